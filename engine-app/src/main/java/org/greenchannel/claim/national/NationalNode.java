package org.greenchannel.claim.national;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;

/**
 * A node of a message with its path, so that a fault can be named where it lies.
 *
 * @param path as a person writes it: {@code input.feedetail[2]}
 */
record NationalNode(JsonNode node, String path) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The node at a dotted name below this one; missing nodes have a path too. */
  NationalNode at(String name) {
    if (".".equals(name)) {
      return this;
    }
    NationalNode found = this;
    for (String step : name.split("\\.")) {
      found = new NationalNode(found.node.path(step), found.path + "." + step);
    }
    return found;
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull() && !(node.isTextual() && node.asText().isBlank());
  }

  /** The members of a list; an object counts as a list of one. */
  List<NationalNode> members() {
    if (node.isObject()) {
      return List.of(this);
    }
    List<NationalNode> members = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      members.add(new NationalNode(node.get(i), path + "[" + i + "]"));
    }
    return members;
  }

  String text(List<Fault> faults) {
    if (node.isValueNode()) {
      return node.asText().trim();
    }
    return wrong(faults, "text");
  }

  BigDecimal number(List<Fault> faults) {
    try {
      return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText().trim());
    } catch (NumberFormatException notANumber) {
      return wrong(faults, "12.34");
    }
  }

  /** Yuan with at most two decimals, in fen. */
  Long fen(List<Fault> faults) {
    BigDecimal yuan = number(faults);
    try {
      return yuan == null ? null : yuan.movePointRight(2).longValueExact();
    } catch (ArithmeticException tooFine) {
      return wrong(faults, "0.01");
    }
  }

  /** {@code yyyy-MM-dd HH:mm:ss} or a day, China Standard Time. */
  LocalDateTime time(List<Fault> faults) {
    String text = node.asText().trim();
    try {
      return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, TIME);
    } catch (DateTimeParseException notATime) {
      return wrong(faults, "yyyy-MM-dd HH:mm:ss");
    }
  }

  private <T> T wrong(List<Fault> faults, String allowed) {
    faults.add(new Fault(path, "field.format", allowed));
    return null;
  }
}
