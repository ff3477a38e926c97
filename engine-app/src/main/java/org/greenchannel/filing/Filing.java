package org.greenchannel.filing;

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

/** One filing of care out of region. It guards its own transitions by the published {@link FilingMachine}. */
@Entity
@Table(name = "filing")
public class Filing extends FilingRecord {

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

  /** A clerk has to look by then. */
  void awaitCheck(Instant due) {
    move(FilingAct.AWAIT_CHECK, Actor.ENGINE);
    checkDue = due;
  }

  /** When the wait for the clerk goes up. */
  void waits(Raised from) {
    raised = from;
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
    raised = raised().over();
  }

  void refuse(Actor clerk, GivenReason reason, Instant now) {
    move(FilingAct.REFUSE, clerk);
    decidedBy = clerk.username();
    decidedAt = now;
    raised = raised().over();
    refusalCode = reason.reason();
    refusalNote = reason.note();
  }

  void escalate(Raised reached) {
    move(FilingAct.ESCALATE, Actor.ENGINE);
    raised = reached;
  }

  void registered(String atTheCore) {
    move(FilingAct.REGISTER, Actor.ENGINE);
    coreNumber = atTheCore;
  }

  void refusedByCore(String code) {
    move(FilingAct.REFUSE_BY_CORE, Actor.ENGINE);
    refusalCode = code;
  }

  void withdraw(Actor actor, GivenReason reason) {
    move(FilingAct.WITHDRAW, actor);
    endBecause(reason);
  }

  /** A changed filing holds from this day on. */
  void supersede(LocalDate from) {
    move(FilingAct.SUPERSEDE, Actor.ENGINE);
    endedOn = from.minusDays(1);
  }

  /** Ends; this day no longer counts. */
  void cancel(Actor actor, LocalDate today, GivenReason reason) {
    move(FilingAct.CANCEL, actor);
    endedOn = today.minusDays(1);
    endBecause(reason);
  }

  private void endBecause(GivenReason reason) {
    endReason = reason.reason();
    endNote = reason.note();
    raised = raised().over();
  }
}
