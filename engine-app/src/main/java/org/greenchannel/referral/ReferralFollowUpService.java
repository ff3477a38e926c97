package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiver has accepted: the follow-up is in its calendar, and only now is the hand-over complete. */
@Service
@Transactional
public class ReferralFollowUpService {

  private final ReferralAccess access;
  private final ReferralFollowUps followUps;
  private final ReferralTrail trail;

  ReferralFollowUpService(ReferralAccess access, ReferralFollowUps followUps, ReferralTrail trail) {
    this.access = access;
    this.followUps = followUps;
    this.trail = trail;
  }

  /** The patient of the up-referral that it answers, if there is one, has gone down with it. */
  public Referral schedule(ReferralId id) {
    Referral referral = access.forStep(id);
    referral.scheduleFollowUp();
    followUps.beginAfterHandover(referral);
    if (referral.placing().originId() != null) {
      access.find(new ReferralId(referral.placing().originId())).ifPresent(Referral::referredDown);
    }
    trail.done(Actor.ENGINE, referral, "schedule-follow-up", referral.downCase().followUpOn().toString());
    return referral;
  }
}
