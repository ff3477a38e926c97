package org.greenchannel.filing;

import static org.greenchannel.filing.FilingAct.*;
import static org.greenchannel.filing.FilingPart.*;
import static org.greenchannel.filing.FilingState.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published state machine of filings: what the table does not list is refused. */
public final class FilingMachine {

  private static final Set<FilingPart> SIDE_OF_THE_PERSON = Set.of(PATIENT, ASKER);
  private static final Set<FilingPart> EVERYBODY = Set.of(PATIENT, ASKER, INSURER_CLERK);

  /** One row: in this state, this act by one of these parts leads to that state. */
  public record Row(FilingState from, FilingAct act, Set<FilingPart> by, FilingState to) {}

  /** Every allowed transition, in the order of a filing's life. */
  public static final List<Row> TABLE =
      List.of(
          new Row(DRAFT, REQUEST, EVERYBODY, REQUESTED),
          row(REQUESTED, AWAIT_CHECK, HOUSE, IN_CHECK),
          row(REQUESTED, PASS, HOUSE, APPROVED),
          row(REQUESTED, REJECT, HOUSE, REFUSED),
          new Row(REQUESTED, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          row(IN_CHECK, APPROVE, INSURER_CLERK, APPROVED),
          row(IN_CHECK, REFUSE, INSURER_CLERK, REFUSED),
          row(IN_CHECK, ESCALATE, HOUSE, IN_CHECK),
          new Row(IN_CHECK, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          row(APPROVED, REGISTER, HOUSE, IN_FORCE),
          row(APPROVED, REFUSE_BY_CORE, HOUSE, REFUSED),
          new Row(APPROVED, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          new Row(IN_FORCE, CHANGE, EVERYBODY, IN_FORCE),
          row(IN_FORCE, SUPERSEDE, HOUSE, SUPERSEDED),
          new Row(IN_FORCE, CANCEL, EVERYBODY, CANCELLED));

  private FilingMachine() {}

  static Optional<Row> find(FilingState state, FilingAct act) {
    return TABLE.stream().filter(r -> r.from() == state && r.act() == act).findFirst();
  }

  static List<Row> rowsOf(FilingAct act) {
    return TABLE.stream().filter(r -> r.act() == act).toList();
  }

  private static Row row(FilingState from, FilingAct act, FilingPart by, FilingState to) {
    return new Row(from, act, Set.of(by), to);
  }
}
