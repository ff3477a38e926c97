package org.greenchannel.processes;

/**
 * The question to a receiving institution, until it is answered: accept, decline, advise, redirect, or ask for information first.
 *
 * <p>Keys of the model {@code models/referral/ask-receiver.bpmn}.
 */
public final class AskReceiver {
    /** Id of the process and name of its file. */
    public static final String KEY = "ask-receiver";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_REPLY_ASKED = "startEvent_replyAsked";
        public static final String JOIN_GATEWAY_REPLY_ASKED_AGAIN = "joinGateway_replyAskedAgain";
        public static final String PARALLEL_GATEWAY_REQUEST_AND_AWAIT = "parallelGateway_requestAndAwait";
        public static final String SERVICE_TASK_SEND_REQUEST_NOTICE = "serviceTask_sendRequestNotice";
        public static final String END_EVENT_REQUEST_NOTICE_SENT = "endEvent_requestNoticeSent";
        public static final String SUB_PROCESS_AWAIT_REPLY = "subProcess_awaitReply";
        public static final String START_EVENT_REPLY_AWAITED = "startEvent_replyAwaited";
        public static final String PARALLEL_GATEWAY_REPLY_AND_DEADLINES = "parallelGateway_replyAndDeadlines";
        public static final String USER_TASK_ANSWER_REFERRAL = "userTask_answerReferral";
        public static final String END_EVENT_REPLY_ENDED = "endEvent_replyEnded";
        public static final String CALL_ACTIVITY_RUN_REPLY_DEADLINES = "callActivity_runReplyDeadlines";
        public static final String END_EVENT_REPLY_DEADLINES_PASSED = "endEvent_replyDeadlinesPassed";
        public static final String GATEWAY_IS_INFORMATION_WANTED = "gateway_isInformationWanted";
        public static final String CALL_ACTIVITY_ASK_INFORMATION = "callActivity_askInformation";
        public static final String GATEWAY_IS_INFORMED = "gateway_isInformed";
        public static final String END_EVENT_REPLY_GIVEN = "endEvent_replyGiven";
        public static final String END_EVENT_REFERRAL_RETURNED = "endEvent_referralReturned";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /**
         * String: candidate group, or several with commas, that works on the referral once it is accepted. Set with the
         * answer ACCEPTED.
         */
        public static final String NEXT_GROUP = "nextGroup";
        /**
         * java.util.Date: by when it has to be done. Set with the answer ACCEPTED; with it {@link #ESCALATION_DUE} and
         * {@link #MORE_ESCALATIONS} of that work.
         */
        public static final String NEXT_DUE = "nextDue";
        /**
         * String: ACCEPTED, DECLINED, ADVISED, REDIRECTED or INFORMATION. Answer of {@link
         * Elements#USER_TASK_ANSWER_REFERRAL}; INFORMATION also when the information never came and the referral went
         * back.
         */
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
        public static final String SEND_REQUEST_NOTICE = "sendRequestNotice";

        private Beans() {
        }
    }

    private AskReceiver() {
    }
}
