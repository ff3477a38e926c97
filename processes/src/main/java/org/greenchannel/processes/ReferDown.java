package org.greenchannel.processes;

/**
 * A down-referral: from the request of a hospital to the follow-up of the primary institution that takes the patient over.
 *
 * <p>Keys of the model {@code models/referral/refer-down.bpmn}.
 */
public final class ReferDown {
    /** Id of the process and name of its file. */
    public static final String KEY = "refer-down";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_DOWN_REFERRAL_REQUESTED = "startEvent_downReferralRequested";
        public static final String SERVICE_TASK_ASSESS_DOWN_REFERRAL = "serviceTask_assessDownReferral";
        public static final String GATEWAY_IS_ELIGIBLE = "gateway_isEligible";
        public static final String END_EVENT_DOWN_REFERRAL_REFUSED = "endEvent_downReferralRefused";
        public static final String SERVICE_TASK_SEND_HANDOVER = "serviceTask_sendHandover";
        public static final String SUB_PROCESS_AWAIT_HANDOVER = "subProcess_awaitHandover";
        public static final String START_EVENT_HANDOVER_AWAITED = "startEvent_handoverAwaited";
        public static final String PARALLEL_GATEWAY_HANDOVER_AND_DEADLINES = "parallelGateway_handoverAndDeadlines";
        public static final String USER_TASK_ACCEPT_HANDOVER = "userTask_acceptHandover";
        public static final String END_EVENT_HANDOVER_ENDED = "endEvent_handoverEnded";
        public static final String CALL_ACTIVITY_RUN_HANDOVER_DEADLINES = "callActivity_runHandoverDeadlines";
        public static final String END_EVENT_HANDOVER_DEADLINES_PASSED = "endEvent_handoverDeadlinesPassed";
        public static final String GATEWAY_IS_HANDOVER_ACCEPTED = "gateway_isHandoverAccepted";
        public static final String CALL_ACTIVITY_ASK_INFORMATION = "callActivity_askInformation";
        public static final String GATEWAY_IS_INFORMED = "gateway_isInformed";
        public static final String CALL_ACTIVITY_CLOSE_REFERRAL = "callActivity_closeReferral";
        public static final String END_EVENT_HANDOVER_DECLINED = "endEvent_handoverDeclined";
        public static final String SERVICE_TASK_SCHEDULE_FOLLOW_UP = "serviceTask_scheduleFollowUp";
        public static final String PARALLEL_GATEWAY_TELL_AND_FOLLOW_UP = "parallelGateway_tellAndFollowUp";
        public static final String SERVICE_TASK_SEND_HANDOVER_ACCEPTED = "serviceTask_sendHandoverAccepted";
        public static final String END_EVENT_HANDOVER_ACCEPTED_SENT = "endEvent_handoverAcceptedSent";
        public static final String CALL_ACTIVITY_FOLLOW_UP_PATIENT = "callActivity_followUpPatient";
        public static final String END_EVENT_DOWN_REFERRAL_COMPLETED = "endEvent_downReferralCompleted";
        public static final String SUB_PROCESS_CANCEL_DOWN_REFERRAL = "subProcess_cancelDownReferral";
        public static final String START_EVENT_CANCELLATION_RECEIVED = "startEvent_cancellationReceived";
        public static final String CALL_ACTIVITY_CLOSE_CANCELLED = "callActivity_closeCancelled";
        public static final String END_EVENT_DOWN_REFERRAL_CANCELLED = "endEvent_downReferralCancelled";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The placer has withdrawn the referral. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /** Boolean: the patient may be referred down. Answer of {@link Beans#ASSESS_DOWN_REFERRAL}. */
        public static final String ELIGIBLE = "eligible";
        /** String: ACCEPTED, DECLINED or INFORMATION. Answer of {@link Elements#USER_TASK_ACCEPT_HANDOVER}. */
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
        /** java.util.Date: from when the family doctor has the task. Set when the follow-up is planned. */
        public static final String FOLLOW_UP_OPENS = "followUpOpens";
        /**
         * String: candidate group of {@link FollowUpPatient.Elements#USER_TASK_RECORD_FOLLOW_UP}. Set when the follow-up
         * is planned.
         */
        public static final String FOLLOW_UP_GROUP = "followUpGroup";
        /** java.util.Date: by when the patient is to be seen. Set when the follow-up is planned. */
        public static final String FOLLOW_UP_DUE = "followUpDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_DOWN_REFERRAL = "assessDownReferral";
        public static final String SEND_HANDOVER = "sendHandover";
        public static final String SCHEDULE_FOLLOW_UP = "scheduleFollowUp";
        public static final String SEND_HANDOVER_ACCEPTED = "sendHandoverAccepted";

        private Beans() {
        }
    }

    private ReferDown() {
    }
}
