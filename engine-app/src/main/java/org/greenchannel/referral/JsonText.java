package org.greenchannel.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps a value that is read and written as a whole in one column, as JSON. */
abstract class JsonText<T> implements AttributeConverter<T, String> {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final TypeReference<T> type;

  JsonText(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return value == null ? null : JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value cannot be kept", e);
    }
  }

  @Override
  public T convertToEntityAttribute(String stored) {
    try {
      return stored == null ? null : JSON.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept value cannot be read", e);
    }
  }

  /** Clinical facts of an up-referral. */
  @Converter
  static final class OfClinicalFacts extends JsonText<ClinicalFacts> {
    OfClinicalFacts() {
      super(new TypeReference<>() {});
    }
  }

  /** Facts for the down-referral criteria. */
  @Converter
  static final class OfDownFacts extends JsonText<DownFacts> {
    OfDownFacts() {
      super(new TypeReference<>() {});
    }
  }

  /** The hand-over package. */
  @Converter
  static final class OfHandover extends JsonText<Handover> {
    OfHandover() {
      super(new TypeReference<>() {});
    }
  }

  /** What the hospital reported. */
  @Converter
  static final class OfVisitOutcome extends JsonText<VisitOutcome> {
    OfVisitOutcome() {
      super(new TypeReference<>() {});
    }
  }

  /** The grounds of the decisions. */
  @Converter
  static final class OfGrounds extends JsonText<List<Ground>> {
    OfGrounds() {
      super(new TypeReference<>() {});
    }
  }

  /** The notes on a case. */
  @Converter
  static final class OfNotes extends JsonText<List<Note>> {
    OfNotes() {
      super(new TypeReference<>() {});
    }
  }

  /** The receivers that have sent a request on. */
  @Converter
  static final class OfPassedOn extends JsonText<List<PassedOn>> {
    OfPassedOn() {
      super(new TypeReference<>() {});
    }
  }

  /** The tests that are ordered. */
  @Converter
  static final class OfItems extends JsonText<List<OrderItem>> {
    OfItems() {
      super(new TypeReference<>() {});
    }
  }
}
