package org.greenchannel.processes;

/**
 * A claim: priced, checked for eligibility, audited, then settled, refused or reviewed. Waits only for a reviewer.
 *
 * <p>Keys of the model {@code models/claim/settle-claim.bpmn}.
 */
public final class SettleClaim {
    /** Id of the process and name of its file. */
    public static final String KEY = "settle-claim";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_CLAIM_ENTERED = "startEvent_claimEntered";
        public static final String SERVICE_TASK_PRICE_CLAIM = "serviceTask_priceClaim";
        public static final String SERVICE_TASK_ASSESS_ELIGIBILITY = "serviceTask_assessEligibility";
        public static final String SERVICE_TASK_AUDIT_CLAIM = "serviceTask_auditClaim";
        public static final String GATEWAY_DISPOSITION = "gateway_disposition";
        public static final String SERVICE_TASK_SETTLE_CLAIM = "serviceTask_settleClaim";
        public static final String END_EVENT_CLAIM_SETTLED = "endEvent_claimSettled";
        public static final String USER_TASK_REVIEW_CLAIM = "userTask_reviewClaim";
        public static final String SERVICE_TASK_CONCLUDE_REVIEW = "serviceTask_concludeReview";
        public static final String END_EVENT_CLAIM_REVIEWED = "endEvent_claimReviewed";
        public static final String SERVICE_TASK_REFUSE_CLAIM = "serviceTask_refuseClaim";
        public static final String END_EVENT_CLAIM_REFUSED = "endEvent_claimRefused";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the claim; also the business key. Given at the start. */
        public static final String CLAIM_ID = "claimId";
        /** String: SETTLE, REVIEW or REFUSE. Answer of {@link Beans#AUDIT_CLAIM}; any other value asks the reviewer. */
        public static final String DISPOSITION = "disposition";
        /**
         * String: candidate group of {@link Elements#USER_TASK_REVIEW_CLAIM}. Answer of {@link Beans#AUDIT_CLAIM} when a reviewer
         * is needed.
         */
        public static final String REVIEWER_GROUP = "reviewerGroup";
        /** java.util.Date: by when the reviewer has to decide. Answer of {@link Beans#AUDIT_CLAIM} when a reviewer is needed. */
        public static final String REVIEW_DUE = "reviewDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String PRICE_CLAIM = "priceClaim";
        public static final String ASSESS_ELIGIBILITY = "assessEligibility";
        public static final String AUDIT_CLAIM = "auditClaim";
        public static final String SETTLE_CLAIM = "settleClaim";
        public static final String CONCLUDE_REVIEW = "concludeReview";
        public static final String REFUSE_CLAIM = "refuseClaim";

        private Beans() {
        }
    }

    private SettleClaim() {
    }
}
