package org.greenchannel.problem;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Days and moments in parameters, which stop at the door as those of a body do where no database keeps their year. */
@ControllerAdvice
class PlainParameterTimes {

  @InitBinder
  void times(WebDataBinder binder) {
    binder.registerCustomEditor(LocalDate.class, new Reader(LocalDate::parse));
    binder.registerCustomEditor(OffsetDateTime.class, new Reader(OffsetDateTime::parse));
  }

  private static final class Reader extends PropertyEditorSupport {

    private final Function<String, TemporalAccessor> parse;

    private Reader(Function<String, TemporalAccessor> parse) {
      this.parse = parse;
    }

    @Override
    public void setAsText(String text) {
      setValue(text == null || text.isBlank() ? null : kept(text.strip()));
    }

    private TemporalAccessor kept(String text) {
      TemporalAccessor time = read(text);
      if (!PlainTimes.isKept(time.get(ChronoField.YEAR))) {
        throw new IllegalArgumentException("not a year that can be kept: " + text);
      }
      return time;
    }

    /** An editor says by this kind of exception alone that it cannot read a text. */
    private TemporalAccessor read(String text) {
      try {
        return parse.apply(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }
}
