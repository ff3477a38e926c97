package org.greenchannel.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.greenchannel.act.Refusal.Fault;
import org.springframework.validation.FieldError;

/** Faults of fields as codes of ours, with what is allowed in figures, whatever language the checker itself speaks. */
final class FieldFaults {

  private FieldFaults() {}

  static Fault of(FieldError field) {
    String pointer = "/" + field.getField().replace('.', '/').replace("[", "/").replace("]", "");
    Map<String, Object> rule = ruleOf(field);
    return switch (String.valueOf(field.getCode())) {
      case "NotNull", "NotBlank", "NotEmpty" -> new Fault(pointer, "field.required", "");
      case "Size" -> new Fault(pointer, "field.size", range(rule.get("min"), rule.get("max")));
      case "Pattern" -> new Fault(pointer, "field.format", String.valueOf(rule.getOrDefault("regexp", "")));
      case "Min", "DecimalMin" -> new Fault(pointer, "field.outOfRange", ">= " + rule.get("value"));
      case "Max", "DecimalMax" -> new Fault(pointer, "field.outOfRange", "<= " + rule.get("value"));
      case "Positive" -> new Fault(pointer, "field.outOfRange", "> 0");
      case "PositiveOrZero" -> new Fault(pointer, "field.outOfRange", ">= 0");
      default -> new Fault(pointer, "field.outOfRange", "");
    };
  }

  private static String range(Object min, Object max) {
    return Integer.valueOf(Integer.MAX_VALUE).equals(max) ? ">= " + min : min + "-" + max;
  }

  private static Map<String, Object> ruleOf(FieldError field) {
    return field.contains(ConstraintViolation.class)
        ? field.unwrap(ConstraintViolation.class).getConstraintDescriptor().getAttributes()
        : Map.of();
  }
}
