package org.greenchannel.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.escalation.Raised;
import org.greenchannel.registry.GivenReason;

/** One contract of a resident with a family-doctor team. It guards its own transitions by the published {@link ContractMachine}. */
@Entity
@Table(name = "family_contract")
public class FamilyContract extends ContractRecord {

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
    raised = raised().over();
  }

  void decline(Actor member, GivenReason reason) {
    move(ContractAct.DECLINE, member);
    declineReason = reason.reason();
    declineNote = reason.note();
    raised = raised().over();
  }

  /** Signed: it holds from its first day, or from the day of the signature where that is later. */
  void sign(Actor patient, ContractSignature made) {
    move(ContractAct.SIGN, patient);
    signature = made;
  }

  void withdraw(Actor patient, GivenReason reason) {
    move(ContractAct.WITHDRAW, patient);
    endBecause(reason);
  }

  /** Ends; this day is the last that counts. A contract that had not yet begun holds on no day. */
  void terminate(Actor actor, GivenReason reason, LocalDate today) {
    move(ContractAct.TERMINATE, actor);
    endedOn = today;
    endedBy = actor.username();
    endBecause(reason);
  }

  private void endBecause(GivenReason reason) {
    endReason = reason.reason();
    endNote = reason.note();
    raised = raised().over();
  }

  /** When the wait for the team goes up. */
  void waits(Raised from) {
    raised = from;
  }

  void escalate(Raised reached) {
    move(ContractAct.ESCALATE, Actor.ENGINE);
    raised = reached;
  }

  void expire() {
    move(ContractAct.EXPIRE, Actor.ENGINE);
  }
}
