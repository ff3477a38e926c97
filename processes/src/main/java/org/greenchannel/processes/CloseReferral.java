package org.greenchannel.processes;

/**
 * What a referral leaves behind when it ends before its outcome: reserved places go back, and those concerned are told.
 *
 * <p>Keys of the model {@code models/referral/close-referral.bpmn}.
 */
public final class CloseReferral {
    /** Id of the process and name of its file. */
    public static final String KEY = "close-referral";

    /** Ids of the elements, as the engine reports them. */
    public static final class Elements {
        public static final String START_EVENT_REFERRAL_CLOSED = "startEvent_referralClosed";
        public static final String SERVICE_TASK_RELEASE_SLOT = "serviceTask_releaseSlot";
        public static final String SERVICE_TASK_SEND_CLOSING_NOTICE = "serviceTask_sendClosingNotice";
        public static final String END_EVENT_CLOSING_TOLD = "endEvent_closingTold";

        private Elements() {
        }
    }

    /** Variables: ids, answers and deadlines, nothing else. */
    public static final class Variables {
        /** String: the referral; also the business key. Given at the start. */
        public static final String REFERRAL_ID = "referralId";

        private Variables() {
        }
    }

    /** Names of the beans that the steps call. */
    public static final class Beans {
        public static final String RELEASE_SLOT = "releaseSlot";
        public static final String SEND_CLOSING_NOTICE = "sendClosingNotice";

        private Beans() {
        }
    }

    private CloseReferral() {
    }
}
