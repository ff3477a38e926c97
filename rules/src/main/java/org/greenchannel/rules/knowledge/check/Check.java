package org.greenchannel.rules.knowledge.check;

/** What a knowledge row demands, ready to run; rows with equal parameters share one. */
public interface Check {

    /** How many days of the patient's earlier lines and visits the demand looks back on; 0 when none. */
    default int windowDays() {
        return 0;
    }
}
