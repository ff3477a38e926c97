package org.greenchannel.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;

/** One referral of any kind. It guards its own transitions by the published {@link ReferralMachine}. */
@Entity
@Table(name = "referral")
public class Referral extends ReferralRecord {

  protected Referral() {}

  private Referral(ReferralKind kind, Placing placing, Route route) {
    this.id = ReferralId.next();
    this.kind = kind;
    this.course = kind.course();
    this.placing = placing;
    this.route = route;
  }

  /** A doctor asks something of another institution for a patient. */
  static Referral asked(ReferralKind kind, Placing placing, Route route, UpCase stated, Remote remote, Actor doctor) {
    Referral referral = new Referral(kind, placing, route);
    referral.upCase = stated;
    referral.remote = remote;
    referral.move(ReferralAct.REQUEST, doctor);
    return referral;
  }

  /** A hospital doctor asks primary care to take a patient back. */
  static Referral down(Placing placing, Route route, DownCase downCase, Actor doctor) {
    Referral referral = new Referral(ReferralKind.DOWN, placing, route);
    referral.downCase = downCase;
    referral.move(ReferralAct.REQUEST, doctor);
    return referral;
  }

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
      escalation = escalation().over();
    } else if (decided.urgency() == Urgency.DOCTOR_DECIDES && state == ReferralState.REQUESTED) {
      move(ReferralAct.AWAIT_TRIAGE, Actor.ENGINE);
    }
  }

  /** A doctor says how urgent it is; the channel is decided next. */
  void decideUrgency(ReferralAct act, UrgencyDecision decision, Actor actor) {
    move(act, actor);
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

  /** The receiver agrees; with a place already kept the appointment stands at once. */
  void accept(Actor actor, Instant at, String note) {
    move(ReferralAct.ACCEPT, actor, at, note);
    if (slot != null) {
      move(ReferralAct.SCHEDULE, Actor.ENGINE);
    }
  }

  void schedule(ReferralAct act, ReservedSlot place, Actor actor) {
    move(act, actor);
    slot = place;
    progress = progress().released(null);
    visitChanged();
  }

  void visitChanged() {
    visitRound++;
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

  void returnUnanswered(String reason) {
    move(ReferralAct.RETURN_UNANSWERED, Actor.ENGINE);
    progress = progress().declined(new Decline(reason, null, null));
    close();
  }

  /** The same request, another receiver; place, answer and clock begin afresh. */
  void redirect(String institution, String department, Actor actor, Instant at, String note) {
    move(ReferralAct.REDIRECT, actor, at, note);
    route = new Route(route.fromInstitution(), route.fromPractitioner(), institution, department);
    attempt++;
    slot = null;
    information = null;
    progress = progress().startedAgain();
    escalation = escalation().over();
  }

  void arrive(Instant at, Actor actor) {
    move(ReferralAct.ARRIVE, actor);
    progress = progress().arrived(at);
    close();
  }

  /** The outcome ends it; a cancellation that is still open is overtaken. */
  void reportOutcome(ReferralAct act, VisitOutcome reported, Actor actor) {
    move(act, actor);
    progress = progress().reported(reported);
    cancellation =
        cancellation().isRequested() ? cancellation().ended(Cancellation.State.OVERTAKEN) : cancellation;
    close();
  }

  void cancel(Reason because, Actor actor, Instant at) {
    move(ReferralAct.CANCEL, actor);
    cancellation = cancellation().withdrawn(because, at, actor.username());
    close();
  }

  void requestCancel(Cancellation asked, Actor actor) {
    move(ReferralAct.REQUEST_CANCEL, actor);
    cancellation = asked;
  }

  /** The other side, or the default, says that the cancellation stands. */
  void agreeCancel(ReferralAct act, Actor actor) {
    move(act, actor);
    cancellation = cancellation().ended(Cancellation.State.AGREED);
    close();
  }

  /** The cancellation falls; the reason is null when it falls by default. */
  void refuseCancel(ReferralAct act, Reason because, Actor actor) {
    move(act, actor);
    cancellation =
        because == null ? cancellation().ended(Cancellation.State.REFUSED) : cancellation().refused(because);
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

  void slotReleased(Instant at) {
    progress = progress().released(at);
  }

  void examined(String results, Instant at, Actor actor) {
    move(ReferralAct.EXAMINE, actor);
    remote = (remote == null ? Remote.NOTHING : remote).examined(results, at);
  }

  void redeem(Instant at, Actor actor) {
    move(ReferralAct.REDEEM, actor);
    remote = remote.redeemed(at);
    close();
  }

  void redeemableUntil(Instant until) {
    remote = remote.redeemable(until);
  }

  void expire(String reason) {
    move(ReferralAct.EXPIRE, Actor.ENGINE);
    progress = progress().declined(new Decline(reason, null, null));
    close();
  }

  void convert(UUID to, Actor doctor) {
    move(ReferralAct.CONVERT, doctor);
    progress = progress().converted(to);
  }

  /** The follow-up is in the receiver's calendar: only now is the hand-over complete. */
  void scheduleFollowUp() {
    move(ReferralAct.SCHEDULE_FOLLOW_UP, Actor.ENGINE);
    downCase = downCase.scheduled();
    aftercare = Aftercare.due(downCase.followUpOn());
    close();
  }

  /** Primary care is to see the patient by this day. */
  void followUpDue(LocalDate day) {
    aftercare = Aftercare.due(day);
  }

  void recordFollowUp(FollowUpVisit visit, Actor doctor) {
    move(ReferralAct.RECORD_FOLLOW_UP, doctor);
    aftercare = aftercare.done(visit);
    escalation = escalation().over();
  }

  void referredDown() {
    progress = progress().goneDown();
  }

  private void close() {
    escalation = escalation().over();
  }
}
