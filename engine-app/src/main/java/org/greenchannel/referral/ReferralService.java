package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and their systems do with a referral. Record, process and trail change in one transaction;
 * {@code seen} is the version the caller looked at, or null.
 */
@Service
@Transactional
public class ReferralService {

  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralAssessmentService assessment;
  private final ReferralProcess process;
  private final ReferralTrail trail;
  private final Clock clock;

  ReferralService(
      Referrals referrals,
      ReferralAccess access,
      ReferralAssessmentService assessment,
      ReferralProcess process,
      ReferralTrail trail,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.assessment = assessment;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  /** The referral for somebody who may see it; reading leaves a trace. */
  public Answer<Referral> read(ReferralId id, Actor actor) {
    return access.toRead(id, actor);
  }

  /** A doctor says how urgent it is where no rule matched. */
  public Answer<Referral> decideUrgency(ReferralId id, Integer seen, UrgencyDecision decision, Actor doctor) {
    Opened opened = open(id, seen, ReferralAct.DECIDE_URGENCY, doctor);
    if (decision.urgency() == Urgency.DOCTOR_DECIDES) {
      opened = opened.refusedFor(
          Refusal.invalid("referral.urgencyWord", "/urgency", "ROUTINE, URGENT, EMERGENCY"));
    }
    return opened.then(
        referral -> {
          referral.decideUrgency(decision, doctor);
          trail.because(doctor, referral, "decide-urgency", decision.reason());
          assessment.assessDecided(referral);
        },
        referral ->
            process.urgencyDecided(
                id, referral.triage().urgency() == Urgency.EMERGENCY, referral.triage().replyDue()));
  }

  /** The liaison takes the patient. */
  public Answer<Referral> accept(ReferralId id, Integer seen, Actor clerk) {
    return open(id, seen, ReferralAct.ACCEPT, clerk)
        .then(referral -> noted(referral, clerk, "accept").accept(clerk), r -> process.accepted(id));
  }

  /** The liaison does not take the patient, and says why. */
  public Answer<Referral> decline(ReferralId id, Integer seen, Decline decline, Actor clerk) {
    return decline(ReferralAct.DECLINE, open(id, seen, ReferralAct.DECLINE, clerk), decline, process::declined);
  }

  /** The placer withdraws it before the patient has arrived. */
  public Answer<Referral> cancel(ReferralId id, Integer seen, String reason, Actor doctor) {
    return open(id, seen, ReferralAct.CANCEL, doctor)
        .then(
            referral -> {
              referral.cancel(reason, doctor);
              trail.because(doctor, referral, "cancel", reason);
            },
            r -> process.cancelled(id));
  }

  /** The patient is there; the moment is now unless stated. */
  public Answer<Referral> arrive(ReferralId id, Integer seen, OffsetDateTime at, Actor actor) {
    Instant now = clock.instant();
    Instant arrived = at == null ? now : at.toInstant();
    Opened opened = open(id, seen, ReferralAct.ARRIVE, actor);
    if (arrived.isAfter(now) || opened.isDone() && arrived.isBefore(opened.requestedAt())) {
      opened = opened.refusedFor(
          Refusal.invalid("referral.arrivalImpossible", "/arrivedAt", "<= " + now));
    }
    return opened.then(
        referral -> noted(referral, actor, "arrive").arrive(arrived, actor), r -> process.arrived(id));
  }

  /** The hospital reports what came of the visit. */
  public Answer<Referral> reportOutcome(ReferralId id, Integer seen, VisitOutcome outcome, Actor actor) {
    return open(id, seen, ReferralAct.REPORT_OUTCOME, actor)
        .then(
            referral -> noted(referral, actor, "report-outcome").reportOutcome(outcome, actor),
            r -> process.outcomeReported(id));
  }

  /** Primary care takes the patient over; the follow-up is scheduled in the same transaction. */
  public Answer<Referral> acceptHandover(ReferralId id, Integer seen, Actor clerk) {
    return open(id, seen, ReferralAct.ACCEPT_HANDOVER, clerk)
        .then(
            referral -> noted(referral, clerk, "accept-handover").acceptHandover(clerk),
            r -> process.handoverAccepted(id));
  }

  /** Primary care does not take the patient over, and says why. */
  public Answer<Referral> declineHandover(ReferralId id, Integer seen, Decline decline, Actor clerk) {
    Opened opened = open(id, seen, ReferralAct.DECLINE_HANDOVER, clerk);
    return decline(ReferralAct.DECLINE_HANDOVER, opened, decline, process::handoverDeclined);
  }

  private Answer<Referral> decline(
      ReferralAct act, Opened opened, Decline decline, Consumer<ReferralId> tell) {
    Refusal refusal = decline.refusalFor(act == ReferralAct.DECLINE ? ReferralKind.UP : ReferralKind.DOWN);
    return (refusal == null ? opened : opened.refusedFor(refusal))
        .then(
            referral -> {
              referral.decline(act, decline, opened.actor);
              trail.because(opened.actor, referral, act.word(), decline.reason().name());
            },
            referral -> tell.accept(referral.id()));
  }

  private Referral noted(Referral referral, Actor actor, String what) {
    trail.done(actor, referral, what);
    return referral;
  }

  private Opened open(ReferralId id, Integer seen, ReferralAct act, Actor actor) {
    return new Opened(access.toAct(id, actor, act, seen), act, actor);
  }

  /** A referral that an act may change, or the refusal. */
  private final class Opened {

    private final Answer<Referral> answer;
    private final ReferralAct act;
    private final Actor actor;

    Opened(Answer<Referral> answer, ReferralAct act, Actor actor) {
      this.answer = answer;
      this.act = act;
      this.actor = actor;
    }

    boolean isDone() {
      return answer.isDone();
    }

    Instant requestedAt() {
      return answer.value().placing().requestedAt();
    }

    /** Refuses what is asked, unless the act as such is refused already. */
    Opened refusedFor(Refusal refusal) {
      return answer.isDone()
          ? new Opened(trail.refused(actor, answer.value(), act.word(), refusal), act, actor)
          : this;
    }

    /** Changes the record first, so that a change by somebody else is noticed before the process moves. */
    Answer<Referral> then(Consumer<Referral> change, Consumer<Referral> tell) {
      if (answer.isDone()) {
        change.accept(answer.value());
        referrals.flush();
        tell.accept(answer.value());
        referrals.flush();
      }
      return answer;
    }
  }
}
