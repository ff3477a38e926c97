package org.greenchannel.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.escalation.Raised;

/** What is kept of a contract, for reading; {@link FamilyContract} alone changes it. */
@MappedSuperclass
public abstract class ContractRecord {

  @Id UUID id;
  @Version Integer version;
  String number;

  @Enumerated(EnumType.STRING)
  ContractState state = ContractState.DRAFT;

  String patientId;
  String teamId;
  String practitionerId;
  String institutionCode;
  UUID episodeId;
  UUID renews;
  @Embedded Term term;
  String askedBy;
  Instant askedAt;
  Instant confirmDue;
  String confirmedBy;
  Instant confirmedAt;
  @Embedded Raised raised = Raised.NONE;
  Instant signDue;
  @Embedded ContractSignature signature;
  String declineReason;
  String declineNote;
  LocalDate endedOn;
  String endedBy;
  String endReason;
  String endNote;

  /** The resident, the team's institution, the clerks above it while they are asked to help, and the regulator. */
  public boolean isVisibleTo(Actor actor) {
    return actor.is(Role.REGULATOR)
        || institutionCode.equals(actor.institutionCode())
        || actor.isAt(Role.CLERK, raised().dispatcher())
        || actor.is(Role.PATIENT) && patientId.equals(actor.patientId());
  }

  /** What the resident signs, in one text that never changes. */
  String canonical(String text) {
    return String.join(
        "\n", id.toString(), number, patientId, teamId, practitionerId, institutionCode, term.servicePackage(),
        term.validFrom() + " - " + term.validUntil(), term.consentVersion(), text);
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return Objects.requireNonNullElse(version, 0);
  }

  /** Readable number, or null for a contract that came by a file. */
  public String number() {
    return number;
  }

  public String shownNumber() {
    return number == null ? String.valueOf(id) : number;
  }

  public ContractState state() {
    return state;
  }

  public String patientId() {
    return patientId;
  }

  /** Null for a contract that came by a file without its team. */
  public String teamId() {
    return teamId;
  }

  public String practitionerId() {
    return practitionerId;
  }

  public String institutionCode() {
    return institutionCode;
  }

  public UUID episodeId() {
    return episodeId;
  }

  public UUID renews() {
    return renews;
  }

  public Term term() {
    return term;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant confirmDue() {
    return confirmDue;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  /** How far the answer has gone up; never null. */
  public Raised raised() {
    return raised == null ? Raised.NONE : raised;
  }

  public Instant signDue() {
    return signDue;
  }

  public ContractSignature signature() {
    return signature;
  }

  public String declineReason() {
    return declineReason;
  }

  public String declineNote() {
    return declineNote;
  }

  /** The last day of a contract that was ended before its time, or null. */
  public LocalDate endedOn() {
    return endedOn;
  }

  /** A code of the table coded_reason, or null. */
  public String endReason() {
    return endReason;
  }

  public String endNote() {
    return endNote;
  }
}
