package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.springframework.stereotype.Component;

/** Opens a referral for somebody: theirs to see, not changed meanwhile, and the act possible. */
@Component
class ReferralAccess {

  private final Referrals referrals;
  private final ReferralTrail trail;

  ReferralAccess(Referrals referrals, ReferralTrail trail) {
    this.referrals = referrals;
    this.trail = trail;
  }

  /** The referral for reading; somebody else's looks like none, and the attempt is kept. */
  Answer<Referral> toRead(ReferralId id, Actor actor) {
    Answer<Referral> answer = visible(id, actor, "read");
    if (answer.isDone()) {
      trail.read(actor, answer.value());
    }
    return answer;
  }

  /** The referral for an act; the version is the one the actor saw, null when they do not say. */
  Answer<Referral> toAct(ReferralId id, Actor actor, ReferralAct act, Integer seen) {
    Answer<Referral> answer = act == ReferralAct.REDEEM ? presented(id, actor) : visible(id, actor, act.word());
    if (!answer.isDone()) {
      return answer;
    }
    Referral referral = answer.value();
    Refusal refusal =
        seen != null && seen != referral.version()
            ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(referral.number()))
            : referral.refusalOf(act, actor);
    return refusal == null ? answer : trail.refused(actor, referral, act.word(), refusal);
  }

  /**
   * An order that a patient brings to a desk. Who holds it learns why it cannot be redeemed there, and nothing of its patient;
   * to others it looks like none.
   */
  private Answer<Referral> presented(ReferralId id, Actor actor) {
    Referral order = referrals.findById(id).filter(r -> r.kind() == ReferralKind.ORDER).orElse(null);
    boolean atDesk = order != null && actor.institutionCode() != null && (actor.is(Role.CLERK) || actor.is(Role.SYSTEM));
    return atDesk ? Answer.done(order) : visible(id, actor, ReferralAct.REDEEM.word());
  }

  /** The referral as it stands, for nobody in particular. */
  Optional<Referral> find(ReferralId id) {
    return referrals.findById(id);
  }

  /** The referral for a step of the process. */
  Referral forStep(ReferralId id) {
    return referrals
        .findById(id)
        .orElseThrow(() -> new IllegalStateException("no referral " + id + " for its process"));
  }

  private Answer<Referral> visible(ReferralId id, Actor actor, String what) {
    Referral referral = referrals.findById(id).orElse(null);
    return referral != null && referral.isVisibleTo(actor)
        ? Answer.done(referral)
        : trail.refused(actor, referral, what, Refusal.notFound("referral.unknown", id.toString()));
  }
}
