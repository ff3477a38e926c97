package org.greenchannel.processes;

/**
 * The follow-up of a patient by the family doctor, from the day on which it may begin.
 *
 * <p>Keys of the model {@code models/referral/follow-up-patient.bpmn}.
 */
public final class FollowUpPatient {
    /** Id of the process and name of its file. */
    public static final String KEY = "follow-up-patient";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_FOLLOW_UP_PLANNED = "startEvent_followUpPlanned";
        public static final String CATCH_EVENT_FOLLOW_UP_OPENED = "catchEvent_followUpOpened";
        public static final String PARALLEL_GATEWAY_REMIND_AND_AWAIT = "parallelGateway_remindAndAwait";
        public static final String SERVICE_TASK_SEND_FOLLOW_UP_NOTICE = "serviceTask_sendFollowUpNotice";
        public static final String END_EVENT_FOLLOW_UP_NOTICE_SENT = "endEvent_followUpNoticeSent";
        public static final String USER_TASK_RECORD_FOLLOW_UP = "userTask_recordFollowUp";
        public static final String END_EVENT_FOLLOW_UP_RECORDED = "endEvent_followUpRecorded";
        public static final String CALL_ACTIVITY_RUN_FOLLOW_UP_DEADLINES = "callActivity_runFollowUpDeadlines";
        public static final String END_EVENT_DEADLINES_PASSED = "endEvent_deadlinesPassed";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";
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
        public static final String SEND_FOLLOW_UP_NOTICE = "sendFollowUpNotice";

        private Beans() {
        }
    }

    private FollowUpPatient() {
    }
}
