package org.greenchannel.processes;

/**
 * A delivery: from the order to the carrier to the result that the carrier reports.
 *
 * <p>Keys of the model {@code models/delivery/deliver-medicine.bpmn}.
 */
public final class DeliverMedicine {
    /** Id of the process and name of its file. */
    public static final String KEY = "deliver-medicine";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_DELIVERY_REQUESTED = "startEvent_deliveryRequested";
        public static final String PARALLEL_GATEWAY_ORDER_AND_AWAIT = "parallelGateway_orderAndAwait";
        public static final String SERVICE_TASK_ORDER_CARRIER = "serviceTask_orderCarrier";
        public static final String BOUNDARY_EVENT_CARRIER_REFUSED = "boundaryEvent_carrierRefused";
        public static final String END_EVENT_CARRIER_ORDERED = "endEvent_carrierOrdered";
        public static final String RECEIVE_TASK_AWAIT_DELIVERY_RESULT = "receiveTask_awaitDeliveryResult";
        public static final String SERVICE_TASK_SEND_DELIVERY_NOTICE = "serviceTask_sendDeliveryNotice";
        public static final String END_EVENT_DELIVERY_CLOSED = "endEvent_deliveryClosed";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The delivery has ended; carries {@link Variables#DELIVERED}. */
        public static final String DELIVERY_CLOSED = "delivery.closed";

        private Messages() {
        }
    }

    /** Business errors that a step of the process may throw. */
    public static final class Errors {
        /** The carrier does not take the order; the delegate has answered {@link Variables#DELIVERED} with false. */
        public static final String DELIVERY_CARRIER_REFUSED = "delivery.carrierRefused";

        private Errors() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the delivery; also the business key. Given at the start. */
        public static final String DELIVERY_ID = "deliveryId";
        /**
         * Boolean: the patient has received the medicine. Comes with {@link Messages#DELIVERY_CLOSED}, or false when the carrier
         * refuses; handed to the calling process.
         */
        public static final String DELIVERED = "delivered";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ORDER_CARRIER = "orderCarrier";
        public static final String SEND_DELIVERY_NOTICE = "sendDeliveryNotice";

        private Beans() {
        }
    }

    private DeliverMedicine() {
    }
}
