package org.greenchannel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.springframework.boot.jackson.JsonComponent;

/** Days and moments of years that no database keeps stop at the door; whether they are possible is asked later. */
@JsonComponent
class PlainTimes {

  /** PostgreSQL keeps 4713 BC to 294276 AD; some room is left for what is counted from there. */
  private static final int FIRST_YEAR = -4000;
  private static final int LAST_YEAR = 200_000;

  private PlainTimes() {}

  /** A day. */
  static class Days extends StdScalarDeserializer<LocalDate> {

    Days() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return kept(LocalDateDeserializer.INSTANCE.deserialize(parser, context), LocalDate.class, context);
    }
  }

  /** A moment with its offset. */
  static class Moments extends StdScalarDeserializer<OffsetDateTime> {

    Moments() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return kept(InstantDeserializer.OFFSET_DATE_TIME.deserialize(parser, context), OffsetDateTime.class, context);
    }
  }

  private static <T extends TemporalAccessor> T kept(T time, Class<T> type, DeserializationContext context) throws IOException {
    return time == null || isKept(time.get(ChronoField.YEAR))
        ? time
        : type.cast(context.handleWeirdStringValue(type, time.toString(), "not a year that can be kept"));
  }

  static boolean isKept(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
