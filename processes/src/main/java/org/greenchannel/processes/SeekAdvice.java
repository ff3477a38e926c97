package org.greenchannel.processes;

/**
 * A question of one doctor to another: answered with advice, or declined; the patient stays where they are.
 *
 * <p>Keys of the model {@code models/referral/seek-advice.bpmn}.
 */
public final class SeekAdvice {
    /** Id of the process and name of its file. */
    public static final String KEY = "seek-advice";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_ADVICE_SOUGHT = "startEvent_adviceSought";
        public static final String SERVICE_TASK_ASSESS_ADVICE = "serviceTask_assessAdvice";
        public static final String JOIN_GATEWAY_ADVICE_ASKED_AGAIN = "joinGateway_adviceAskedAgain";
        public static final String PARALLEL_GATEWAY_REQUEST_AND_AWAIT = "parallelGateway_requestAndAwait";
        public static final String SERVICE_TASK_SEND_REQUEST_NOTICE = "serviceTask_sendRequestNotice";
        public static final String END_EVENT_REQUEST_NOTICE_SENT = "endEvent_requestNoticeSent";
        public static final String SUB_PROCESS_AWAIT_ADVICE = "subProcess_awaitAdvice";
        public static final String START_EVENT_ADVICE_AWAITED = "startEvent_adviceAwaited";
        public static final String PARALLEL_GATEWAY_ADVICE_AND_DEADLINES = "parallelGateway_adviceAndDeadlines";
        public static final String USER_TASK_GIVE_ADVICE = "userTask_giveAdvice";
        public static final String END_EVENT_ADVICE_ENDED = "endEvent_adviceEnded";
        public static final String CALL_ACTIVITY_RUN_ADVICE_DEADLINES = "callActivity_runAdviceDeadlines";
        public static final String END_EVENT_ADVICE_DEADLINES_PASSED = "endEvent_adviceDeadlinesPassed";
        public static final String GATEWAY_IS_ADVISED = "gateway_isAdvised";
        public static final String SERVICE_TASK_SEND_ADVICE = "serviceTask_sendAdvice";
        public static final String END_EVENT_ADVICE_GIVEN = "endEvent_adviceGiven";
        public static final String CALL_ACTIVITY_ASK_INFORMATION = "callActivity_askInformation";
        public static final String GATEWAY_IS_INFORMED = "gateway_isInformed";
        public static final String CALL_ACTIVITY_CLOSE_REFERRAL = "callActivity_closeReferral";
        public static final String END_EVENT_ADVICE_DECLINED = "endEvent_adviceDeclined";
        public static final String SUB_PROCESS_CANCEL_ADVICE = "subProcess_cancelAdvice";
        public static final String START_EVENT_CANCELLATION_RECEIVED = "startEvent_cancellationReceived";
        public static final String CALL_ACTIVITY_CLOSE_CANCELLED = "callActivity_closeCancelled";
        public static final String END_EVENT_ADVICE_CANCELLED = "endEvent_adviceCancelled";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The placer has withdrawn the question. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /** String: ADVISED, DECLINED or INFORMATION. Answer of {@link Elements#USER_TASK_GIVE_ADVICE}. */
        public static final String ANSWER = "answer";
        /** Boolean: the information is there and the receiver is asked again. Answer of the process ask-information. */
        public static final String INFORMED = "informed";
        /** String: candidate group, or several with commas, that answers. Set before the receiver is asked. */
        public static final String REPLY_GROUP = "replyGroup";
        /**
         * java.util.Date: by when the receiver has to answer. Set before the receiver is asked, and anew when the clock
         * goes on after information.
         */
        public static final String REPLY_DUE = "replyDue";
        /**
         * java.util.Date: when the next step of escalation is due. Set with every deadline that begins; set anew by
         * {@link RunDeadlines.Beans#ESCALATE_WORK}.
         */
        public static final String ESCALATION_DUE = "escalationDue";
        /** Boolean: a further step of escalation is to come at {@link #ESCALATION_DUE}. Set together with it. */
        public static final String MORE_ESCALATIONS = "moreEscalations";
        /**
         * String: candidate group, or several with commas, of {@link
         * AskInformation.Elements#USER_TASK_PROVIDE_INFORMATION}. Set by who asks.
         */
        public static final String INFORMATION_GROUP = "informationGroup";
        /**
         * java.util.Date: by when the information is asked for; then the default of the table applies. Set by who asks.
         */
        public static final String INFORMATION_DUE = "informationDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_ADVICE = "assessAdvice";
        public static final String SEND_REQUEST_NOTICE = "sendRequestNotice";
        public static final String SEND_ADVICE = "sendAdvice";

        private Beans() {
        }
    }

    private SeekAdvice() {
    }
}
