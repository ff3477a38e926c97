package org.greenchannel.contract;

import static org.greenchannel.contract.ContractAct.*;
import static org.greenchannel.contract.ContractPart.*;
import static org.greenchannel.contract.ContractState.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published state machine of contracts: what the table does not list is refused. */
public final class ContractMachine {

  private static final Set<ContractPart> BOTH = Set.of(PATIENT, TEAM);

  /** The institution above sets the resident free to choose another team; it takes nobody for a team. */
  private static final Set<ContractPart> DECLINERS = Set.of(TEAM, SUPERVISOR, DISPATCHER);

  /** One row: in this state, this act by one of these parts leads to that state. */
  public record Row(ContractState from, ContractAct act, Set<ContractPart> by, ContractState to) {}

  /** Every allowed transition, in the order of a contract's life. */
  public static final List<Row> TABLE =
      List.of(
          row(DRAFT, REQUEST, PATIENT, REQUESTED),
          new Row(REQUESTED, CONFIRM, Set.of(TEAM, SUPERVISOR), CONFIRMED),
          new Row(REQUESTED, DECLINE, DECLINERS, DECLINED),
          row(REQUESTED, WITHDRAW, PATIENT, WITHDRAWN),
          row(REQUESTED, ESCALATE, HOUSE, REQUESTED),
          row(CONFIRMED, SIGN, PATIENT, ACTIVE),
          row(CONFIRMED, WITHDRAW, PATIENT, WITHDRAWN),
          row(CONFIRMED, EXPIRE, HOUSE, EXPIRED),
          new Row(ACTIVE, TERMINATE, BOTH, ENDED),
          row(ACTIVE, RENEW, PATIENT, ACTIVE));

  private ContractMachine() {}

  static Optional<Row> find(ContractState state, ContractAct act) {
    return TABLE.stream().filter(r -> r.from() == state && r.act() == act).findFirst();
  }

  static List<Row> rowsOf(ContractAct act) {
    return TABLE.stream().filter(r -> r.act() == act).toList();
  }

  private static Row row(ContractState from, ContractAct act, ContractPart by, ContractState to) {
    return new Row(from, act, Set.of(by), to);
  }
}
