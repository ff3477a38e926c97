package org.greenchannel.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Refusal.Kind;

/** Says of a body that could not be read what is wrong with it, where, and what would be right. */
final class Unreadable {

  private Unreadable() {}

  /** The refusal of a body; {@code cause} is what the reader threw, null when there was nothing to read. */
  static Refusal refusalOf(Throwable cause) {
    StreamConstraintsException beyond = in(cause, StreamConstraintsException.class);
    if (beyond != null) {
      JsonMappingException within = in(cause, JsonMappingException.class);
      return faulty("request.beyondLimits", within == null ? place(beyond) : pointer(within), "");
    }
    JsonParseException malformed = in(cause, JsonParseException.class);
    if (malformed != null) {
      return malformed(malformed);
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return faulty("request.unknownField", pointer(unknown), known(unknown));
    }
    if (cause instanceof JsonMappingException mapping) {
      return faulty("request.wrongType", pointer(mapping), allowed(mapping));
    }
    return new Refusal("request.bodyMissing", Kind.MALFORMED, List.of(), List.of());
  }

  private static Refusal malformed(JsonProcessingException e) {
    var where = e.getLocation();
    String line = where == null ? "?" : where.getLineNr() + ":" + where.getColumnNr();
    return new Refusal("request.malformedJson", Kind.MALFORMED, List.of(), List.of(line));
  }

  private static Refusal faulty(String code, String pointer, String allowed) {
    return new Refusal(code, Kind.MALFORMED, List.of(new Fault(pointer, code, allowed)), List.of(pointer));
  }

  /** What went wrong inside a value is wrapped in where that value is. */
  private static <T extends Throwable> T in(Throwable cause, Class<T> type) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
    }
    return null;
  }

  private static String place(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser parser ? parser.getParsingContext().pathAsPointer().toString() : "";
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds() == null
        ? ""
        : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String allowed(JsonMappingException e) {
    Class<?> type = e instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
    if (type == null) {
      return "";
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "))
        : form(type);
  }

  /** How a value of a type is written, in signs that need no language. */
  private static String form(Class<?> type) {
    if (type == LocalDate.class) {
      return "YYYY-MM-DD";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "YYYY-MM-DDThh:mm:ss+08:00";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true, false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "0, 1, 2, ...";
    }
    if (type == UUID.class) {
      return "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    }
    if (type == String.class) {
      return "\"...\"";
    }
    return Collection.class.isAssignableFrom(type) ? "[ ... ]" : Map.class.isAssignableFrom(type) || type.isRecord() ? "{ ... }" : "";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
        .collect(Collectors.joining("/", "/", ""));
  }
}
