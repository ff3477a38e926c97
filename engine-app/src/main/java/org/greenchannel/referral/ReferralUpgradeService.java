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
   * The former models knew no levels of escalation: what is waited for begins to count now. A referral that is complete is left alone:
   * its former process has only a notice to send, and then ends.
   */
  public boolean goOn(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.state() == ReferralState.COMPLETED) {
      return false;
    }
    switch (referral.state()) {
      case RECEIVED -> deadlines.start(referral, DeadlineStep.REPLY);
      case ACCEPTED, SCHEDULED -> deadlines.start(referral, DeadlineStep.VISIT);
      default -> { }
    }
    continuation.goOn(referral);
    trail.done(Actor.ENGINE, referral, "upgraded");
    return true;
  }
}
