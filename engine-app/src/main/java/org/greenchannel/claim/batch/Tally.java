package org.greenchannel.claim.batch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings counted by something: a department, a doctor, a rule. */
final class Tally {

  /** Beyond so many different ones the rest are counted together. */
  private static final int MOST = 50_000;

  private static final String OTHERS = "其他 others";

  /**
   * What one of them has.
   *
   * @param key the code, or what stands for none
   */
  static final class Sum {
    private final String key;
    private final String name;
    private long findings;
    private long violations;
    private long suspicions;
    private long violatedFen;
    private long deductFen;

    private Sum(String key, String name) {
      this.key = key;
      this.name = name;
    }

    Object[] cells() {
      return new Object[] {key, name, findings, violations, suspicions, findings - violations - suspicions,
          yuan(violatedFen), yuan(deductFen)};
    }

    private static Double yuan(long fen) {
      return fen / 100.0;
    }
  }

  private final Map<String, Sum> sums = new HashMap<>();

  void add(String code, String name, FoundRows finding) {
    String key = code.isEmpty() ? "未填写 not given" : code;
    if (!sums.containsKey(key) && sums.size() >= MOST) {
      key = OTHERS;
    }
    Sum sum = sums.computeIfAbsent(key, k -> new Sum(k, name));
    sum.findings++;
    sum.violations += finding.text("kind").equals("VIOL") ? 1 : 0;
    sum.suspicions += finding.text("kind").equals("SUSP") ? 1 : 0;
    sum.violatedFen += finding.fen("vola_amt");
    sum.deductFen += finding.fen("deduct_amt");
  }

  /** Most to deduct first, then most findings, then by code. */
  List<Sum> sorted() {
    return sums.values().stream()
        .sorted(Comparator.comparingLong((Sum s) -> -s.deductFen).thenComparingLong(s -> -s.findings).thenComparing(s -> s.key))
        .toList();
  }
}
