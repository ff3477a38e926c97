package org.greenchannel.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.greenchannel.registry.Liaison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdrawing a referral: at once while nothing is promised, by agreement within a deadline afterwards, by the default
 * of the table when nobody answers, and never against an outcome that came first.
 */
@Service
@Transactional
public class ReferralCancellationService {

  /** Once treatment has begun other minutes and another default may hold. */
  private static final Set<ReferralStatus> STARTED = Set.of(ReferralStatus.IN_PROGRESS);

  private final ReferralDesk desk;
  private final ReferralAccess access;
  private final ReferralDeadlines deadlines;
  private final ReferralTrail trail;
  private final ReferralProcess process;
  private final ReferralTelling telling;
  private final ReferralFollowers followers;

  ReferralCancellationService(
      ReferralDesk desk,
      ReferralAccess access,
      ReferralDeadlines deadlines,
      ReferralTrail trail,
      ReferralProcess process,
      ReferralTelling telling,
      ReferralFollowers followers) {
    this.desk = desk;
    this.access = access;
    this.deadlines = deadlines;
    this.trail = trail;
    this.process = process;
    this.telling = telling;
    this.followers = followers;
  }

  /** The placer or the patient withdraws it, or asks to where the receiver has promised something. */
  public Answer<Referral> cancel(ReferralId id, Integer seen, Reason reason, Actor actor) {
    ReferralAct act =
        access.find(id)
            .filter(r -> ReferralMachine.find(r.course(), r.state(), ReferralAct.REQUEST_CANCEL).isPresent())
            .map(r -> ReferralAct.REQUEST_CANCEL)
            .orElse(ReferralAct.CANCEL);
    return act == ReferralAct.CANCEL
        ? desk.open(id, seen, act, actor)
            .because(reason)
            .then(referral -> referral.cancel(reason, actor, desk.now()), process::cancelled)
        : request(id, seen, reason, actor);
  }

  private Answer<Referral> request(ReferralId id, Integer seen, Reason reason, Actor actor) {
    return desk.open(id, seen, ReferralAct.REQUEST_CANCEL, actor)
        .because(reason)
        .then(
            referral -> referral.requestCancel(asked(referral, reason, actor), actor),
            process::cancellationAsked);
  }

  private Cancellation asked(Referral referral, Reason reason, Actor actor) {
    ReferralDeadlines.Terms terms = termsOf(referral);
    Instant now = desk.now();
    return referral
        .cancellation()
        .asked(
            reason, now, actor.username(), terms.after(now, terms.minutes()),
            "AGREE".equals(terms.onTimeout()));
  }

  private ReferralDeadlines.Terms termsOf(Referral referral) {
    return deadlines.termsOf(referral, STARTED.contains(referral.status()) ? "CANCELLATION_STARTED" : "CANCELLATION");
  }

  /** The receiver is asked. Returns when it is to be reminded, before the default takes effect; null where it is not. */
  public Instant sendRequest(ReferralId id) {
    Referral referral = access.forStep(id);
    telling.receiver(referral, Occasion.CANCELLATION_ASKED);
    Cancellation asked = referral.cancellation();
    Instant reminder = termsOf(referral).reminderAfter(asked.askedAt());
    return reminder == null || !reminder.isBefore(asked.due()) ? null : reminder;
  }

  /** The receiver has not answered yet: its liaison is reminded. */
  public void remind(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.cancellation().isRequested()) {
      trail.done(Actor.ENGINE, referral, "remind-cancel");
      telling.holder(referral, Occasion.CANCELLATION_REMINDED, referral.receiver(), Liaison.Part.LIAISON);
    }
  }

  /** The receiver agrees; the referral is cancelled. */
  public Answer<Referral> confirm(ReferralId id, Integer seen, Actor actor) {
    return desk.open(id, seen, ReferralAct.CONFIRM_CANCEL, actor)
        .then(
            referral -> referral.agreeCancel(ReferralAct.CONFIRM_CANCEL, actor),
            referral -> process.cancellationAnswered(referral, true));
  }

  /** The receiver does not agree, and says why; the referral goes on. */
  public Answer<Referral> refuse(ReferralId id, Integer seen, Reason reason, Actor actor) {
    return desk.open(id, seen, ReferralAct.REFUSE_CANCEL, actor)
        .because(reason)
        .then(
            referral -> referral.refuseCancel(ReferralAct.REFUSE_CANCEL, reason, actor),
            referral -> process.cancellationAnswered(referral, false));
  }

  /** Nobody has answered in time: what the table says takes effect. Returns whether the referral is cancelled. */
  public boolean applyDefault(ReferralId id) {
    Referral referral = access.forStep(id);
    for (ReferralAct act : List.of(ReferralAct.CONCLUDE_CANCEL, ReferralAct.DISMISS_CANCEL)) {
      boolean agrees = Boolean.TRUE.equals(referral.cancellation().agreesByDefault());
      if (agrees == (act == ReferralAct.CONCLUDE_CANCEL) && referral.refusalOf(act, Actor.ENGINE) == null) {
        ReferralState before = referral.state();
        end(referral, act);
        followers.moved(referral, before);
      }
    }
    return referral.state() == ReferralState.CANCELLED;
  }

  private void end(Referral referral, ReferralAct act) {
    if (act == ReferralAct.CONCLUDE_CANCEL) {
      referral.agreeCancel(act, Actor.ENGINE);
    } else {
      referral.refuseCancel(act, null, Actor.ENGINE);
    }
    trail.done(Actor.ENGINE, referral, act.word());
  }
}
