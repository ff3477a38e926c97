package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.episode.RecordReaders;
import org.springframework.stereotype.Component;

/** Opens a referral for somebody: theirs to see, not changed meanwhile, the act possible, and its doer fit to do it. */
@Component
class ReferralAccess {

  private static final String READ = "read";

  private final Referrals referrals;
  private final ReferralPermission permission;
  private final ReferralTrail trail;
  private final RecordReaders readers;

  ReferralAccess(Referrals referrals, ReferralPermission permission, ReferralTrail trail, RecordReaders readers) {
    this.referrals = referrals;
    this.permission = permission;
    this.trail = trail;
    this.readers = readers;
  }

  /** The referral for reading; somebody else's looks like none, and the attempt is kept. */
  Answer<Referral> toRead(ReferralId id, Actor actor) {
    return read(visible(id, actor, READ), actor);
  }

  /**
   * The same for the case as such: of it those who have sent it on see that they did, and it opens to those whom the patient has
   * authorised.
   */
  Answer<Referral> toSee(ReferralId id, Actor actor) {
    Referral known =
        referrals.findById(id).filter(r -> r.passedOnBy(actor).isPresent() || isAuthorised(r, actor)).orElse(null);
    return read(known == null ? visible(id, actor, READ) : Answer.done(known), actor);
  }

  /** The referral for reading something of it beside the case itself; for the regulator where it bears no name. */
  Answer<Referral> toRead(ReferralId id, ReferralContent content, Actor actor) {
    Answer<Referral> answer = visible(id, actor, READ);
    if (!answer.isDone()) {
      return answer;
    }
    boolean shown = answer.value().shows(content, actor) || content == ReferralContent.PLACES && actor.is(Role.REGULATOR);
    if (!shown) {
      return trail.refused(actor, answer.value(), READ, Refusal.forbidden("referral.notYoursToRead", answer.value().number()));
    }
    return read(answer, actor);
  }

  private Answer<Referral> read(Answer<Referral> answer, Actor actor) {
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
            : permission.refusalOf(referral, act, actor);
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

  /** Whoever has a part in it reads by that part, not by an authorisation. */
  private boolean isAuthorised(Referral referral, Actor actor) {
    return !referral.isVisibleTo(actor) && readers.mayReadRecord(ReferralMembers.of(referral, actor), actor);
  }

  private Answer<Referral> visible(ReferralId id, Actor actor, String what) {
    Referral referral = referrals.findById(id).orElse(null);
    if (referral != null && referral.isVisibleTo(actor)) {
      return Answer.done(referral);
    }
    boolean passedOn = referral != null && referral.passedOnBy(actor).isPresent();
    return trail.refused(
        actor, referral, what,
        passedOn
            ? Refusal.forbidden("referral.passedOn", referral.number())
            : Refusal.notFound("referral.unknown", id.toString()));
  }
}
