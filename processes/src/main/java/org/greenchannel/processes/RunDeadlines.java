package org.greenchannel.processes;

/**
 * The steps of escalation of a record that waits for somebody: reminder, deputy, supervisor, reassignment, as its table says.
 * It ends by itself after the last step, and is ended by the process that called it as soon as the answer is there.
 *
 * <p>Keys of the model {@code models/shared/run-deadlines.bpmn}.
 */
public final class RunDeadlines {
    /** Id of the process and name of its file. */
    public static final String KEY = "run-deadlines";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_DEADLINE_SET = "startEvent_deadlineSet";
        public static final String JOIN_GATEWAY_NEXT_STEP = "joinGateway_nextStep";
        public static final String GATEWAY_IS_ANOTHER_STEP = "gateway_isAnotherStep";
        public static final String CATCH_EVENT_STEP_DUE = "catchEvent_stepDue";
        public static final String SERVICE_TASK_ESCALATE_WORK = "serviceTask_escalateWork";
        public static final String PARALLEL_GATEWAY_TELL_AND_GO_ON = "parallelGateway_tellAndGoOn";
        public static final String SERVICE_TASK_SEND_ESCALATION_NOTICE = "serviceTask_sendEscalationNotice";
        public static final String END_EVENT_ESCALATION_NOTICE_SENT = "endEvent_escalationNoticeSent";
        public static final String END_EVENT_NO_FURTHER_STEP = "endEvent_noFurtherStep";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /**
         * String: the record whose work is waited for (a referral, a filing, a contract); also the business key. Given at
         * the start.
         */
        public static final String RECORD_ID = "recordId";
        /** Boolean: a further step of escalation is to come at {@link #ESCALATION_DUE}. Set together with it. */
        public static final String MORE_ESCALATIONS = "moreEscalations";
        /**
         * java.util.Date: when the next step of escalation is due. Set with every deadline that begins; set anew by
         * {@link RunDeadlines.Beans#ESCALATE_WORK}.
         */
        public static final String ESCALATION_DUE = "escalationDue";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String ESCALATE_WORK = "escalateWork";
        public static final String SEND_ESCALATION_NOTICE = "sendEscalationNotice";

        private Beans() {
        }
    }

    private RunDeadlines() {
    }
}
