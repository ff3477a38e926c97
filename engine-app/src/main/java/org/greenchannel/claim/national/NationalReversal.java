package org.greenchannel.claim.national;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;

/**
 * What message 2208 (结算撤销) asks for.
 *
 * @param number setl_id of the settlement to cancel
 * @param reason why, in the sender's words
 */
record NationalReversal(String number, String reason) {

  static final String INFNO = "2208";

  /** What the record of a cancellation says where the sender gives no reason. */
  private static final String UNSAID = "2208";

  /** Reads the message; what it lacks is added to the faults. */
  static NationalReversal of(NationalNode input, List<Fault> faults) {
    String number = text(input, "number", faults);
    String reason = text(input, "reason", new ArrayList<>());
    if (number == null && faults.isEmpty()) {
      faults.add(new Fault(input.at("data.setl_id").path(), "field.required", ""));
    }
    return new NationalReversal(number, reason == null ? UNSAID : reason);
  }

  private static String text(NationalNode input, String ours, List<Fault> faults) {
    return NationalFields.shipped().part(INFNO, "reverse").stream()
        .filter(f -> f.ours().equals(ours))
        .flatMap(f -> f.theirs().stream())
        .map(input::at)
        .filter(NationalNode::isThere)
        .map(found -> found.text(faults))
        .findFirst()
        .orElse(null);
  }
}
