package org.greenchannel.processes;

/**
 * An online prescription: from the prescriber's draft to the approval of a pharmacist.
 *
 * <p>Keys of the model {@code models/prescription/prescribe-online.bpmn}.
 */
public final class PrescribeOnline {
    /** Id of the process and name of its file. */
    public static final String KEY = "prescribe-online";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_PRESCRIPTION_WRITTEN = "startEvent_prescriptionWritten";
        public static final String SERVICE_TASK_CHECK_PRESCRIPTION = "serviceTask_checkPrescription";
        public static final String GATEWAY_HAS_PASSED_CHECK = "gateway_hasPassedCheck";
        public static final String SERVICE_TASK_SIGN_PRESCRIPTION = "serviceTask_signPrescription";
        public static final String BOUNDARY_EVENT_SIGNATURE_REFUSED = "boundaryEvent_signatureRefused";
        public static final String USER_TASK_REVIEW_PRESCRIPTION = "userTask_reviewPrescription";
        public static final String GATEWAY_REVIEW_DECISION = "gateway_reviewDecision";
        public static final String SERVICE_TASK_SEND_READY_NOTICE = "serviceTask_sendReadyNotice";
        public static final String END_EVENT_PRESCRIPTION_READY = "endEvent_prescriptionReady";
        public static final String SERVICE_TASK_SEND_REFUSAL_NOTICE = "serviceTask_sendRefusalNotice";
        public static final String END_EVENT_PRESCRIPTION_REFUSED = "endEvent_prescriptionRefused";
        public static final String JOIN_GATEWAY_PRESCRIPTION_RETURNED = "joinGateway_prescriptionReturned";
        public static final String PARALLEL_GATEWAY_RETURN_AND_AWAIT = "parallelGateway_returnAndAwait";
        public static final String SERVICE_TASK_SEND_RETURN_NOTICE = "serviceTask_sendReturnNotice";
        public static final String END_EVENT_RETURN_NOTICE_SENT = "endEvent_returnNoticeSent";
        public static final String RECEIVE_TASK_AWAIT_AMENDMENT = "receiveTask_awaitAmendment";
        public static final String START_EVENT_PRESCRIPTION_CANCELLED = "startEvent_prescriptionCancelled";
        public static final String END_EVENT_PRESCRIPTION_CANCELLED = "endEvent_prescriptionCancelled";
        public static final String SUB_PROCESS_CANCEL_PRESCRIPTION = "subProcess_cancelPrescription";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The prescriber has amended a returned prescription. */
        public static final String PRESCRIPTION_AMENDED = "prescription.amended";
        /** The prescriber has withdrawn the prescription, or it has expired. */
        public static final String PRESCRIPTION_CANCELLED = "prescription.cancelled";

        private Messages() {
        }
    }

    /** Business errors that a step of the process may throw. */
    public static final class Errors {
        /** The certificate authority refuses the signature (certificate expired, revoked, not of this signer). */
        public static final String PRESCRIPTION_SIGNATURE_REFUSED = "prescription.signatureRefused";

        private Errors() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the prescription; also the business key. Given at the start. */
        public static final String PRESCRIPTION_ID = "prescriptionId";
        /** Boolean: no finding stands against the prescription. Answer of {@link Beans#CHECK_PRESCRIPTION}. */
        public static final String PASSED = "passed";
        /**
         * String: APPROVED, RETURNED or REFUSED. Answer of {@link Elements#USER_TASK_REVIEW_PRESCRIPTION}; any other value
         * returns the prescription.
         */
        public static final String DECISION = "decision";
        /** String: candidate group of {@link Elements#USER_TASK_REVIEW_PRESCRIPTION}. Set before the pharmacist is asked. */
        public static final String PHARMACIST_GROUP = "pharmacistGroup";
        /** java.util.Date: by when the pharmacist has to decide. Set before the pharmacist is asked. */
        public static final String REVIEW_DUE = "reviewDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String CHECK_PRESCRIPTION = "checkPrescription";
        public static final String SIGN_PRESCRIPTION = "signPrescription";
        public static final String SEND_READY_NOTICE = "sendReadyNotice";
        public static final String SEND_REFUSAL_NOTICE = "sendRefusalNotice";
        public static final String SEND_RETURN_NOTICE = "sendReturnNotice";

        private Beans() {
        }
    }

    private PrescribeOnline() {
    }
}
