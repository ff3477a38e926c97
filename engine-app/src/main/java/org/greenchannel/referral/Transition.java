package org.greenchannel.referral;

import java.util.Set;

/** One row of the published table: in this state, this act by one of these parts leads to that state. */
public record Transition(
    ReferralCourse course, ReferralState from, ReferralAct act, Set<ReferralPart> by, ReferralState to) {}
