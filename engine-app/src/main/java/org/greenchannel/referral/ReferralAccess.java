package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Component;

/** Opens a referral for somebody: theirs to see, not changed meanwhile, the act possible, and its doer fit to do it. */
@Component
class ReferralAccess {

  private final Referrals referrals;
  private final ReferralPermission permission;
  private final ReferralTrail trail;

  ReferralAccess(Referrals referrals, ReferralPermission permission, ReferralTrail trail) {
    this.referrals = referrals;
    this.permission = permission;
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
    Answer<Referral> answer = visible(id, actor, act.word());
    if (!answer.isDone()) {
      return answer;
    }
    Referral referral = answer.value();
    Refusal refusal =
        seen != null && seen != referral.version()
            ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(referral.number()))
            : permission.refusalOf(referral, act, actor);
    return refusal == null ? answer : trail.refused(actor, referral, act.word(), refusal);
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
