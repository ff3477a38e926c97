package org.greenchannel.processes;

/**
 * How urgent a referral is, where no rule matched: its doctor decides, and is reminded until that is done.
 *
 * <p>Keys of the model {@code models/referral/decide-urgency.bpmn}.
 */
public final class DecideUrgency {
    /** Id of the process and name of its file. */
    public static final String KEY = "decide-urgency";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_DECISION_ASKED = "startEvent_decisionAsked";
        public static final String PARALLEL_GATEWAY_DECISION_AND_DEADLINES = "parallelGateway_decisionAndDeadlines";
        public static final String USER_TASK_DECIDE_URGENCY = "userTask_decideUrgency";
        public static final String END_EVENT_URGENCY_DECIDED = "endEvent_urgencyDecided";
        public static final String CALL_ACTIVITY_RUN_DECISION_DEADLINES = "callActivity_runDecisionDeadlines";
        public static final String END_EVENT_DEADLINES_PASSED = "endEvent_deadlinesPassed";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
        /** String: candidate group of {@link Elements#USER_TASK_DECIDE_URGENCY}. Given at the start. */
        public static final String DOCTOR_GROUP = "doctorGroup";
        /** java.util.Date: by when the urgency is to be decided. Given at the start. */
        public static final String URGENCY_DUE = "urgencyDue";
        /**
         * Boolean: it is an emergency, a notice that nobody can decline. Answer of {@link
         * Elements#USER_TASK_DECIDE_URGENCY}; with it {@link #REPLY_GROUP}, {@link #REPLY_DUE}, of an emergency {@link
         * #VISIT_GROUP} and {@link #VISIT_DUE}, and {@link #ESCALATION_DUE} and {@link #MORE_ESCALATIONS} of what comes next.
         */
        public static final String EMERGENCY = "emergency";
        /** String: candidate group that answers the referral. Set with {@link #EMERGENCY}. */
        public static final String REPLY_GROUP = "replyGroup";
        /** java.util.Date: by when the receiver has to answer. Set with {@link #EMERGENCY}. */
        public static final String REPLY_DUE = "replyDue";
        /** String: candidate group, or several with commas, that expects the patient of an emergency. */
        public static final String VISIT_GROUP = "visitGroup";
        /** java.util.Date: by when the patient of an emergency is expected. */
        public static final String VISIT_DUE = "visitDue";
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

    private DecideUrgency() {
    }
}
