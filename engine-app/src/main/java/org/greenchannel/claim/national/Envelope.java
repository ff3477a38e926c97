package org.greenchannel.claim.national;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;

/**
 * The envelope of a message.
 *
 * @param infno which message
 * @param msgid its key: the same id is the same message
 * @param institution fixmedins_code, the sender
 */
record Envelope(String infno, String msgid, String institution, NationalNode input, String pathInfno) {

  private static final int LONGEST_MSGID = 100;

  static Envelope of(JsonNode message, String pathInfno) {
    String infno = message.path("infno").asText(pathInfno == null ? "" : pathInfno).trim();
    return new Envelope(
        infno, message.path("msgid").asText("").trim(), message.path("fixmedins_code").asText("").trim(),
        new NationalNode(message.path("input"), "input"), pathInfno);
  }

  /** Why the message cannot be taken at all, or null. */
  Refusal wrong(Actor actor) {
    List<Fault> faults = new ArrayList<>();
    String served = String.join(", ", NationalFields.shipped().messages());
    if (!NationalFields.shipped().messages().contains(infno) || pathInfno != null && !pathInfno.equals(infno)) {
      faults.add(new Fault("infno", infno.isEmpty() ? "field.required" : "national.unknownMessage", served));
    }
    if (msgid.isEmpty() || msgid.length() > LONGEST_MSGID) {
      faults.add(new Fault("msgid", msgid.isEmpty() ? "field.required" : "field.size", "1-" + LONGEST_MSGID));
    }
    if (institution.isEmpty()) {
      faults.add(new Fault("fixmedins_code", "field.required", ""));
    }
    if (!input.node().isObject()) {
      faults.add(new Fault("input", "field.required", "{}"));
    }
    if (!faults.isEmpty()) {
      return Refusal.invalid(faults.get(0).code(), faults);
    }
    return institution.equals(actor.institutionCode()) ? null : Refusal.forbidden("claim.notYourInstitution");
  }
}
