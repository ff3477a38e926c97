package org.greenchannel.claim.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.Hit;

/** A line is deducted once: of several findings on it only the largest takes money off, never more than the line has. */
final class OnceDeducted {

  private OnceDeducted() {}

  /** What each finding of a visit deducts, fen, in the order of the findings. */
  static long[] of(Case one, List<Hit> hits) {
    Map<String, Integer> largest = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      int candidate = i;
      if (hits.get(i).lineId() != null) {
        largest.merge(
            hits.get(i).lineId(), i,
            (kept, other) -> hits.get(candidate).deductFen() > hits.get(kept).deductFen() ? candidate : kept);
      }
    }
    Map<String, Long> amounts = new HashMap<>();
    one.lines().forEach(line -> amounts.put(line.lineId(), Math.max(0, line.amountFen())));
    long[] deducted = new long[hits.size()];
    long left = amounts.values().stream().mapToLong(Long::longValue).sum();
    for (int i : largest.values()) {
      deducted[i] = Math.min(hits.get(i).deductFen(), amounts.getOrDefault(hits.get(i).lineId(), 0L));
      left -= deducted[i];
    }
    for (int i = 0; i < deducted.length; i++) {
      if (hits.get(i).lineId() == null) {
        deducted[i] = Math.max(0, Math.min(hits.get(i).deductFen(), left));
        left -= deducted[i];
      }
    }
    return deducted;
  }
}
