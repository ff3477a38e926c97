package org.greenchannel.processes;

/**
 * A filing for care in another region (异地就医备案): checked where a person must, and registered with the insurer's core; and told when it ends.
 *
 * <p>Keys of the model {@code models/filing/file-cross-region.bpmn}.
 */
public final class FileCrossRegion {
    /** Id of the process and name of its file. */
    public static final String KEY = "file-cross-region";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_FILING_REQUESTED = "startEvent_filingRequested";
        public static final String SERVICE_TASK_ASSESS_FILING = "serviceTask_assessFiling";
        public static final String GATEWAY_MUST_CLERK_CHECK = "gateway_mustClerkCheck";
        public static final String SUB_PROCESS_AWAIT_CHECK = "subProcess_awaitCheck";
        public static final String START_EVENT_CHECK_AWAITED = "startEvent_checkAwaited";
        public static final String PARALLEL_GATEWAY_CHECK_AND_DEADLINES = "parallelGateway_checkAndDeadlines";
        public static final String USER_TASK_CHECK_FILING = "userTask_checkFiling";
        public static final String END_EVENT_CHECK_ENDED = "endEvent_checkEnded";
        public static final String CALL_ACTIVITY_RUN_CHECK_DEADLINES = "callActivity_runCheckDeadlines";
        public static final String END_EVENT_CHECK_DEADLINES_PASSED = "endEvent_checkDeadlinesPassed";
        public static final String JOIN_GATEWAY_FILING_CHECKED = "joinGateway_filingChecked";
        public static final String GATEWAY_IS_APPROVED = "gateway_isApproved";
        public static final String SERVICE_TASK_REGISTER_FILING = "serviceTask_registerFiling";
        public static final String BOUNDARY_EVENT_REFUSED_BY_CORE = "boundaryEvent_refusedByCore";
        public static final String SERVICE_TASK_SEND_FILING_NOTICE = "serviceTask_sendFilingNotice";
        public static final String END_EVENT_FILING_IN_FORCE = "endEvent_filingInForce";
        public static final String SERVICE_TASK_SEND_FILING_REFUSED = "serviceTask_sendFilingRefused";
        public static final String END_EVENT_FILING_REFUSED = "endEvent_filingRefused";
        public static final String SUB_PROCESS_WITHDRAW_FILING = "subProcess_withdrawFiling";
        public static final String START_EVENT_FILING_WITHDRAWN = "startEvent_filingWithdrawn";
        public static final String SERVICE_TASK_REVOKE_REGISTRATION = "serviceTask_revokeRegistration";
        public static final String SERVICE_TASK_SEND_FILING_WITHDRAWN = "serviceTask_sendFilingWithdrawn";
        public static final String END_EVENT_WITHDRAWAL_TOLD = "endEvent_withdrawalTold";
        public static final String START_EVENT_FILING_CANCELLED = "startEvent_filingCancelled";
        public static final String SERVICE_TASK_REVOKE_CANCELLED = "serviceTask_revokeCancelled";
        public static final String SERVICE_TASK_SEND_FILING_CANCELLED = "serviceTask_sendFilingCancelled";
        public static final String END_EVENT_CANCELLATION_TOLD = "endEvent_cancellationTold";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The insured person, or the clerk for them, has withdrawn the filing while it was under way. */
        public static final String FILING_WITHDRAWN = "filing.withdrawn";
        /** A filing that was in force has ended: starts the process a second time, to tell core and person. */
        public static final String FILING_CANCELLED = "filing.cancelled";

        private Messages() {
        }
    }

    /** Errors that the process catches. */
    public static final class Errors {
        /** The insurer's core does not take the filing: a business answer, with its reason on the record. */
        public static final String FILING_REFUSED_BY_CORE = "filing.refusedByCore";

        private Errors() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the filing; also the business key. Given at the start. */
        public static final String FILING_ID = "filingId";
        /** Boolean: the table leaves the filing to a person. Answer of {@link Beans#ASSESS_FILING}. */
        public static final String CLERK_CHECKS = "clerkChecks";
        /**
         * Boolean: the filing may be registered. Answer of {@link Beans#ASSESS_FILING}, or of {@link
         * Elements#USER_TASK_CHECK_FILING}.
         */
        public static final String APPROVED = "approved";
        /** String: candidate group of {@link Elements#USER_TASK_CHECK_FILING}. Answer of {@link Beans#ASSESS_FILING}. */
        public static final String CLERK_GROUP = "clerkGroup";
        /**
         * java.util.Date: by when the filing is to be checked. Answer of {@link Beans#ASSESS_FILING}; with it {@link
         * #ESCALATION_DUE} and {@link #MORE_ESCALATIONS}.
         */
        public static final String CHECK_DUE = "checkDue";
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
        public static final String ASSESS_FILING = "assessFiling";
        public static final String REGISTER_FILING = "registerFiling";
        public static final String SEND_FILING_NOTICE = "sendFilingNotice";
        public static final String SEND_FILING_REFUSED = "sendFilingRefused";
        public static final String REVOKE_REGISTRATION = "revokeRegistration";
        public static final String SEND_FILING_WITHDRAWN = "sendFilingWithdrawn";
        public static final String SEND_FILING_CANCELLED = "sendFilingCancelled";

        private Beans() {
        }
    }

    private FileCrossRegion() {
    }
}
