package org.greenchannel.processes;

/**
 * An up-referral or a lateral one: from the request of a doctor to the outcome that the receiving hospital reports back,
 * and the follow-up after an urgent one.
 *
 * <p>Keys of the model {@code models/referral/refer-up.bpmn}.
 */
public final class ReferUp {
    /** Id of the process and name of its file. */
    public static final String KEY = "refer-up";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_REFERRAL_REQUESTED = "startEvent_referralRequested";
        public static final String SUB_PROCESS_FIND_RECEIVER = "subProcess_findReceiver";
        public static final String START_EVENT_RECEIVER_SOUGHT = "startEvent_receiverSought";
        public static final String SERVICE_TASK_ASSESS_REFERRAL = "serviceTask_assessReferral";
        public static final String GATEWAY_MUST_DOCTOR_DECIDE = "gateway_mustDoctorDecide";
        public static final String CALL_ACTIVITY_DECIDE_URGENCY = "callActivity_decideUrgency";
        public static final String JOIN_GATEWAY_URGENCY_KNOWN = "joinGateway_urgencyKnown";
        public static final String GATEWAY_IS_EMERGENCY_FOUND = "gateway_isEmergencyFound";
        public static final String END_EVENT_EMERGENCY_FOUND = "endEvent_emergencyFound";
        public static final String SERVICE_TASK_RESERVE_SLOT = "serviceTask_reserveSlot";
        public static final String CALL_ACTIVITY_ASK_RECEIVER = "callActivity_askReceiver";
        public static final String GATEWAY_IS_REDIRECTED = "gateway_isRedirected";
        public static final String SERVICE_TASK_RELEASE_REDIRECTED_SLOT = "serviceTask_releaseRedirectedSlot";
        public static final String END_EVENT_RECEIVER_ANSWERED = "endEvent_receiverAnswered";
        public static final String GATEWAY_IS_EMERGENCY = "gateway_isEmergency";
        public static final String BOUNDARY_EVENT_RAISED_TO_EMERGENCY = "boundaryEvent_raisedToEmergency";
        public static final String JOIN_GATEWAY_EMERGENCY_KNOWN = "joinGateway_emergencyKnown";
        public static final String PARALLEL_GATEWAY_NOTIFY_AND_AWAIT = "parallelGateway_notifyAndAwait";
        public static final String SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT = "serviceTask_notifyEmergencyDepartment";
        public static final String END_EVENT_EMERGENCY_NOTIFIED = "endEvent_emergencyNotified";
        public static final String SERVICE_TASK_RELEASE_SLOT = "serviceTask_releaseSlot";
        public static final String END_EVENT_SLOT_RELEASED = "endEvent_slotReleased";
        public static final String GATEWAY_IS_ACCEPTED = "gateway_isAccepted";
        public static final String PARALLEL_GATEWAY_ACCEPT_AND_AWAIT = "parallelGateway_acceptAndAwait";
        public static final String SERVICE_TASK_SEND_ACCEPT_NOTICE = "serviceTask_sendAcceptNotice";
        public static final String END_EVENT_ACCEPT_NOTICE_SENT = "endEvent_acceptNoticeSent";
        public static final String CALL_ACTIVITY_CLOSE_REFERRAL = "callActivity_closeReferral";
        public static final String END_EVENT_REFERRAL_DECLINED = "endEvent_referralDeclined";
        public static final String SUB_PROCESS_AWAIT_VISIT = "subProcess_awaitVisit";
        public static final String START_EVENT_VISIT_AWAITED = "startEvent_visitAwaited";
        public static final String PARALLEL_GATEWAY_VISIT_AND_DEADLINES = "parallelGateway_visitAndDeadlines";
        public static final String USER_TASK_RECEIVE_PATIENT = "userTask_receivePatient";
        public static final String END_EVENT_VISIT_ENDED = "endEvent_visitEnded";
        public static final String CALL_ACTIVITY_RUN_VISIT_DEADLINES = "callActivity_runVisitDeadlines";
        public static final String END_EVENT_VISIT_DEADLINES_PASSED = "endEvent_visitDeadlinesPassed";
        public static final String BOUNDARY_EVENT_VISIT_RAISED_TO_EMERGENCY = "boundaryEvent_visitRaisedToEmergency";
        public static final String BOUNDARY_EVENT_VISIT_CHANGED = "boundaryEvent_visitChanged";
        public static final String JOIN_GATEWAY_VISIT_PLAN_CHANGED = "joinGateway_visitPlanChanged";
        public static final String PARALLEL_GATEWAY_CHANGE_AND_AWAIT = "parallelGateway_changeAndAwait";
        public static final String SERVICE_TASK_SEND_VISIT_NOTICE = "serviceTask_sendVisitNotice";
        public static final String END_EVENT_VISIT_NOTICE_SENT = "endEvent_visitNoticeSent";
        public static final String SUB_PROCESS_AWAIT_OUTCOME = "subProcess_awaitOutcome";
        public static final String START_EVENT_OUTCOME_AWAITED = "startEvent_outcomeAwaited";
        public static final String PARALLEL_GATEWAY_OUTCOME_AND_DEADLINES = "parallelGateway_outcomeAndDeadlines";
        public static final String USER_TASK_REPORT_OUTCOME = "userTask_reportOutcome";
        public static final String END_EVENT_OUTCOME_REPORTED = "endEvent_outcomeReported";
        public static final String CALL_ACTIVITY_RUN_OUTCOME_DEADLINES = "callActivity_runOutcomeDeadlines";
        public static final String END_EVENT_OUTCOME_DEADLINES_PASSED = "endEvent_outcomeDeadlinesPassed";
        public static final String BOUNDARY_EVENT_NEXT_VISIT_PLANNED = "boundaryEvent_nextVisitPlanned";
        public static final String PARALLEL_GATEWAY_TELL_AND_FOLLOW_UP = "parallelGateway_tellAndFollowUp";
        public static final String SERVICE_TASK_SEND_OUTCOME_NOTICE = "serviceTask_sendOutcomeNotice";
        public static final String END_EVENT_OUTCOME_NOTICE_SENT = "endEvent_outcomeNoticeSent";
        public static final String GATEWAY_MUST_FOLLOW_UP = "gateway_mustFollowUp";
        public static final String CALL_ACTIVITY_FOLLOW_UP_PATIENT = "callActivity_followUpPatient";
        public static final String END_EVENT_REFERRAL_COMPLETED = "endEvent_referralCompleted";
        public static final String SUB_PROCESS_CANCEL_REFERRAL = "subProcess_cancelReferral";
        public static final String START_EVENT_CANCELLATION_RECEIVED = "startEvent_cancellationReceived";
        public static final String CALL_ACTIVITY_CLOSE_CANCELLED = "callActivity_closeCancelled";
        public static final String END_EVENT_REFERRAL_CANCELLED = "endEvent_referralCancelled";
        public static final String SUB_PROCESS_DECLINE_LATER = "subProcess_declineLater";
        public static final String START_EVENT_DECLINED_LATER = "startEvent_declinedLater";
        public static final String CALL_ACTIVITY_CLOSE_DECLINED_LATER = "callActivity_closeDeclinedLater";
        public static final String END_EVENT_REFERRAL_DECLINED_LATER = "endEvent_referralDeclinedLater";
        public static final String SUB_PROCESS_AGREE_TO_CANCEL = "subProcess_agreeToCancel";
        public static final String START_EVENT_CANCELLATION_REQUESTED = "startEvent_cancellationRequested";
        public static final String CALL_ACTIVITY_AGREE_CANCELLATION = "callActivity_agreeCancellation";
        public static final String GATEWAY_IS_CANCELLED = "gateway_isCancelled";
        public static final String END_EVENT_CANCELLATION_AGREED = "endEvent_cancellationAgreed";
        public static final String SERVICE_TASK_SEND_CANCELLATION_REFUSED = "serviceTask_sendCancellationRefused";
        public static final String END_EVENT_CANCELLATION_REFUSED = "endEvent_cancellationRefused";
        public static final String SUB_PROCESS_CLOSE_AGREED = "subProcess_closeAgreed";
        public static final String START_EVENT_CANCELLATION_IN_EFFECT = "startEvent_cancellationInEffect";
        public static final String CALL_ACTIVITY_CLOSE_AGREED = "callActivity_closeAgreed";
        public static final String END_EVENT_CANCELLED_BY_AGREEMENT = "endEvent_cancelledByAgreement";
        public static final String SUB_PROCESS_TELL_NOTE = "subProcess_tellNote";
        public static final String START_EVENT_NOTE_REPORTED = "startEvent_noteReported";
        public static final String SERVICE_TASK_SEND_NOTE_NOTICE = "serviceTask_sendNoteNotice";
        public static final String END_EVENT_NOTE_NOTICE_SENT = "endEvent_noteNoticeSent";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /**
         * A doctor has raised the referral to an emergency. With it {@link Variables#EMERGENCY}, {@link
         * Variables#VISIT_GROUP}, {@link Variables#VISIT_DUE}, {@link Variables#ESCALATION_DUE} and {@link
         * Variables#MORE_ESCALATIONS}.
         */
        public static final String REFERRAL_RAISED_TO_EMERGENCY = "referral.raisedToEmergency";
        /**
         * The visit is scheduled, rescheduled, missed or cancelled: it is waited for anew, with {@link
         * Variables#VISIT_DUE} and the escalations that came along.
         */
        public static final String REFERRAL_VISIT_CHANGED = "referral.visitChanged";
        /** The placer has withdrawn what nobody has promised yet, or an emergency. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";
        /** The receiver gives the patient back after having accepted. */
        public static final String REFERRAL_DECLINED_LATER = "referral.declinedLater";
        /**
         * The placer asks to cancel what has been accepted; with it {@link Variables#CANCEL_GROUP} and {@link
         * Variables#CANCEL_DUE}.
         */
        public static final String REFERRAL_CANCEL_REQUESTED = "referral.cancelRequested";
        /** The hospital has written an interim note or a preliminary outcome. */
        public static final String REFERRAL_NOTE_REPORTED = "referral.noteReported";

        private Messages() {
        }
    }

    /** Errors that the process catches. */
    public static final class Errors {
        /** Both sides, or the default of the table, have agreed to the cancellation. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";

        private Errors() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /** Boolean: no rule matched, so a doctor decides the urgency. Answer of {@link Beans#ASSESS_REFERRAL}. */
        public static final String DOCTOR_DECIDES = "doctorDecides";
        /**
         * Boolean: a notice that nobody can decline. Answer of {@link Beans#ASSESS_REFERRAL}, of the process
         * decide-urgency, or of {@link Messages#REFERRAL_RAISED_TO_EMERGENCY}.
         */
        public static final String EMERGENCY = "emergency";
        /**
         * String: ACCEPTED, DECLINED, ADVISED, REDIRECTED, or INFORMATION if it went back for want of it. Answer of the
         * process ask-receiver.
         */
        public static final String ANSWER = "answer";
        /**
         * Boolean: the family doctor follows up. Answer of {@link Elements#USER_TASK_REPORT_OUTCOME}, with what a follow-up
         * needs.
         */
        public static final String MUST_FOLLOW_UP = "mustFollowUp";
        /** Boolean: the cancellation is agreed. Answer of the process agree-cancellation. */
        public static final String CANCELLED = "cancelled";
        /**
         * String: candidate group of {@link DecideUrgency.Elements#USER_TASK_DECIDE_URGENCY}. Answer of {@link
         * Beans#ASSESS_REFERRAL}.
         */
        public static final String DOCTOR_GROUP = "doctorGroup";
        /**
         * java.util.Date: by when a doctor has to decide the urgency; null where none has to. Answer of {@link
         * Beans#ASSESS_REFERRAL}.
         */
        public static final String URGENCY_DUE = "urgencyDue";
        /**
         * java.util.Date: by when the receiver has to answer. Set before the receiver is asked, and anew when the clock
         * goes on after information.
         */
        public static final String REPLY_DUE = "replyDue";
        /** String: candidate group, or several with commas, that answers. Set before the receiver is asked. */
        public static final String REPLY_GROUP = "replyGroup";
        /**
         * java.util.Date: when the next step of escalation is due. Set with every deadline that begins; set anew by
         * {@link RunDeadlines.Beans#ESCALATE_WORK}.
         */
        public static final String ESCALATION_DUE = "escalationDue";
        /** Boolean: a further step of escalation is to come at {@link #ESCALATION_DUE}. Set together with it. */
        public static final String MORE_ESCALATIONS = "moreEscalations";
        /**
         * String: candidate group, or several with commas, of {@link Elements#USER_TASK_RECEIVE_PATIENT}. Comes with the
         * acceptance; of an emergency, set with {@link #EMERGENCY}.
         */
        public static final String VISIT_GROUP = "visitGroup";
        /**
         * java.util.Date: by when the patient is expected. Comes with the acceptance; of an emergency, set with {@link
         * #EMERGENCY}.
         */
        public static final String VISIT_DUE = "visitDue";
        /**
         * String: candidate group, or several with commas, of {@link Elements#USER_TASK_REPORT_OUTCOME}. Answer of {@link
         * Elements#USER_TASK_RECEIVE_PATIENT}.
         */
        public static final String OUTCOME_GROUP = "outcomeGroup";
        /**
         * java.util.Date: by when the outcome is to be reported; null where it is there already. Answer of {@link
         * Elements#USER_TASK_RECEIVE_PATIENT}, with the escalations that belong to it.
         */
        public static final String OUTCOME_DUE = "outcomeDue";
        /** java.util.Date: from when the family doctor has the task. Set when the follow-up is planned. */
        public static final String FOLLOW_UP_OPENS = "followUpOpens";
        /**
         * String: candidate group of {@link FollowUpPatient.Elements#USER_TASK_RECORD_FOLLOW_UP}. Set when the follow-up
         * is planned.
         */
        public static final String FOLLOW_UP_GROUP = "followUpGroup";
        /** java.util.Date: by when the patient is to be seen. Set when the follow-up is planned. */
        public static final String FOLLOW_UP_DUE = "followUpDue";
        /**
         * String: candidate group, or several with commas, that agrees to a cancellation. Comes with {@link
         * Messages#REFERRAL_CANCEL_REQUESTED}.
         */
        public static final String CANCEL_GROUP = "cancelGroup";
        /**
         * java.util.Date: when the default of the table decides about the cancellation. Comes with {@link
         * Messages#REFERRAL_CANCEL_REQUESTED}.
         */
        public static final String CANCEL_DUE = "cancelDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ASSESS_REFERRAL = "assessReferral";
        public static final String RESERVE_SLOT = "reserveSlot";
        public static final String RELEASE_SLOT = "releaseSlot";
        public static final String NOTIFY_EMERGENCY_DEPARTMENT = "notifyEmergencyDepartment";
        public static final String SEND_ACCEPT_NOTICE = "sendAcceptNotice";
        public static final String SEND_VISIT_NOTICE = "sendVisitNotice";
        public static final String SEND_OUTCOME_NOTICE = "sendOutcomeNotice";
        public static final String SEND_CANCELLATION_REFUSED = "sendCancellationRefused";
        public static final String SEND_NOTE_NOTICE = "sendNoteNotice";

        private Beans() {
        }
    }

    private ReferUp() {
    }
}
