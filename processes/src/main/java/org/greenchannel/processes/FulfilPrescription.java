package org.greenchannel.processes;

/**
 * The way of an approved prescription to the patient: payment, settlement, dispensing, collection or delivery.
 *
 * <p>Keys of the model {@code models/prescription/fulfil-prescription.bpmn}.
 */
public final class FulfilPrescription {
    /** Id of the process and name of its file. */
    public static final String KEY = "fulfil-prescription";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_FULFILMENT_CHOSEN = "startEvent_fulfilmentChosen";
        public static final String SERVICE_TASK_PRESETTLE = "serviceTask_presettle";
        public static final String PARALLEL_GATEWAY_REQUEST_AND_AWAIT = "parallelGateway_requestAndAwait";
        public static final String SERVICE_TASK_REQUEST_PAYMENT = "serviceTask_requestPayment";
        public static final String END_EVENT_PAYMENT_REQUESTED = "endEvent_paymentRequested";
        public static final String EVENT_BASED_GATEWAY_PAYMENT = "eventBasedGateway_payment";
        public static final String CATCH_EVENT_PAYMENT_RECEIVED = "catchEvent_paymentReceived";
        public static final String CATCH_EVENT_PAYMENT_OVERDUE = "catchEvent_paymentOverdue";
        public static final String SERVICE_TASK_CLOSE_UNPAID = "serviceTask_closeUnpaid";
        public static final String END_EVENT_UNPAID = "endEvent_unpaid";
        public static final String SERVICE_TASK_SETTLE_PRESCRIPTION = "serviceTask_settlePrescription";
        public static final String GATEWAY_IS_SETTLED = "gateway_isSettled";
        public static final String GATEWAY_IS_CLAIM_REFUSED = "gateway_isClaimRefused";
        public static final String RECEIVE_TASK_AWAIT_SETTLEMENT = "receiveTask_awaitSettlement";
        public static final String GATEWAY_IS_SETTLEMENT_AGREED = "gateway_isSettlementAgreed";
        public static final String USER_TASK_DISPENSE_MEDICINE = "userTask_dispenseMedicine";
        public static final String GATEWAY_IS_DISPENSED = "gateway_isDispensed";
        public static final String GATEWAY_IS_DELIVERY = "gateway_isDelivery";
        public static final String END_EVENT_MEDICINE_COLLECTED = "endEvent_medicineCollected";
        public static final String CALL_ACTIVITY_DELIVER_MEDICINE = "callActivity_deliverMedicine";
        public static final String GATEWAY_IS_DELIVERED = "gateway_isDelivered";
        public static final String END_EVENT_MEDICINE_DELIVERED = "endEvent_medicineDelivered";
        public static final String SERVICE_TASK_REFUND_PAYMENT = "serviceTask_refundPayment";
        public static final String END_EVENT_REFUNDED = "endEvent_refunded";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The payment has arrived. */
        public static final String PRESCRIPTION_PAID = "prescription.paid";
        /** A reviewer has decided the claim; carries {@link Variables#SETTLED}. */
        public static final String CLAIM_DECIDED = "claim.decided";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the prescription; also the business key. Given at the start. */
        public static final String PRESCRIPTION_ID = "prescriptionId";
        /** java.util.Date: until when the patient may pay. Answer of {@link Beans#PRESETTLE_PRESCRIPTION}. */
        public static final String PAYMENT_DUE = "paymentDue";
        /** java.util.Date: by when the pharmacy has to dispense. Set before the pharmacy is asked. */
        public static final String DISPENSE_DUE = "dispenseDue";
        /** String: candidate group of {@link Elements#USER_TASK_DISPENSE_MEDICINE}. Set before the pharmacy is asked. */
        public static final String PHARMACY_GROUP = "pharmacyGroup";
        /**
         * Boolean: the insurance has settled the claim. Answer of {@link Beans#SETTLE_PRESCRIPTION}, and of
         * {@link Messages#CLAIM_DECIDED} when the claim had to wait for a reviewer.
         */
        public static final String SETTLED = "settled";
        /**
         * Boolean: the insurance has refused the claim at once, so nothing is left to wait for. Answer of
         * {@link Beans#SETTLE_PRESCRIPTION} when {@link #SETTLED} is false.
         */
        public static final String CLAIM_REFUSED = "claimRefused";
        /** Boolean: the pharmacy has made the medicine ready. Answer of {@link Elements#USER_TASK_DISPENSE_MEDICINE}. */
        public static final String DISPENSED = "dispensed";
        /** Boolean: the medicine is brought to the patient. Given at the start. */
        public static final String DELIVERY = "delivery";
        /**
         * String: the delivery; the business key of the called process. Set before the medicine leaves the pharmacy; asked only
         * when {@link #DELIVERY} is true.
         */
        public static final String DELIVERY_ID = "deliveryId";
        /** Boolean: the patient has received the medicine. Answer of the called process. */
        public static final String DELIVERED = "delivered";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String PRESETTLE_PRESCRIPTION = "presettlePrescription";
        public static final String REQUEST_PAYMENT = "requestPayment";
        public static final String CLOSE_UNPAID = "closeUnpaid";
        public static final String SETTLE_PRESCRIPTION = "settlePrescription";
        public static final String REFUND_PAYMENT = "refundPayment";

        private Beans() {
        }
    }

    private FulfilPrescription() {
    }
}
