package org.greenchannel.referral;

import java.util.List;
import org.greenchannel.act.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After an upgrade: referrals under way go on in the models of now, from the state of their record, with a clock of their own. */
@Service
@Transactional
public class ReferralUpgradeService {

  private final ReferralAccess access;
  private final ReferralDeadlines deadlines;
  private final ReferralContinuation continuation;
  private final ReferralTrail trail;

  ReferralUpgradeService(
      ReferralAccess access, ReferralDeadlines deadlines, ReferralContinuation continuation, ReferralTrail trail) {
    this.access = access;
    this.deadlines = deadlines;
    this.continuation = continuation;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  public List<ReferralId> former() {
    return continuation.former();
  }

  /**
   * What is waited for begins to count now where the former model knew no deadline for it. A referral that is complete is left alone: its
   * former process has only a notice to send or a follow-up to wait for, and then ends.
   */
  public boolean goOn(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.state() == ReferralState.COMPLETED) {
      return false;
    }
    if (referral.escalation().step() == null) {
      startClock(referral);
    }
    continuation.goOn(referral);
    trail.done(Actor.ENGINE, referral, "upgraded");
    return true;
  }

  private void startClock(Referral referral) {
    switch (referral.state()) {
      case RECEIVED -> deadlines.start(referral, DeadlineStep.REPLY);
      case ACCEPTED, SCHEDULED -> deadlines.expectVisit(referral);
      case ARRIVED, EVENT_COMPLETED, AWAITING_INTERPRETATION, PRELIMINARY_OUTCOME ->
          deadlines.start(referral, DeadlineStep.OUTCOME);
      default -> { }
    }
  }
}
