package org.greenchannel.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.greenchannel.EngineApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of this context in both languages, from messages/referral.properties and referral_en.properties. */
@Component
public class ReferralTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(EngineApplication.ZONE));

  /** States that another word fits better for a kind. */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("ADVICE.RECEIVED", "ORDER.RECEIVED", "ORDER.ACCEPTED", "ORDER.FAILED", "CONSULT.ACCEPTED");

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

  /** Where a referral stands, in the plain word of its kind. */
  public Text stateOf(Referral referral) {
    return of("referral.state." + wordOf(referral));
  }

  private static String wordOf(Referral referral) {
    boolean emergency = referral.course() == ReferralCourse.EMERGENCY;
    Progress progress = referral.progress();
    String own = referral.kind() + "." + referral.state();
    if (progress.isReferredDown()) {
      return "REFERRED_DOWN";
    }
    return switch (referral.state()) {
      case RECEIVED -> SAID_OTHERWISE.contains(own) ? own : "RECEIVED";
      case ACCEPTED -> emergency ? "EMERGENCY_NOTIFIED" : SAID_OTHERWISE.contains(own) ? own : "ACCEPTED";
      case REJECTED -> progress.declineReason() == null ? "NOT_ELIGIBLE" : progress.advice() == null ? "REJECTED" : "RETURNED";
      case RETURNED -> progress.advice() == null ? "REJECTED" : "RETURNED";
      case FAILED -> SAID_OTHERWISE.contains(own) ? own : "FAILED";
      default -> referral.state().name();
    };
  }

  /** The day a window ends with: midnight still belongs to the day before. */
  public static LocalDate lastDayBefore(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), TIME.getZone());
  }

  /** A moment as people in China read it. */
  public static String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant);
  }
}
