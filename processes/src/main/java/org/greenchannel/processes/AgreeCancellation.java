package org.greenchannel.processes;

/**
 * A cancellation that the receiver has to agree to: answered by a person, or by the default of the table in time.
 *
 * <p>Keys of the model {@code models/referral/agree-cancellation.bpmn}.
 */
public final class AgreeCancellation {
    /** Id of the process and name of its file. */
    public static final String KEY = "agree-cancellation";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_CANCELLATION_ASKED = "startEvent_cancellationAsked";
        public static final String PARALLEL_GATEWAY_ASK_AND_AWAIT = "parallelGateway_askAndAwait";
        public static final String SERVICE_TASK_SEND_CANCELLATION_REQUEST = "serviceTask_sendCancellationRequest";
        public static final String GATEWAY_MUST_REMIND = "gateway_mustRemind";
        public static final String END_EVENT_CANCELLATION_REQUEST_SENT = "endEvent_cancellationRequestSent";
        public static final String CATCH_EVENT_REMINDER_DUE = "catchEvent_reminderDue";
        public static final String SERVICE_TASK_SEND_CANCELLATION_REMINDER = "serviceTask_sendCancellationReminder";
        public static final String END_EVENT_CANCELLATION_REMINDED = "endEvent_cancellationReminded";
        public static final String USER_TASK_ANSWER_CANCELLATION = "userTask_answerCancellation";
        public static final String END_EVENT_CANCELLATION_ANSWERED = "endEvent_cancellationAnswered";
        public static final String BOUNDARY_EVENT_ANSWER_OVERDUE = "boundaryEvent_answerOverdue";
        public static final String SERVICE_TASK_APPLY_CANCELLATION_DEFAULT = "serviceTask_applyCancellationDefault";
        public static final String GATEWAY_IS_CONCLUDED = "gateway_isConcluded";
        public static final String END_EVENT_CANCELLATION_CONCLUDED = "endEvent_cancellationConcluded";
        public static final String END_EVENT_WAITING_ON = "endEvent_waitingOn";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /**
         * Boolean: the cancellation is agreed. Answer of {@link Elements#USER_TASK_ANSWER_CANCELLATION}, or of {@link
         * Beans#APPLY_CANCELLATION_DEFAULT}.
         */
        public static final String CANCELLED = "cancelled";
        /**
         * Boolean: the table has a default, and it has been applied. Answer of {@link Beans#APPLY_CANCELLATION_DEFAULT},
         * which also sets {@link #CANCELLED}.
         */
        public static final String CONCLUDED = "concluded";
        /** String: candidate group, or several with commas, that agrees or refuses. Set with the request. */
        public static final String CANCEL_GROUP = "cancelGroup";
        /** java.util.Date: when the default of the table decides. Set with the request. */
        public static final String CANCEL_DUE = "cancelDue";
        /** Boolean: the table knows a reminder, at {@link #REMINDER_DUE}. Answer of {@link Beans#SEND_CANCELLATION_REQUEST}. */
        public static final String MUST_REMIND = "mustRemind";
        /** java.util.Date: when the receiver is reminded of the question. Set together with {@link #MUST_REMIND}. */
        public static final String REMINDER_DUE = "reminderDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String SEND_CANCELLATION_REQUEST = "sendCancellationRequest";
        public static final String SEND_CANCELLATION_REMINDER = "sendCancellationReminder";
        public static final String APPLY_CANCELLATION_DEFAULT = "applyCancellationDefault";

        private Beans() {
        }
    }

    private AgreeCancellation() {
    }
}
