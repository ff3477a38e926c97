package org.greenchannel.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.act.Refusal.Fault;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Faults of fields as codes of ours, with what is allowed in figures, whatever language the checker itself speaks. */
final class FieldFaults {

  private FieldFaults() {}

  static Fault of(FieldError field) {
    String pointer = "/" + field.getField().replace('.', '/').replace("[", "/").replace("]", "");
    return fault(pointer, field.getCode(), field.contains(ConstraintViolation.class) ? rule(field.unwrap(ConstraintViolation.class)) : Map.of());
  }

  /** What is wrong with a parameter of an address, which its name points to; or with the body beside it. */
  static Stream<Fault> of(ParameterValidationResult parameter) {
    return parameter instanceof ParameterErrors body
        ? body.getFieldErrors().stream().map(FieldFaults::of)
        : parameter.getResolvableErrors().stream().map(error -> of(parameter, parameter.unwrap(error, ConstraintViolation.class)));
  }

  private static Fault of(ParameterValidationResult parameter, ConstraintViolation<?> violation) {
    String code = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return fault(parameter.getMethodParameter().getParameterName(), code, rule(violation));
  }

  private static Fault fault(String pointer, String code, Map<String, Object> rule) {
    return switch (String.valueOf(code)) {
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

  private static Map<String, Object> rule(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAttributes();
  }
}
