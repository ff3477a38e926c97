package org.greenchannel.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;

/**
 * One field of a registry entry as the administration API takes it.
 *
 * @param name its name in JSON
 * @param type how its value is written
 * @param required whether an entry must have it
 * @param words the only words allowed, or empty
 */
record RegistryField(String name, Type type, boolean required, List<String> words) {

  private static final int LONGEST = 300;

  /** How a value is written: a text, a number without decimals, true or false, yyyy-MM-dd, HH:mm. */
  enum Type {
    TEXT("text", "text 1-" + LONGEST),
    NUMBER("int", "number"),
    FLAG("boolean", "true, false"),
    DATE("date", "yyyy-MM-dd"),
    TIME("time", "HH:mm");

    final String column;
    final String form;

    Type(String column, String form) {
      this.column = column;
      this.form = form;
    }
  }

  static RegistryField must(String name, Type type) {
    return new RegistryField(name, type, true, List.of());
  }

  static RegistryField may(String name, Type type) {
    return new RegistryField(name, type, false, List.of());
  }

  static RegistryField must(String name, String... words) {
    return new RegistryField(name, Type.TEXT, true, List.of(words));
  }

  static RegistryField may(String name, String... words) {
    return new RegistryField(name, Type.TEXT, false, List.of(words));
  }

  /** nameZh is kept in the column name_zh. */
  String column() {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  /** What is wrong with a value; null when nothing is. */
  Fault faultOf(Object value) {
    if (value == null || "".equals(value)) {
      return required ? new Fault("/" + name, "field.required", words.isEmpty() ? type.form : allowed()) : null;
    }
    if (!isOfType(value)) {
      return new Fault("/" + name, "registry.fieldType", type.form);
    }
    return words.isEmpty() || words.contains(value) ? null : new Fault("/" + name, "registry.wordUnknown", allowed());
  }

  private String allowed() {
    return String.join(", ", words);
  }

  private boolean isOfType(Object value) {
    return switch (type) {
      case NUMBER -> value instanceof Integer;
      case FLAG -> value instanceof Boolean;
      case TEXT -> value instanceof String text && text.length() <= LONGEST && text.indexOf('\u0000') < 0;
      case DATE -> value instanceof String text && text.length() == type.form.length() && !text.startsWith("0000") && reads(() -> LocalDate.parse(text));
      case TIME -> value instanceof String text && text.length() <= 5 && reads(() -> LocalTime.parse(text));
    };
  }

  private static boolean reads(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
