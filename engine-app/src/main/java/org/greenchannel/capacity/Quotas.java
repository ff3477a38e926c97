package org.greenchannel.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares the family doctors' quota among the slots of a department's day: never fewer than the percentage of all places, at
 * least the asked part of them with experts, each slot by the largest remainder and none beyond its capacity.
 */
final class Quotas {

  private static final int WHOLE = 100;

  private Quotas() {}

  /** Places of one slot, before the sharing. */
  record Part(int capacity, SlotKind kind) {}

  /**
   * The kept places of each slot, in order.
   *
   * @param quotaPercent of all places
   * @param expertPercent of the kept places, at least; as far as there are experts
   */
  static List<Integer> share(List<Part> parts, int quotaPercent, int expertPercent) {
    int kept = part(parts.stream().mapToInt(Part::capacity).sum(), quotaPercent);
    int experts = parts.stream().filter(p -> p.kind() == SlotKind.EXPERT).mapToInt(Part::capacity).sum();
    int withExperts = Math.min(experts, part(kept, expertPercent));
    int[] shares = new int[parts.size()];
    spread(parts, shares, withExperts, true);
    spread(parts, shares, kept - withExperts, false);
    return IntStream.of(shares).boxed().toList();
  }

  private static int part(int of, int percent) {
    return (of * percent + WHOLE - 1) / WHOLE;
  }

  /** Shares a number of places by the room that is left; ties go to the earlier slot. */
  private static void spread(List<Part> parts, int[] shares, int places, boolean expertsOnly) {
    List<Integer> those = new ArrayList<>();
    int room = 0;
    for (int i = 0; i < parts.size(); i++) {
      int left = parts.get(i).capacity() - shares[i];
      if (left > 0 && (!expertsOnly || parts.get(i).kind() == SlotKind.EXPERT)) {
        those.add(i);
        room += left;
      }
    }
    int toShare = Math.min(places, room);
    int all = room;
    int[] roomOf = those.stream().mapToInt(i -> parts.get(i).capacity() - shares[i]).toArray();
    int given = 0;
    for (int n = 0; n < those.size(); n++) {
      int whole = roomOf[n] * toShare / all;
      shares[those.get(n)] += whole;
      given += whole;
    }
    IntStream.range(0, those.size()).boxed()
        .filter(n -> roomOf[n] * toShare % all > 0)
        .sorted(Comparator.comparing(n -> -(roomOf[n] * toShare % all)))
        .limit(toShare - given)
        .forEach(n -> shares[those.get(n)]++);
  }
}
