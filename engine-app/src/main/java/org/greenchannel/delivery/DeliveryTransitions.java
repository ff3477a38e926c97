package org.greenchannel.delivery;

import static org.greenchannel.delivery.DeliveryStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The published table of a parcel's way. A carrier's events arrive late and out of order, so the table lets a parcel
 * skip ahead, never go back; an event that leads nowhere from here is kept and changes nothing.
 */
public final class DeliveryTransitions {

  /** One row: from this state to any of those. */
  public record Transition(DeliveryStatus from, Set<DeliveryStatus> to) {}

  private static final Set<DeliveryStatus> TROUBLE =
      EnumSet.of(ATTEMPT_FAILED, QUARANTINED, REFUSED_BY_PATIENT, RETURNING, RETURNED, LOST);

  private static final List<Transition> TABLE =
      List.of(
          row(AWAITING_CARRIER, with(TROUBLE, PACKED, HANDED_TO_CARRIER, IN_TRANSIT, DELIVERED, CANCELLED)),
          row(PACKED, with(TROUBLE, HANDED_TO_CARRIER, IN_TRANSIT, DELIVERED, CANCELLED)),
          row(HANDED_TO_CARRIER, with(TROUBLE, IN_TRANSIT, DELIVERED, CANCELLED)),
          row(IN_TRANSIT, with(TROUBLE, DELIVERED, CANCELLED)),
          row(ATTEMPT_FAILED, with(TROUBLE, IN_TRANSIT, DELIVERED, CANCELLED)),
          row(QUARANTINED, EnumSet.of(RETURNING, RETURNED, LOST)),
          row(REFUSED_BY_PATIENT, EnumSet.of(QUARANTINED, RETURNING, RETURNED, LOST)),
          row(RETURNING, EnumSet.of(QUARANTINED, RETURNED, LOST)),
          row(DELIVERED, EnumSet.noneOf(DeliveryStatus.class)),
          row(RETURNED, EnumSet.noneOf(DeliveryStatus.class)),
          row(LOST, EnumSet.noneOf(DeliveryStatus.class)),
          row(CANCELLED, EnumSet.noneOf(DeliveryStatus.class)));

  private DeliveryTransitions() {}

  /** All rows, in reading order. */
  public static List<Transition> all() {
    return TABLE;
  }

  /** Whether the parcel may go there from here. */
  public static boolean allows(DeliveryStatus from, DeliveryStatus to) {
    return TABLE.stream().anyMatch(t -> t.from() == from && t.to().contains(to));
  }

  private static Transition row(DeliveryStatus from, Set<DeliveryStatus> to) {
    return new Transition(from, Set.copyOf(to));
  }

  private static Set<DeliveryStatus> with(Set<DeliveryStatus> these, DeliveryStatus... more) {
    EnumSet<DeliveryStatus> all = EnumSet.copyOf(these);
    all.addAll(List.of(more));
    return all;
  }
}
