package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** What a referral is made of, for reading; it changes only by the acts of {@link Referral}. */
@MappedSuperclass
abstract class ReferralRecord {

  @EmbeddedId ReferralId id;
  @Version private Integer version;

  @Enumerated(EnumType.STRING)
  ReferralKind kind;

  @Enumerated(EnumType.STRING)
  ReferralCourse course;

  @Enumerated(EnumType.STRING)
  ReferralState state = ReferralState.DRAFT;

  /** Which receiver it is at: 1 for the first, one more with every redirection. */
  int attempt = 1;

  /** Grows with every change of the visit, so that each has its own notices. */
  @Column(name = "visit_round")
  int visitRound;

  @Embedded Placing placing;
  @Embedded Route route;
  @Embedded UpCase upCase;
  @Embedded DownCase downCase;
  @Embedded Triage triage;
  @Embedded ReservedSlot slot;
  @Embedded Progress progress;
  @Embedded Escalation escalation;
  @Embedded Information information;
  @Embedded Cancellation cancellation;
  @Embedded Remote remote;
  @Embedded Aftercare aftercare;

  @Convert(converter = JsonText.OfGrounds.class)
  List<Ground> grounds = List.of();

  @Convert(converter = JsonText.OfNotes.class)
  List<Note> notes = List.of();

  @Convert(converter = JsonText.OfPassedOn.class)
  List<PassedOn> passedOn = List.of();

  /** Those who take part, and the regulator. */
  public boolean isVisibleTo(Actor actor) {
    return actor.is(Role.REGULATOR) || hasParticipant(actor);
  }

  /** Those who may know the name: who is involved, and who may redeem it while it is open. */
  public boolean hasParticipant(Actor actor) {
    return isInvolved(actor) || state == ReferralState.RECEIVED && mayRedeem(actor);
  }

  /** Staff of both institutions and of the one that redeemed it, the patient, the dispatcher while asked to help. */
  boolean isInvolved(Actor actor) {
    return shows(ReferralContent.CASE, actor);
  }

  /** Whether somebody who takes part reads this: staff by their role, the patient, the dispatcher while asked to help. */
  public boolean shows(ReferralContent content, Actor actor) {
    boolean theirs = route.involves(actor.institutionCode()) || receiver().equals(actor.institutionCode());
    return (theirs && content.isForStaff(actor))
        || (actor.patientId() != null && actor.patientId().equals(placing.patientId()))
        || actor.isAt(Role.CLERK, escalation().dispatcher());
  }

  /** How this actor's institution sent the request on, where it has and takes no part any more. */
  public Optional<PassedOn> passedOnBy(Actor actor) {
    return passedOn().stream()
        .filter(p -> p.institution().equals(actor.institutionCode()))
        .filter(p -> !isVisibleTo(actor) && ReferralContent.CASE.isForStaff(actor))
        .reduce((earlier, later) -> later);
  }

  /** Whether an order may be redeemed by this clerk or system: their institution is one of those named at its issue. */
  boolean mayRedeem(Actor actor) {
    return kind == ReferralKind.ORDER
        && (actor.is(Role.CLERK) || actor.is(Role.SYSTEM))
        && actor.institutionCode() != null
        && remote != null
        && remote.redeemableAt().contains(actor.institutionCode());
  }

  /** The institution that does what is asked: the one addressed, or the one where an order was redeemed. */
  public String receiver() {
    return remote == null || remote.redeemedBy() == null ? route.toInstitution() : remote.redeemedBy();
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

  /** Which of the published transitions hold. */
  public ReferralCourse course() {
    return course;
  }

  public ReferralState state() {
    return state;
  }

  /** The FHIR Task status. */
  public ReferralStatus status() {
    return state.status();
  }

  public int attempt() {
    return attempt;
  }

  public int visitRound() {
    return visitRound;
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

  /** What the doctor states; null on a down-referral. */
  public UpCase upCase() {
    return upCase;
  }

  /** Null but on a down-referral. */
  public DownCase downCase() {
    return downCase;
  }

  /** Null until the tables have answered. */
  public Triage triage() {
    return triage;
  }

  /** Null when no place is taken. */
  public ReservedSlot slot() {
    return slot;
  }

  /** What has come of it so far; never null. */
  public Progress progress() {
    return progress == null ? Progress.NONE : progress;
  }

  /** The deadline that counts and how far it has gone up; never null. */
  public Escalation escalation() {
    return escalation == null ? Escalation.NONE : escalation;
  }

  /** Null while nobody has asked back. */
  public Information information() {
    return information;
  }

  /** Never null. */
  public Cancellation cancellation() {
    return cancellation == null ? Cancellation.NONE : cancellation;
  }

  /** What is examined or ordered; null where nothing is. */
  public Remote remote() {
    return remote;
  }

  /** The follow-up by primary care; null where none is due. */
  public Aftercare aftercare() {
    return aftercare;
  }

  public List<Ground> grounds() {
    return grounds;
  }

  /** The receivers that have sent it on, the first first. */
  public List<PassedOn> passedOn() {
    return passedOn == null ? List.of() : passedOn;
  }

  /** What was written on the case in the course of its acts, the first first. */
  public List<Note> notes() {
    return notes;
  }
}
