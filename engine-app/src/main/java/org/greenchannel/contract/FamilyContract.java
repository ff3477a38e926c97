package org.greenchannel.contract;

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

/** One contract of a resident with a family-doctor team. It guards its own transitions by the published {@link ContractMachine}. */
@Entity
@Table(name = "family_contract")
public class FamilyContract {

  @Id private UUID id;
  @Version private Integer version;
  private String number;

  @Enumerated(EnumType.STRING)
  private ContractState state = ContractState.DRAFT;

  private String patientId;
  private String teamId;
  private String practitionerId;
  private String institutionCode;
  private UUID episodeId;
  private UUID renews;
  @Embedded private Term term;
  private String askedBy;
  private Instant askedAt;
  private Instant confirmDue;
  private String confirmedBy;
  private Instant confirmedAt;
  private Instant escalatedAt;
  private Instant signDue;
  @Embedded private ContractSignature signature;
  private String declineReason;
  private String declineNote;
  private LocalDate endedOn;
  private String endedBy;
  private String endReason;

  protected FamilyContract() {}

  /** The team as it is asked: its id, its leading doctor, its institution. */
  record Team(String id, String doctorId, String institutionCode) {}

  static FamilyContract request(UUID id, String number, Team team, Term term, UUID renews, UUID episode, Instant due, Actor patient, Instant now) {
    FamilyContract contract = new FamilyContract();
    contract.id = id;
    contract.number = number;
    contract.patientId = patient.patientId();
    contract.teamId = team.id();
    contract.practitionerId = team.doctorId();
    contract.institutionCode = team.institutionCode();
    contract.term = term;
    contract.renews = renews;
    contract.episodeId = episode;
    contract.confirmDue = due;
    contract.askedBy = patient.username();
    contract.askedAt = now;
    contract.move(ContractAct.REQUEST, patient);
    return contract;
  }

  /** Why this actor may not do this act now; null when they may. */
  public Refusal refusalOf(ContractAct act, Actor actor) {
    ContractMachine.Row now = ContractMachine.find(state, act).orElse(null);
    List<ContractMachine.Row> rows = now == null ? ContractMachine.rowsOf(act) : List.of(now);
    if (rows.stream().noneMatch(r -> r.by().stream().anyMatch(part -> part.isPlayedBy(actor, this)))) {
      return Refusal.forbidden("contract.notYourAct", shownNumber());
    }
    return now == null ? Refusal.conflict("contract.state." + state.word(), shownNumber()) : null;
  }

  private void move(ContractAct act, Actor actor) {
    Refusal refusal = refusalOf(act, actor);
    if (refusal != null) {
      throw new IllegalStateException(shownNumber() + " " + act + ": " + refusal.code());
    }
    state = ContractMachine.find(state, act).orElseThrow().to();
  }

  void confirm(Actor member, Instant now, Instant signBy) {
    move(ContractAct.CONFIRM, member);
    confirmedBy = member.username();
    confirmedAt = now;
    signDue = signBy;
  }

  void decline(Actor member, String reason, String note) {
    move(ContractAct.DECLINE, member);
    declineReason = reason;
    declineNote = note;
  }

  /** Signed: it holds from its first day, or from the day of the signature where that is later. */
  void sign(Actor patient, ContractSignature made) {
    move(ContractAct.SIGN, patient);
    signature = made;
  }

  void withdraw(Actor patient, String reason) {
    move(ContractAct.WITHDRAW, patient);
    endReason = reason;
  }

  /** Ends; this day is the last that counts. A contract that had not yet begun holds on no day. */
  void terminate(Actor actor, String reason, LocalDate today) {
    move(ContractAct.TERMINATE, actor);
    endedOn = today;
    endedBy = actor.username();
    endReason = reason;
  }

  void escalate(Instant now) {
    move(ContractAct.ESCALATE, Actor.ENGINE);
    escalatedAt = now;
  }

  void expire() {
    move(ContractAct.EXPIRE, Actor.ENGINE);
  }

  public boolean isVisibleTo(Actor actor) {
    return actor.is(Role.REGULATOR)
        || institutionCode.equals(actor.institutionCode())
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

  private String shownNumber() {
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

  public Instant escalatedAt() {
    return escalatedAt;
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

  public String endReason() {
    return endReason;
  }
}
