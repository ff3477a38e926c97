package org.greenchannel.claim;

import static org.greenchannel.claim.ClaimAct.*;
import static org.greenchannel.claim.ClaimStatus.*;

import java.util.List;
import java.util.Optional;

/** The published table of a claim's life; a pair of state and act that is not listed is refused. */
public final class ClaimMachine {

  private static final String HOUSE = "house";

  /**
   * One row.
   *
   * @param who roles and where, {@code house} for a step of the process
   */
  public record Transition(ClaimStatus from, ClaimAct act, String who, ClaimStatus to) {}

  private static final List<Transition> TABLE =
      List.of(
          new Transition(ENTERED, PRICE, HOUSE, PRICED),
          new Transition(PRICED, ASSESS, HOUSE, ASSESSED),
          new Transition(ASSESSED, SETTLE, HOUSE, SETTLED),
          new Transition(ASSESSED, REFUSE, HOUSE, REFUSED),
          new Transition(ASSESSED, ASK_REVIEWER, HOUSE, IN_REVIEW),
          new Transition(IN_REVIEW, CONCLUDE_SETTLED, "reviewer@insurer", SETTLED),
          new Transition(IN_REVIEW, CONCLUDE_REFUSED, "reviewer@insurer", REFUSED),
          new Transition(
              SETTLED, REVERSE, "clerk@institution, pharmacist@institution, system@institution, house", REVERSED));

  private ClaimMachine() {}

  /** All rows, in reading order. */
  public static List<Transition> all() {
    return TABLE;
  }

  /** The state an act leads to; empty when the table has no such row. */
  public static Optional<ClaimStatus> next(ClaimStatus from, ClaimAct act) {
    return TABLE.stream().filter(t -> t.from() == from && t.act() == act).map(Transition::to).findFirst();
  }
}
