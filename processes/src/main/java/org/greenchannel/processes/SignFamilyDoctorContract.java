package org.greenchannel.processes;

/**
 * A contract with a family-doctor team (家庭医生签约): confirmed by the team, then signed by the patient in time.
 *
 * <p>Keys of the model {@code models/contract/sign-family-doctor-contract.bpmn}.
 */
public final class SignFamilyDoctorContract {
    /** Id of the process and name of its file. */
    public static final String KEY = "sign-family-doctor-contract";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_CONTRACT_REQUESTED = "startEvent_contractRequested";
        public static final String PARALLEL_GATEWAY_REQUEST_AND_AWAIT = "parallelGateway_requestAndAwait";
        public static final String SERVICE_TASK_SEND_CONTRACT_REQUEST = "serviceTask_sendContractRequest";
        public static final String END_EVENT_CONTRACT_REQUEST_SENT = "endEvent_contractRequestSent";
        public static final String SUB_PROCESS_AWAIT_CONFIRMATION = "subProcess_awaitConfirmation";
        public static final String START_EVENT_CONFIRMATION_AWAITED = "startEvent_confirmationAwaited";
        public static final String PARALLEL_GATEWAY_CONFIRMATION_AND_DEADLINES = "parallelGateway_confirmationAndDeadlines";
        public static final String USER_TASK_CONFIRM_CONTRACT = "userTask_confirmContract";
        public static final String END_EVENT_CONFIRMATION_ENDED = "endEvent_confirmationEnded";
        public static final String CALL_ACTIVITY_RUN_CONFIRMATION_DEADLINES = "callActivity_runConfirmationDeadlines";
        public static final String END_EVENT_CONFIRMATION_DEADLINES_PASSED = "endEvent_confirmationDeadlinesPassed";
        public static final String GATEWAY_IS_CONFIRMED = "gateway_isConfirmed";
        public static final String PARALLEL_GATEWAY_INVITE_AND_AWAIT = "parallelGateway_inviteAndAwait";
        public static final String SERVICE_TASK_SEND_SIGNATURE_INVITATION = "serviceTask_sendSignatureInvitation";
        public static final String END_EVENT_INVITATION_SENT = "endEvent_invitationSent";
        public static final String EVENT_BASED_GATEWAY_IS_SIGNED = "eventBasedGateway_isSigned";
        public static final String CATCH_EVENT_CONTRACT_SIGNED = "catchEvent_contractSigned";
        public static final String SERVICE_TASK_SEND_CONTRACT_NOTICE = "serviceTask_sendContractNotice";
        public static final String END_EVENT_CONTRACT_ACTIVE = "endEvent_contractActive";
        public static final String CATCH_EVENT_SIGNATURE_OVERDUE = "catchEvent_signatureOverdue";
        public static final String SERVICE_TASK_EXPIRE_CONTRACT = "serviceTask_expireContract";
        public static final String SERVICE_TASK_SEND_CONTRACT_EXPIRED = "serviceTask_sendContractExpired";
        public static final String END_EVENT_CONTRACT_EXPIRED = "endEvent_contractExpired";
        public static final String SERVICE_TASK_SEND_CONTRACT_DECLINED = "serviceTask_sendContractDeclined";
        public static final String END_EVENT_CONTRACT_DECLINED = "endEvent_contractDeclined";
        public static final String SUB_PROCESS_WITHDRAW_CONTRACT = "subProcess_withdrawContract";
        public static final String START_EVENT_CONTRACT_WITHDRAWN = "startEvent_contractWithdrawn";
        public static final String SERVICE_TASK_SEND_CONTRACT_WITHDRAWN = "serviceTask_sendContractWithdrawn";
        public static final String END_EVENT_WITHDRAWAL_TOLD = "endEvent_withdrawalTold";

        private Elements() {
        }
    }

    /** Messages that the process waits for; correlated by business key. */
    public static final class Messages {
        /** The patient has signed. */
        public static final String CONTRACT_SIGNED = "contract.signed";
        /** The patient has withdrawn the request before it became a contract. */
        public static final String CONTRACT_WITHDRAWN = "contract.withdrawn";

        private Messages() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the contract; also the business key. Given at the start. */
        public static final String CONTRACT_ID = "contractId";
        /** Boolean: the team takes the patient. Answer of {@link Elements#USER_TASK_CONFIRM_CONTRACT}. */
        public static final String CONFIRMED = "confirmed";
        /**
         * String: candidate group, or several with commas, of {@link Elements#USER_TASK_CONFIRM_CONTRACT}. Given at the
         * start.
         */
        public static final String TEAM_GROUP = "teamGroup";
        /**
         * java.util.Date: by when the team has to answer. Given at the start; with it {@link #ESCALATION_DUE} and {@link
         * #MORE_ESCALATIONS}.
         */
        public static final String CONFIRM_DUE = "confirmDue";
        /**
         * java.util.Date: when the next step of escalation is due. Set with every deadline that begins; set anew by
         * {@link RunDeadlines.Beans#ESCALATE_WORK}.
         */
        public static final String ESCALATION_DUE = "escalationDue";
        /** Boolean: a further step of escalation is to come at {@link #ESCALATION_DUE}. Set together with it. */
        public static final String MORE_ESCALATIONS = "moreEscalations";
        /** java.util.Date: by when the patient has to sign. Answer of {@link Elements#USER_TASK_CONFIRM_CONTRACT}. */
        public static final String SIGN_DUE = "signDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String SEND_CONTRACT_REQUEST = "sendContractRequest";
        public static final String SEND_SIGNATURE_INVITATION = "sendSignatureInvitation";
        public static final String SEND_CONTRACT_NOTICE = "sendContractNotice";
        public static final String EXPIRE_CONTRACT = "expireContract";
        public static final String SEND_CONTRACT_EXPIRED = "sendContractExpired";
        public static final String SEND_CONTRACT_DECLINED = "sendContractDeclined";
        public static final String SEND_CONTRACT_WITHDRAWN = "sendContractWithdrawn";

        private Beans() {
        }
    }

    private SignFamilyDoctorContract() {
    }
}
