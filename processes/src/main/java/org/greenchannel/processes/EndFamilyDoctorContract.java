package org.greenchannel.processes;

/**
 * An active contract with a family-doctor team has been ended (家庭医生解约): both sides are told.
 *
 * <p>Keys of the model {@code models/contract/end-family-doctor-contract.bpmn}.
 */
public final class EndFamilyDoctorContract {
    /** Id of the process and name of its file. */
    public static final String KEY = "end-family-doctor-contract";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_CONTRACT_ENDED = "startEvent_contractEnded";
        public static final String SERVICE_TASK_SEND_CONTRACT_ENDED = "serviceTask_sendContractEnded";
        public static final String END_EVENT_ENDING_TOLD = "endEvent_endingTold";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the contract; also the business key. Given at the start. */
        public static final String CONTRACT_ID = "contractId";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String SEND_CONTRACT_ENDED = "sendContractEnded";

        private Beans() {
        }
    }

    private EndFamilyDoctorContract() {
    }
}
