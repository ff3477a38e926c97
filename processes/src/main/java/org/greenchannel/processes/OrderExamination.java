package org.greenchannel.processes;

/**
 * An order for tests (检查检验申请单): redeemed within its window at an institution that performs it, or expired.
 *
 * <p>Keys of the model {@code models/referral/order-examination.bpmn}.
 */
public final class OrderExamination {
    /** Id of the process and name of its file. */
    public static final String KEY = "order-examination";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_EXAMINATION_ORDERED = "startEvent_examinationOrdered";
        public static final String SERVICE_TASK_ASSESS_ORDER = "serviceTask_assessOrder";
        public static final String PARALLEL_GATEWAY_TELL_AND_AWAIT = "parallelGateway_tellAndAwait";
        public static final String SERVICE_TASK_SEND_ORDER = "serviceTask_sendOrder";
        public static final String END_EVENT_ORDER_TOLD = "endEvent_orderTold";
        public static final String EVENT_BASED_GATEWAY_IS_REDEEMED = "eventBasedGateway_isRedeemed";
        public static final String CATCH_EVENT_ORDER_REDEEMED = "catchEvent_orderRedeemed";
        public static final String RECEIVE_TASK_AWAIT_OUTCOME = "receiveTask_awaitOutcome";
        public static final String SERVICE_TASK_SEND_OUTCOME_NOTICE = "serviceTask_sendOutcomeNotice";
        public static final String END_EVENT_ORDER_COMPLETED = "endEvent_orderCompleted";
        public static final String CATCH_EVENT_WINDOW_CLOSED = "catchEvent_windowClosed";
        public static final String SERVICE_TASK_EXPIRE_ORDER = "serviceTask_expireOrder";
        public static final String CALL_ACTIVITY_CLOSE_REFERRAL = "callActivity_closeReferral";
        public static final String END_EVENT_ORDER_EXPIRED = "endEvent_orderExpired";
        public static final String SUB_PROCESS_CANCEL_ORDER = "subProcess_cancelOrder";
        public static final String START_EVENT_CANCELLATION_RECEIVED = "startEvent_cancellationReceived";
        public static final String CALL_ACTIVITY_CLOSE_CANCELLED = "callActivity_closeCancelled";
        public static final String END_EVENT_ORDER_CANCELLED = "endEvent_orderCancelled";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** An institution has begun to perform the order. */
        public static final String REFERRAL_REDEEMED = "referral.redeemed";
        /** The institution has reported the results. */
        public static final String REFERRAL_OUTCOME_REPORTED = "referral.outcomeReported";
        /** The placer has withdrawn the order. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /**
         * java.util.Date: when the window closes in which the order may be redeemed. Answer of {@link
         * Beans#ASSESS_ORDER}.
         */
        public static final String REDEMPTION_DUE = "redemptionDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_ORDER = "assessOrder";
        public static final String SEND_ORDER = "sendOrder";
        public static final String SEND_OUTCOME_NOTICE = "sendOutcomeNotice";
        public static final String EXPIRE_ORDER = "expireOrder";

        private Beans() {
        }
    }

    private OrderExamination() {
    }
}
