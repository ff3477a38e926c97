package org.greenchannel.processes;

/**
 * An up-referral: from the request of a family doctor to the outcome that the hospital reports back.
 *
 * <p>Keys of the model {@code models/referral/refer-up.bpmn}.
 */
public final class ReferUp {
    /** Id of the process and name of its file. */
    public static final String KEY = "refer-up";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_REFERRAL_REQUESTED = "startEvent_referralRequested";
        public static final String SERVICE_TASK_ASSESS_REFERRAL = "serviceTask_assessReferral";
        public static final String GATEWAY_MUST_DOCTOR_DECIDE = "gateway_mustDoctorDecide";
        public static final String USER_TASK_DECIDE_URGENCY = "userTask_decideUrgency";
        public static final String JOIN_GATEWAY_URGENCY_KNOWN = "joinGateway_urgencyKnown";
        public static final String GATEWAY_IS_EMERGENCY = "gateway_isEmergency";
        public static final String PARALLEL_GATEWAY_NOTIFY_AND_AWAIT = "parallelGateway_notifyAndAwait";
        public static final String SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT = "serviceTask_notifyEmergencyDepartment";
        public static final String END_EVENT_EMERGENCY_NOTIFIED = "endEvent_emergencyNotified";
        public static final String SERVICE_TASK_RESERVE_SLOT = "serviceTask_reserveSlot";
        public static final String PARALLEL_GATEWAY_REQUEST_AND_AWAIT = "parallelGateway_requestAndAwait";
        public static final String USER_TASK_ACCEPT_REFERRAL = "userTask_acceptReferral";
        public static final String BOUNDARY_EVENT_REPLY_OVERDUE = "boundaryEvent_replyOverdue";
        public static final String SERVICE_TASK_ESCALATE_REPLY = "serviceTask_escalateReply";
        public static final String END_EVENT_REPLY_ESCALATED = "endEvent_replyEscalated";
        public static final String SERVICE_TASK_SEND_REQUEST_NOTICE = "serviceTask_sendRequestNotice";
        public static final String END_EVENT_REQUEST_NOTICE_SENT = "endEvent_requestNoticeSent";
        public static final String GATEWAY_IS_ACCEPTED = "gateway_isAccepted";
        public static final String SERVICE_TASK_RELEASE_SLOT = "serviceTask_releaseSlot";
        public static final String SERVICE_TASK_SEND_DECLINE_NOTICE = "serviceTask_sendDeclineNotice";
        public static final String END_EVENT_REFERRAL_DECLINED = "endEvent_referralDeclined";
        public static final String PARALLEL_GATEWAY_ACCEPT_AND_AWAIT = "parallelGateway_acceptAndAwait";
        public static final String SERVICE_TASK_SEND_ACCEPT_NOTICE = "serviceTask_sendAcceptNotice";
        public static final String END_EVENT_ACCEPT_NOTICE_SENT = "endEvent_acceptNoticeSent";
        public static final String RECEIVE_TASK_AWAIT_ARRIVAL = "receiveTask_awaitArrival";
        public static final String RECEIVE_TASK_AWAIT_OUTCOME = "receiveTask_awaitOutcome";
        public static final String END_EVENT_REFERRAL_COMPLETED = "endEvent_referralCompleted";
        public static final String START_EVENT_REFERRAL_CANCELLED = "startEvent_referralCancelled";
        public static final String SERVICE_TASK_RELEASE_CANCELLED_SLOT = "serviceTask_releaseCancelledSlot";
        public static final String END_EVENT_REFERRAL_CANCELLED = "endEvent_referralCancelled";
        public static final String SUB_PROCESS_CANCEL_REFERRAL = "subProcess_cancelReferral";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The patient is at the hospital. */
        public static final String REFERRAL_ARRIVED = "referral.arrived";
        /** The hospital has reported the outcome of the visit. */
        public static final String REFERRAL_OUTCOME_REPORTED = "referral.outcomeReported";
        /** The placer has withdrawn the referral. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /** Boolean: no rule matched, so a doctor decides the urgency. Answer of {@link Beans#ASSESS_REFERRAL}. */
        public static final String DOCTOR_DECIDES = "doctorDecides";
        /**
         * Boolean: a notice that nobody can decline. Answer of {@link Beans#ASSESS_REFERRAL}, or of the doctor who decides the
         * urgency.
         */
        public static final String EMERGENCY = "emergency";
        /** Boolean: the receiving institution takes the patient. Answer of {@link Elements#USER_TASK_ACCEPT_REFERRAL}. */
        public static final String ACCEPTED = "accepted";
        /** String: candidate group of {@link Elements#USER_TASK_DECIDE_URGENCY}. Answer of {@link Beans#ASSESS_REFERRAL}. */
        public static final String DOCTOR_GROUP = "doctorGroup";
        /** String: candidate group of {@link Elements#USER_TASK_ACCEPT_REFERRAL}. Set before the liaison is asked. */
        public static final String LIAISON_GROUP = "liaisonGroup";
        /**
         * java.util.Date: by when the person who is asked has to answer. Answer of {@link Beans#ASSESS_REFERRAL}; set anew when
         * the doctor has decided.
         */
        public static final String REPLY_DUE = "replyDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_REFERRAL = "assessReferral";
        public static final String NOTIFY_EMERGENCY_DEPARTMENT = "notifyEmergencyDepartment";
        public static final String RESERVE_SLOT = "reserveSlot";
        public static final String ESCALATE_REPLY = "escalateReply";
        public static final String SEND_REQUEST_NOTICE = "sendRequestNotice";
        public static final String RELEASE_SLOT = "releaseSlot";
        public static final String SEND_DECLINE_NOTICE = "sendDeclineNotice";
        public static final String SEND_ACCEPT_NOTICE = "sendAcceptNotice";

        private Beans() {
        }
    }

    private ReferUp() {
    }
}
