package org.greenchannel.processes;

/**
 * Examined at the primary institution, diagnosed above (基层检查、上级诊断): from the request to the report that comes back.
 *
 * <p>Keys of the model {@code models/referral/consult-remotely.bpmn}.
 */
public final class ConsultRemotely {
    /** Id of the process and name of its file. */
    public static final String KEY = "consult-remotely";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_CONSULT_REQUESTED = "startEvent_consultRequested";
        public static final String SERVICE_TASK_ASSESS_CONSULT = "serviceTask_assessConsult";
        public static final String CALL_ACTIVITY_ASK_RECEIVER = "callActivity_askReceiver";
        public static final String GATEWAY_IS_ACCEPTED = "gateway_isAccepted";
        public static final String PARALLEL_GATEWAY_ACCEPT_AND_EXAMINE = "parallelGateway_acceptAndExamine";
        public static final String SERVICE_TASK_SEND_ACCEPT_NOTICE = "serviceTask_sendAcceptNotice";
        public static final String END_EVENT_ACCEPT_NOTICE_SENT = "endEvent_acceptNoticeSent";
        public static final String SUB_PROCESS_AWAIT_EXAMINATION = "subProcess_awaitExamination";
        public static final String START_EVENT_EXAMINATION_AWAITED = "startEvent_examinationAwaited";
        public static final String PARALLEL_GATEWAY_EXAMINATION_AND_DEADLINES = "parallelGateway_examinationAndDeadlines";
        public static final String USER_TASK_EXAMINE_PATIENT = "userTask_examinePatient";
        public static final String END_EVENT_EXAMINATION_ENDED = "endEvent_examinationEnded";
        public static final String CALL_ACTIVITY_RUN_EXAMINATION_DEADLINES = "callActivity_runExaminationDeadlines";
        public static final String END_EVENT_EXAMINATION_DEADLINES_PASSED = "endEvent_examinationDeadlinesPassed";
        public static final String SUB_PROCESS_AWAIT_DIAGNOSIS = "subProcess_awaitDiagnosis";
        public static final String START_EVENT_DIAGNOSIS_AWAITED = "startEvent_diagnosisAwaited";
        public static final String PARALLEL_GATEWAY_DIAGNOSIS_AND_DEADLINES = "parallelGateway_diagnosisAndDeadlines";
        public static final String USER_TASK_DIAGNOSE_REMOTELY = "userTask_diagnoseRemotely";
        public static final String END_EVENT_DIAGNOSIS_ENDED = "endEvent_diagnosisEnded";
        public static final String CALL_ACTIVITY_RUN_DIAGNOSIS_DEADLINES = "callActivity_runDiagnosisDeadlines";
        public static final String END_EVENT_DIAGNOSIS_DEADLINES_PASSED = "endEvent_diagnosisDeadlinesPassed";
        public static final String SERVICE_TASK_SEND_REPORT = "serviceTask_sendReport";
        public static final String END_EVENT_CONSULT_COMPLETED = "endEvent_consultCompleted";
        public static final String CALL_ACTIVITY_CLOSE_REFERRAL = "callActivity_closeReferral";
        public static final String END_EVENT_CONSULT_DECLINED = "endEvent_consultDeclined";
        public static final String SUB_PROCESS_CANCEL_CONSULT = "subProcess_cancelConsult";
        public static final String START_EVENT_CANCELLATION_RECEIVED = "startEvent_cancellationReceived";
        public static final String CALL_ACTIVITY_CLOSE_CANCELLED = "callActivity_closeCancelled";
        public static final String END_EVENT_CONSULT_CANCELLED = "endEvent_consultCancelled";
        public static final String SUB_PROCESS_CLOSE_AGREED = "subProcess_closeAgreed";
        public static final String START_EVENT_CANCELLATION_IN_EFFECT = "startEvent_cancellationInEffect";
        public static final String CALL_ACTIVITY_CLOSE_AGREED = "callActivity_closeAgreed";
        public static final String END_EVENT_CANCELLED_BY_AGREEMENT = "endEvent_cancelledByAgreement";
        public static final String SUB_PROCESS_AGREE_TO_CANCEL = "subProcess_agreeToCancel";
        public static final String START_EVENT_CANCELLATION_REQUESTED = "startEvent_cancellationRequested";
        public static final String CALL_ACTIVITY_AGREE_CANCELLATION = "callActivity_agreeCancellation";
        public static final String GATEWAY_IS_CANCELLED = "gateway_isCancelled";
        public static final String END_EVENT_CANCELLATION_AGREED = "endEvent_cancellationAgreed";
        public static final String SERVICE_TASK_SEND_CANCELLATION_REFUSED = "serviceTask_sendCancellationRefused";
        public static final String END_EVENT_CANCELLATION_REFUSED = "endEvent_cancellationRefused";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The placer has withdrawn what nobody has promised yet, or an emergency. */
        public static final String REFERRAL_CANCELLED = "referral.cancelled";
        /**
         * The placer asks to cancel what has been accepted; with it {@link Variables#CANCEL_GROUP} and {@link
         * Variables#CANCEL_DUE}.
         */
        public static final String REFERRAL_CANCEL_REQUESTED = "referral.cancelRequested";

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
        /**
         * String: ACCEPTED, DECLINED, ADVISED, REDIRECTED, or INFORMATION if it went back for want of it. Answer of the
         * process ask-receiver.
         */
        public static final String ANSWER = "answer";
        /** Boolean: the cancellation is agreed. Answer of the process agree-cancellation. */
        public static final String CANCELLED = "cancelled";
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
         * String: candidate group of {@link Elements#USER_TASK_EXAMINE_PATIENT}, at the primary institution. Comes with
         * the acceptance.
         */
        public static final String EXAMINE_GROUP = "examineGroup";
        /** java.util.Date: by when the patient is to be examined. Comes with the acceptance. */
        public static final String EXAMINE_DUE = "examineDue";
        /**
         * String: candidate group of {@link Elements#USER_TASK_DIAGNOSE_REMOTELY}. Answer of {@link
         * Elements#USER_TASK_EXAMINE_PATIENT}.
         */
        public static final String DIAGNOSIS_GROUP = "diagnosisGroup";
        /**
         * java.util.Date: by when the diagnosis is due. Answer of {@link Elements#USER_TASK_EXAMINE_PATIENT}; with it
         * {@link #ESCALATION_DUE} and {@link #MORE_ESCALATIONS}.
         */
        public static final String DIAGNOSIS_DUE = "diagnosisDue";
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
        public static final String ASSESS_CONSULT = "assessConsult";
        public static final String SEND_ACCEPT_NOTICE = "sendAcceptNotice";
        public static final String SEND_REPORT = "sendReport";
        public static final String SEND_CANCELLATION_REFUSED = "sendCancellationRefused";

        private Beans() {
        }
    }

    private ConsultRemotely() {
    }
}
