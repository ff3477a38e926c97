package org.greenchannel.filing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;

/** One filing of care out of region. It guards its own transitions by the published {@link FilingMachine}. */
@Entity
@Table(name = "filing")
public class Filing {

  @Id private UUID id;
  @Version private Integer version;
  private String number;

  @Enumerated(EnumType.STRING)
  private FilingState state = FilingState.DRAFT;

  @Embedded private Insurance insurance;
  @Embedded private Journey journey;
  @Embedded private Asking asking;
  private UUID replaces;
  private String settlePath;
  private LocalDate validFrom;
  private LocalDate validUntil;
  private boolean byEpisode;
  private Instant checkDue;
  private Instant escalatedAt;
  private String decidedBy;
  private Instant decidedAt;
  private String refusalCode;
  private String refusalNote;
  private String coreNumber;
  private LocalDate endedOn;
  private String endReason;

  protected Filing() {}

  static Filing request(UUID id, String number, Insurance insurance, Journey journey, Asking asking, UUID replaces, Actor actor) {
    Filing filing = new Filing();
    filing.id = id;
    filing.number = number;
    filing.insurance = insurance;
    filing.journey = journey;
    filing.asking = asking;
    filing.replaces = replaces;
    filing.move(FilingAct.REQUEST, actor);
    return filing;
  }

  /** Why this actor may not do this act now; null when they may. */
  public Refusal refusalOf(FilingAct act, Actor actor) {
    FilingMachine.Row now = FilingMachine.find(state, act).orElse(null);
    List<FilingMachine.Row> rows = now == null ? FilingMachine.rowsOf(act) : List.of(now);
    if (rows.stream().noneMatch(r -> r.by().stream().anyMatch(part -> part.isPlayedBy(actor, this)))) {
      return Refusal.forbidden("filing.notYourAct", number);
    }
    return now == null ? Refusal.conflict("filing.state." + state.word(), number) : null;
  }

  private void move(FilingAct act, Actor actor) {
    Refusal refusal = refusalOf(act, actor);
    if (refusal != null) {
      throw new IllegalStateException(number + " " + act + ": " + refusal.code());
    }
    state = FilingMachine.find(state, act).orElseThrow().to();
  }

  /** The table has said how long it holds, and on which path the care is settled. */
  void assessed(LocalDate from, LocalDate until, boolean ofTheEpisode, String path) {
    validFrom = from;
    validUntil = until;
    byEpisode = ofTheEpisode;
    settlePath = path;
  }

  void awaitCheck(Instant due) {
    move(FilingAct.AWAIT_CHECK, Actor.ENGINE);
    checkDue = due;
  }

  void pass(Instant now) {
    move(FilingAct.PASS, Actor.ENGINE);
    decidedAt = now;
  }

  void reject(String code) {
    move(FilingAct.REJECT, Actor.ENGINE);
    refusalCode = code;
  }

  void approve(Actor clerk, Instant now) {
    move(FilingAct.APPROVE, clerk);
    decidedBy = clerk.username();
    decidedAt = now;
  }

  void refuse(Actor clerk, String code, String note, Instant now) {
    move(FilingAct.REFUSE, clerk);
    decidedBy = clerk.username();
    decidedAt = now;
    refusalCode = code;
    refusalNote = note;
  }

  void escalate(Instant now) {
    move(FilingAct.ESCALATE, Actor.ENGINE);
    escalatedAt = now;
  }

  void registered(String atTheCore) {
    move(FilingAct.REGISTER, Actor.ENGINE);
    coreNumber = atTheCore;
  }

  void refusedByCore(String code) {
    move(FilingAct.REFUSE_BY_CORE, Actor.ENGINE);
    refusalCode = code;
  }

  void withdraw(Actor actor, String reason) {
    move(FilingAct.WITHDRAW, actor);
    endReason = reason;
  }

  /** A changed filing holds from this day on. */
  void supersede(LocalDate from) {
    move(FilingAct.SUPERSEDE, Actor.ENGINE);
    endedOn = from.minusDays(1);
  }

  /** Ends; this day no longer counts. */
  void cancel(Actor actor, LocalDate today, String reason) {
    move(FilingAct.CANCEL, actor);
    endedOn = today.minusDays(1);
    endReason = reason;
  }

  public boolean isVisibleTo(Actor actor) {
    boolean patient = actor.is(Role.PATIENT) && patientId().equals(actor.patientId());
    String at = actor.institutionCode();
    return patient || actor.is(Role.REGULATOR) || at != null && (at.equals(insurer()) || at.equals(askingInstitution()));
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

  public Instant escalatedAt() {
    return escalatedAt;
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

  public String endReason() {
    return endReason;
  }
}
