package org.greenchannel.filing;

import static org.greenchannel.filing.FilingAct.*;
import static org.greenchannel.filing.FilingPart.*;
import static org.greenchannel.filing.FilingState.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published state machine of filings: what the table does not list is refused. */
public final class FilingMachine {

  /** The house files for a referral, and takes the filing back when the referral ends. */
  private static final Set<FilingPart> SIDE_OF_THE_PERSON = Set.of(PATIENT, ASKER, HOUSE);

  private static final Set<FilingPart> EVERYBODY = Set.of(PATIENT, ASKER, INSURER_CLERK);
  private static final Set<FilingPart> EVERYBODY_AND_THE_HOUSE = Set.of(PATIENT, ASKER, INSURER_CLERK, HOUSE);
  private static final Set<FilingPart> CHECKERS = Set.of(INSURER_CLERK, INSURER_SUPERVISOR, DISPATCHER);

  /** One row: in this state, this act by one of these parts leads to that state. */
  public record Row(FilingState from, FilingAct act, Set<FilingPart> by, FilingState to) {}

  /** Every allowed transition, in the order of a filing's life. */
  public static final List<Row> TABLE =
      List.of(
          new Row(DRAFT, REQUEST, EVERYBODY_AND_THE_HOUSE, REQUESTED),
          row(REQUESTED, AWAIT_CHECK, HOUSE, IN_CHECK),
          row(REQUESTED, PASS, HOUSE, APPROVED),
          row(REQUESTED, REJECT, HOUSE, REFUSED),
          new Row(REQUESTED, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          new Row(IN_CHECK, APPROVE, CHECKERS, APPROVED),
          new Row(IN_CHECK, REFUSE, CHECKERS, REFUSED),
          row(IN_CHECK, ESCALATE, HOUSE, IN_CHECK),
          new Row(IN_CHECK, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          row(APPROVED, REGISTER, HOUSE, IN_FORCE),
          row(APPROVED, REFUSE_BY_CORE, HOUSE, REFUSED),
          new Row(APPROVED, WITHDRAW, SIDE_OF_THE_PERSON, WITHDRAWN),
          new Row(IN_FORCE, CHANGE, EVERYBODY, IN_FORCE),
          row(IN_FORCE, SUPERSEDE, HOUSE, SUPERSEDED),
          new Row(IN_FORCE, CANCEL, EVERYBODY_AND_THE_HOUSE, CANCELLED));

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
