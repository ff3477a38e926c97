package org.greenchannel.referral;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.greenchannel.EngineApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of this context in both languages, from messages/referral.properties and referral_en.properties. */
@Component
public class ReferralTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(EngineApplication.ZONE));

  private final MessageSource messages;

  ReferralTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** A text in both languages. */
  public record Text(String zh, String en) {}

  public Text of(String code, Object... arguments) {
    return new Text(
        in(Locale.SIMPLIFIED_CHINESE, code, arguments), in(Locale.ENGLISH, code, arguments));
  }

  public String in(Locale locale, String code, Object... arguments) {
    return messages.getMessage(code, arguments, locale);
  }

  /** A moment as people in China read it. */
  public static String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }
}
