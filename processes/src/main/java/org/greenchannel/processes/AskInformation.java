package org.greenchannel.processes;

/**
 * A question to the side that wrote the record: while it is open, the clock of the reply stands still.
 *
 * <p>Keys of the model {@code models/referral/ask-information.bpmn}.
 */
public final class AskInformation {
    /** Id of the process and name of its file. */
    public static final String KEY = "ask-information";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_INFORMATION_ASKED = "startEvent_informationAsked";
        public static final String PARALLEL_GATEWAY_ASK_AND_AWAIT = "parallelGateway_askAndAwait";
        public static final String SERVICE_TASK_SEND_INFORMATION_REQUEST = "serviceTask_sendInformationRequest";
        public static final String END_EVENT_INFORMATION_REQUEST_SENT = "endEvent_informationRequestSent";
        public static final String USER_TASK_PROVIDE_INFORMATION = "userTask_provideInformation";
        public static final String END_EVENT_INFORMATION_PROVIDED = "endEvent_informationProvided";
        public static final String BOUNDARY_EVENT_INFORMATION_OVERDUE = "boundaryEvent_informationOverdue";
        public static final String SERVICE_TASK_APPLY_INFORMATION_DEFAULT = "serviceTask_applyInformationDefault";
        public static final String GATEWAY_IS_RETURNED = "gateway_isReturned";
        public static final String END_EVENT_REFERRAL_RETURNED = "endEvent_referralReturned";
        public static final String END_EVENT_WAITING_ON = "endEvent_waitingOn";
        public static final String CALL_ACTIVITY_RUN_INFORMATION_DEADLINES = "callActivity_runInformationDeadlines";
        public static final String END_EVENT_DEADLINES_PASSED = "endEvent_deadlinesPassed";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /**
         * Boolean: the information is there and the reply goes on. Answer of {@link
         * Elements#USER_TASK_PROVIDE_INFORMATION}, and false by {@link Beans#APPLY_INFORMATION_DEFAULT}.
         */
        public static final String INFORMED = "informed";
        /**
         * java.util.Date: by when the receiver has to answer now that its clock goes on. Set with {@link #INFORMED}; with
         * it {@link #ESCALATION_DUE} and {@link #MORE_ESCALATIONS} of the reply.
         */
        public static final String REPLY_DUE = "replyDue";
        /**
         * Boolean: nobody answered in time and the referral goes back. Answer of {@link Beans#APPLY_INFORMATION_DEFAULT},
         * which also sets {@link #INFORMED} to false.
         */
        public static final String RETURNED = "returned";
        /**
         * String: candidate group, or several with commas, of {@link
         * AskInformation.Elements#USER_TASK_PROVIDE_INFORMATION}. Set by who asks.
         */
        public static final String INFORMATION_GROUP = "informationGroup";
        /**
         * java.util.Date: by when the information is asked for; then the default of the table applies. Set by who asks.
         */
        public static final String INFORMATION_DUE = "informationDue";
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
        public static final String SEND_INFORMATION_REQUEST = "sendInformationRequest";
        public static final String APPLY_INFORMATION_DEFAULT = "applyInformationDefault";

        private Beans() {
        }
    }

    private AskInformation() {
    }
}
