package org.greenchannel.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;

/** The first half of a referral's life: asked for, judged by the tables, put before the receiver, answered. */
@MappedSuperclass
abstract class AnsweredReferral extends ReferralRecord {

  /** Why this actor may not do this act now; null when they may. */
  public Refusal refusalOf(ReferralAct act, Actor actor) {
    return Verdicts.refusalOf(this, act, actor);
  }

  /** Does an act that changes nothing but the state. */
  void move(ReferralAct act, Actor actor) {
    Refusal refusal = refusalOf(act, actor);
    if (refusal != null) {
      throw new IllegalStateException(placing.number() + " " + act + ": " + refusal.code());
    }
    state = ReferralMachine.find(course, state, act).orElseThrow().to();
  }

  /** Does an act and keeps what its doer wrote, if anything. */
  void move(ReferralAct act, Actor actor, Instant at, String text) {
    move(act, actor);
    if (text != null && !text.isBlank()) {
      notes = Stream.concat(notes.stream(), Stream.of(new Note(at, act.word(), actor.username(), text))).toList();
    }
  }

  /** The tables have answered; an emergency is a notice, and a doctor is asked where no rule matched. */
  void assessed(Triage decided, List<Ground> because) {
    triage = decided;
    grounds = Stream.concat(grounds.stream(), because.stream()).toList();
    if (decided.urgency() == Urgency.EMERGENCY) {
      move(ReferralAct.DECLARE_EMERGENCY, Actor.ENGINE);
      course = ReferralCourse.EMERGENCY;
      cancellation =
          cancellation().isRequested() ? cancellation().ended(Cancellation.State.OVERTAKEN) : cancellation;
      escalation = escalation().over();
    } else if (decided.urgency() == Urgency.DOCTOR_DECIDES && state == ReferralState.REQUESTED) {
      move(ReferralAct.AWAIT_TRIAGE, Actor.ENGINE);
    }
  }

  /** A doctor says how urgent it is; the channel is decided next. */
  void decideUrgency(ReferralAct act, UrgencyDecision decision, Actor actor, Instant at) {
    move(act, actor, at, decision.note());
    upCase = upCase.decided(decision);
  }

  /** The down-referral table has answered. */
  void assessedDown(String handoverKind, boolean eligible, Triage decided, List<Ground> because) {
    triage = decided;
    grounds = List.copyOf(because);
    downCase = downCase.assessed(handoverKind);
    if (!eligible) {
      move(ReferralAct.REFUSE, Actor.ENGINE);
    }
  }

  /** The receiver has it; the place is null when none was free. */
  void present(ReservedSlot place) {
    move(ReferralAct.PRESENT, Actor.ENGINE);
    slot = place;
  }

  /** A place was found while the receiver has not answered yet. */
  void placed(ReservedSlot place) {
    slot = place;
    progress = progress().released(null);
  }

  /** The receiver agrees; with a place already kept the appointment stands at once. */
  void accept(Actor actor, Instant at, String note) {
    move(ReferralAct.ACCEPT, actor, at, note);
    if (slot != null) {
      move(ReferralAct.SCHEDULE, Actor.ENGINE);
    }
  }

  void decline(ReferralAct act, Decline given, Actor actor) {
    move(act, actor);
    progress = progress().declined(given);
    close();
  }

  /** An answer in words: the question is answered, or the patient stays with this advice. */
  void advise(ReferralAct act, Decline given, Actor actor) {
    move(act, actor);
    progress = given.reason() == null ? progress().advised(given.advice()) : progress().declined(given);
    close();
  }

  /** What the receiver lacks; its own clock stands still until the answer. */
  void ask(Information asked, Actor actor) {
    move(ReferralAct.ASK_INFORMATION, actor);
    information = asked;
  }

  void inform(String answer, Instant at, Actor doctor) {
    move(ReferralAct.GIVE_INFORMATION, doctor);
    information = information.answered(answer, at);
  }

  /** While the clock of the answer stands still, it has no more left than this. */
  void replyLeft(long minutes) {
    information = information.leaving(Math.min(minutes, information.replyLeftMinutes()));
  }

  void returnUnanswered(String reason) {
    move(ReferralAct.RETURN_UNANSWERED, Actor.ENGINE);
    progress = progress().declined(new Decline(reason, null, null));
    close();
  }

  /** The same request, another receiver; place, answer and clock begin afresh. */
  void redirect(Redirection to, Actor actor, Instant at) {
    move(ReferralAct.REDIRECT, actor, at, to.note());
    PassedOn one =
        new PassedOn(route.toInstitution(), route.toDepartment(), at, to.reason(), to.toInstitution(), to.toDepartment());
    passedOn = Stream.concat(passedOn().stream(), Stream.of(one)).toList();
    route = new Route(route.fromInstitution(), route.fromPractitioner(), to.toInstitution(), to.toDepartment());
    attempt++;
    slot = null;
    information = null;
    progress = progress().startedAgain();
    escalation = escalation().over();
  }

  void escalated(Escalation reached, Instant overdueAt) {
    move(ReferralAct.ESCALATE, Actor.ENGINE);
    escalation = reached;
    progress = overdueAt == null ? progress() : progress().overdue(overdueAt);
  }

  /** A deadline begins, stops or ends to count. */
  void counts(Escalation deadline) {
    escalation = deadline;
    if (deadline.step() == DeadlineStep.REPLY) {
      triage = triage.due(deadline.dueAt());
    }
  }

  /** The place that was held has gone back. */
  void withoutPlace() {
    slot = null;
  }

  /** Nothing is due any more. */
  void close() {
    escalation = escalation().over();
  }
}
