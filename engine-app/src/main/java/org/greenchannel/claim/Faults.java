package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;

/** Collects what is wrong with an entry, so that one answer names all of it. */
final class Faults {

  private static final int MOST = 100;

  private final List<Fault> found = new ArrayList<>();

  void add(String pointer, String code, String allowed) {
    if (found.size() < MOST) {
      found.add(new Fault(pointer, code, allowed));
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  /** A single fault gives its own code; several give the common one. */
  Refusal refusal() {
    String code = found.size() == 1 ? found.get(0).code() : "claim.invalid";
    return new Refusal(code, Refusal.Kind.INVALID, found, List.of());
  }
}
