package org.greenchannel.filing;

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

/** What is kept of a filing, for reading; {@link Filing} alone changes it. */
@MappedSuperclass
public abstract class FilingRecord {

  @Id UUID id;
  @Version Integer version;
  String number;

  @Enumerated(EnumType.STRING)
  FilingState state = FilingState.DRAFT;

  @Embedded Insurance insurance;
  @Embedded Journey journey;
  @Embedded Asking asking;
  UUID replaces;
  String settlePath;
  LocalDate validFrom;
  LocalDate validUntil;
  boolean byEpisode;
  Instant checkDue;
  @Embedded Raised raised = Raised.NONE;
  String decidedBy;
  Instant decidedAt;
  String refusalCode;
  String refusalNote;
  String coreNumber;
  LocalDate endedOn;
  String endReason;
  String endNote;

  /** The insured person, the institution that asks, the insurer, the clerks above it while they are asked to help, and the regulator. */
  public boolean isVisibleTo(Actor actor) {
    boolean patient = actor.is(Role.PATIENT) && patientId().equals(actor.patientId());
    String at = actor.institutionCode();
    return patient || actor.is(Role.REGULATOR) || actor.isAt(Role.CLERK, raised().dispatcher())
        || at != null && (at.equals(insurer()) || at.equals(askingInstitution()));
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return Objects.requireNonNullElse(version, 0);
  }

  public String number() {
    return number;
  }

  public FilingState state() {
    return state;
  }

  public String patientId() {
    return asking.patientId();
  }

  public String insurer() {
    return insurance.insurer();
  }

  public String askingInstitution() {
    return asking.askingInstitution();
  }

  public Insurance insurance() {
    return insurance;
  }

  public Journey journey() {
    return journey;
  }

  public Asking asking() {
    return asking;
  }

  public UUID replaces() {
    return replaces;
  }

  /** DIRECT, or MANUAL where the care has ended before it was filed. */
  public String settlePath() {
    return settlePath;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day, or null without end. */
  public LocalDate validUntil() {
    return validUntil;
  }

  public boolean byEpisode() {
    return byEpisode;
  }

  public Instant checkDue() {
    return checkDue;
  }

  /** How far the check has gone up; never null. */
  public Raised raised() {
    return raised == null ? Raised.NONE : raised;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String refusalCode() {
    return refusalCode;
  }

  public String refusalNote() {
    return refusalNote;
  }

  public String coreNumber() {
    return coreNumber;
  }

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
