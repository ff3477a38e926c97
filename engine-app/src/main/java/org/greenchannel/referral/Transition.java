package org.greenchannel.referral;

import java.util.Set;

/** One row of the published table: in this state, this act by one of these parts leads to that state. */
public record Transition(
    ReferralCourse course, ReferralStatus from, ReferralAct act, Set<ReferralPart> by, ReferralStatus to) {}
