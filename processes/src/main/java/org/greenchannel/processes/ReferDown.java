package org.greenchannel.processes;

/**
 * A down-referral: from the request of a hospital to the follow-up that the primary institution has scheduled.
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
        public static final String USER_TASK_ACCEPT_HANDOVER = "userTask_acceptHandover";
        public static final String BOUNDARY_EVENT_REPLY_OVERDUE = "boundaryEvent_replyOverdue";
        public static final String SERVICE_TASK_ESCALATE_REPLY = "serviceTask_escalateReply";
        public static final String END_EVENT_REPLY_ESCALATED = "endEvent_replyEscalated";
        public static final String GATEWAY_IS_HANDOVER_ACCEPTED = "gateway_isHandoverAccepted";
        public static final String SERVICE_TASK_SEND_HANDOVER_DECLINED = "serviceTask_sendHandoverDeclined";
        public static final String END_EVENT_HANDOVER_DECLINED = "endEvent_handoverDeclined";
        public static final String SERVICE_TASK_SCHEDULE_FOLLOW_UP = "serviceTask_scheduleFollowUp";
        public static final String SERVICE_TASK_SEND_FOLLOW_UP_NOTICE = "serviceTask_sendFollowUpNotice";
        public static final String END_EVENT_DOWN_REFERRAL_COMPLETED = "endEvent_downReferralCompleted";
        public static final String START_EVENT_DOWN_REFERRAL_CANCELLED = "startEvent_downReferralCancelled";
        public static final String END_EVENT_DOWN_REFERRAL_CANCELLED = "endEvent_downReferralCancelled";
        public static final String SUB_PROCESS_CANCEL_DOWN_REFERRAL = "subProcess_cancelDownReferral";

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
        /** Boolean: the receiving institution takes the patient. Answer of {@link Elements#USER_TASK_ACCEPT_HANDOVER}. */
        public static final String ACCEPTED = "accepted";
        /** String: candidate group of {@link Elements#USER_TASK_ACCEPT_HANDOVER}. Set before the receiver is asked. */
        public static final String RECEIVER_GROUP = "receiverGroup";
        /** java.util.Date: by when the receiver has to answer. Set before the receiver is asked. */
        public static final String REPLY_DUE = "replyDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_DOWN_REFERRAL = "assessDownReferral";
        public static final String SEND_HANDOVER = "sendHandover";
        public static final String ESCALATE_REPLY = "escalateReply";
        public static final String SEND_HANDOVER_DECLINED = "sendHandoverDeclined";
        public static final String SCHEDULE_FOLLOW_UP = "scheduleFollowUp";
        public static final String SEND_FOLLOW_UP_NOTICE = "sendFollowUpNotice";

        private Beans() {
        }
    }

    private ReferDown() {
    }
}
