package org.greenchannel.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;

/** One referral of any kind. It guards its own transitions by the published {@link ReferralMachine}. */
@Entity
@Table(name = "referral")
public class Referral extends AnsweredReferral {

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

  void schedule(ReferralAct act, ReservedSlot place, Actor actor) {
    move(act, actor);
    slot = place;
    progress = progress().released(null);
    visitChanged();
  }

  void visitChanged() {
    visitRound++;
  }

  /** The hospital's own system has no such place after all. */
  void appointmentRefused(Actor system, Instant at) {
    withoutPlace();
    move(ReferralAct.CANCEL_APPOINTMENT, system, at, null);
    visitChanged();
  }

  void arrive(Instant at, Actor actor) {
    move(ReferralAct.ARRIVE, actor);
    progress = progress().arrived(at);
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

  void slotReleased(Instant at) {
    progress = progress().released(at);
  }

  void examined(String results, Instant at, Actor actor) {
    move(ReferralAct.EXAMINE, actor);
    remote = (remote == null ? Remote.NOTHING : remote).examined(results, at);
  }

  /** From now on the actor's institution is the receiver. */
  void redeem(Instant at, Actor actor) {
    move(ReferralAct.REDEEM, actor);
    remote = remote.redeemed(actor.institutionCode(), at);
    close();
  }

  void redeemable(Instant until, List<String> where) {
    remote = remote.redeemable(until, where);
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
}
