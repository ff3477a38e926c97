package org.greenchannel.processes;

/**
 * An order for tests (检查检验申请单): redeemed within its window at an institution that performs it, or expired; then its
 * results are awaited.
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
        public static final String SUB_PROCESS_AWAIT_REDEMPTION = "subProcess_awaitRedemption";
        public static final String START_EVENT_REDEMPTION_AWAITED = "startEvent_redemptionAwaited";
        public static final String PARALLEL_GATEWAY_REDEMPTION_AND_DEADLINES = "parallelGateway_redemptionAndDeadlines";
        public static final String USER_TASK_REDEEM_ORDER = "userTask_redeemOrder";
        public static final String END_EVENT_REDEMPTION_ENDED = "endEvent_redemptionEnded";
        public static final String CALL_ACTIVITY_RUN_REDEMPTION_DEADLINES = "callActivity_runRedemptionDeadlines";
        public static final String END_EVENT_REDEMPTION_DEADLINES_PASSED = "endEvent_redemptionDeadlinesPassed";
        public static final String CATCH_EVENT_WINDOW_CLOSED = "catchEvent_windowClosed";
        public static final String END_EVENT_WINDOW_ENDED = "endEvent_windowEnded";
        public static final String GATEWAY_IS_EXPIRED = "gateway_isExpired";
        public static final String SUB_PROCESS_AWAIT_RESULT = "subProcess_awaitResult";
        public static final String START_EVENT_RESULT_AWAITED = "startEvent_resultAwaited";
        public static final String PARALLEL_GATEWAY_RESULT_AND_DEADLINES = "parallelGateway_resultAndDeadlines";
        public static final String USER_TASK_REPORT_RESULT = "userTask_reportResult";
        public static final String END_EVENT_RESULT_ENDED = "endEvent_resultEnded";
        public static final String CALL_ACTIVITY_RUN_RESULT_DEADLINES = "callActivity_runResultDeadlines";
        public static final String END_EVENT_RESULT_DEADLINES_PASSED = "endEvent_resultDeadlinesPassed";
        public static final String SERVICE_TASK_SEND_OUTCOME_NOTICE = "serviceTask_sendOutcomeNotice";
        public static final String END_EVENT_ORDER_COMPLETED = "endEvent_orderCompleted";
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
        /**
         * Boolean: the window is over and nobody has redeemed the order. Answer of {@link Beans#ASSESS_ORDER}, false, and of
         * {@link Beans#EXPIRE_ORDER}.
         */
        public static final String EXPIRED = "expired";
        /**
         * String: candidate group of {@link Elements#USER_TASK_REDEEM_ORDER}, at the institution addressed. Answer of {@link
         * Beans#ASSESS_ORDER}; other institutions that may redeem the order share the task once it has been told.
         */
        public static final String REDEEM_GROUP = "redeemGroup";
        /**
         * String: candidate group, or several with commas, of {@link Elements#USER_TASK_REPORT_RESULT}, at the institution
         * that redeemed the order. Set with the redemption.
         */
        public static final String RESULT_GROUP = "resultGroup";
        /** java.util.Date: by when the results are to be reported. Set with the redemption. */
        public static final String RESULT_DUE = "resultDue";
        /**
         * java.util.Date: when the next step of escalation is due. Set with every deadline that begins; set anew by
         * {@link RunDeadlines.Beans#ESCALATE_WORK}.
         */
        public static final String ESCALATION_DUE = "escalationDue";
        /** Boolean: a further step of escalation is to come at {@link #ESCALATION_DUE}. Set together with it. */
        public static final String MORE_ESCALATIONS = "moreEscalations";

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
