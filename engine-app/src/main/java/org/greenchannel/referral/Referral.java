package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;

/** One referral, up or down. It guards its own transitions by the published {@link ReferralMachine}. */
@Entity
@Table(name = "referral")
public class Referral {

  @EmbeddedId private ReferralId id;
  @Version private Integer version;

  @Enumerated(EnumType.STRING)
  private ReferralKind kind;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status = ReferralStatus.DRAFT;

  @Enumerated(EnumType.STRING)
  @Column(name = "business_status")
  private BusinessStatus businessStatus;

  @Embedded private Placing placing;
  @Embedded private Route route;
  @Embedded private UpCase upCase;
  @Embedded private DownCase downCase;
  @Embedded private Triage triage;
  @Embedded private ReservedSlot slot;
  @Embedded private Progress progress;

  @Convert(converter = JsonText.OfGrounds.class)
  private List<Ground> grounds = List.of();

  protected Referral() {}

  private Referral(ReferralKind kind, Placing placing, Route route) {
    this.id = ReferralId.next();
    this.kind = kind;
    this.placing = placing;
    this.route = route;
  }

  /** A doctor asks a hospital to take a patient. */
  static Referral up(Placing placing, Route route, UpCase upCase, Actor doctor) {
    Referral referral = new Referral(ReferralKind.UP, placing, route);
    referral.upCase = upCase;
    referral.move(ReferralAct.REQUEST, doctor, BusinessStatus.AWAITING_SLOT);
    return referral;
  }

  /** A hospital doctor asks primary care to take a patient back. */
  static Referral down(Placing placing, Route route, DownCase downCase, Actor doctor) {
    Referral referral = new Referral(ReferralKind.DOWN, placing, route);
    referral.downCase = downCase;
    referral.move(ReferralAct.REQUEST, doctor, BusinessStatus.AWAITING_HANDOVER);
    return referral;
  }

  /** Staff of both institutions, the patient, and the regulator. */
  public boolean isVisibleTo(Actor actor) {
    return actor.is(Role.REGULATOR) || hasParticipant(actor);
  }

  /** Staff of both institutions and the patient: those who may know the name. */
  public boolean hasParticipant(Actor actor) {
    return route.involves(actor.institutionCode())
        || (actor.patientId() != null && actor.patientId().equals(placing.patientId()));
  }

  /** Which of the published transitions hold. */
  public ReferralCourse course() {
    return ReferralCourse.of(kind, status, triage);
  }

  /** Why this actor may not do this act now; null when they may. */
  public Refusal refusalOf(ReferralAct act, Actor actor) {
    return Verdicts.refusalOf(this, act, actor);
  }

  private void move(ReferralAct act, Actor actor, BusinessStatus finer) {
    Refusal refusal = refusalOf(act, actor);
    if (refusal != null) {
      throw new IllegalStateException(placing.number() + " " + act + ": " + refusal.code());
    }
    status = ReferralMachine.find(course(), status, act).orElseThrow().to();
    businessStatus = finer;
  }

  /** The tables have answered; a doctor is asked where no rule matched. */
  void assessed(Triage decided, List<Ground> because) {
    triage = decided;
    grounds = Stream.concat(grounds.stream(), because.stream()).toList();
    if (decided.urgency() == Urgency.EMERGENCY) {
      move(ReferralAct.DECLARE_EMERGENCY, Actor.ENGINE, BusinessStatus.EMERGENCY_NOTIFIED);
    } else {
      businessStatus =
          decided.urgency() == Urgency.DOCTOR_DECIDES
              ? BusinessStatus.AWAITING_TRIAGE
              : BusinessStatus.AWAITING_SLOT;
    }
  }

  /** A doctor says how urgent it is; the channel is decided next. */
  void decideUrgency(UrgencyDecision decision, Actor doctor) {
    move(ReferralAct.DECIDE_URGENCY, doctor, BusinessStatus.AWAITING_SLOT);
    upCase = upCase.decided(decision);
  }

  /** The down-referral table has answered. */
  void assessedDown(String handoverKind, boolean eligible, Triage decided, List<Ground> because) {
    triage = decided;
    grounds = List.copyOf(because);
    downCase = downCase.assessed(handoverKind);
    if (!eligible) {
      move(ReferralAct.REFUSE, Actor.ENGINE, BusinessStatus.NOT_ELIGIBLE);
    }
  }

  /** The receiver has it; the place is null when none was free. */
  void present(ReservedSlot place) {
    move(ReferralAct.PRESENT, Actor.ENGINE, BusinessStatus.AWAITING_REPLY);
    slot = place;
  }

  void accept(Actor clerk) {
    move(
        ReferralAct.ACCEPT, clerk,
        slot == null ? BusinessStatus.ACCEPTED_WITHOUT_SLOT : BusinessStatus.SCHEDULED);
  }

  void decline(ReferralAct act, Decline given, Actor clerk) {
    move(act, clerk, given.hasAdvice() ? BusinessStatus.RETURNED_WITH_ADVICE : BusinessStatus.RETURNED);
    progress = progress().declined(given);
  }

  void cancel(String because, Actor doctor) {
    move(ReferralAct.CANCEL, doctor, BusinessStatus.WITHDRAWN);
    progress = progress().cancelled(because);
  }

  /** The receiver has not answered in time. */
  void escalate(Instant at) {
    move(ReferralAct.ESCALATE, Actor.ENGINE, businessStatus);
    progress = progress().overdue(at);
  }

  void slotReleased(Instant at) {
    progress = progress().released(at);
  }

  void arrive(Instant at, Actor actor) {
    move(ReferralAct.ARRIVE, actor, BusinessStatus.ARRIVED);
    progress = progress().arrived(at);
  }

  void reportOutcome(VisitOutcome reported, Actor actor) {
    boolean gone = businessStatus == BusinessStatus.REFERRED_DOWN;
    move(ReferralAct.REPORT_OUTCOME, actor, gone ? businessStatus : BusinessStatus.OUTCOME_REPORTED);
    progress = progress().reported(reported);
  }

  void acceptHandover(Actor clerk) {
    move(ReferralAct.ACCEPT_HANDOVER, clerk, BusinessStatus.HANDOVER_ACCEPTED);
  }

  /** The follow-up is in the receiver's calendar: only now is the hand-over complete. */
  void scheduleFollowUp() {
    move(ReferralAct.SCHEDULE_FOLLOW_UP, Actor.ENGINE, BusinessStatus.FOLLOW_UP_SCHEDULED);
    downCase = downCase.scheduled();
  }

  /** The patient of this up-referral has gone back to primary care. */
  void referredDown() {
    businessStatus = BusinessStatus.REFERRED_DOWN;
  }

  public ReferralId id() {
    return id;
  }

  /** Grows with every change; the ETag of the record. */
  public int version() {
    return Objects.requireNonNullElse(version, 0);
  }

  public ReferralKind kind() {
    return kind;
  }

  public ReferralStatus status() {
    return status;
  }

  public BusinessStatus businessStatus() {
    return businessStatus;
  }

  public Placing placing() {
    return placing;
  }

  /** Readable number (单号). */
  public String number() {
    return placing.number();
  }

  public UUID episodeId() {
    return placing.episodeId();
  }

  public Route route() {
    return route;
  }

  /** Null on a down-referral. */
  public UpCase upCase() {
    return upCase;
  }

  /** Null on an up-referral. */
  public DownCase downCase() {
    return downCase;
  }

  /** Null until the tables have answered. */
  public Triage triage() {
    return triage;
  }

  /** Null when no place was free. */
  public ReservedSlot slot() {
    return slot;
  }

  /** What has come of it so far; never null. */
  public Progress progress() {
    return progress == null ? Progress.NONE : progress;
  }

  public List<Ground> grounds() {
    return grounds;
  }
}
