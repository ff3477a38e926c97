package org.greenchannel.referral.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.greenchannel.act.Text;
import org.greenchannel.referral.Diagnosis;
import org.greenchannel.referral.ReferralTexts;
import org.springframework.context.NoSuchMessageException;

/** The words of a paper in the language it is printed in, from messages/paper.properties. */
record PaperWords(ReferralTexts texts, Locale locale) {

  private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  String of(String code, Object... arguments) {
    return texts.in(locale, "paper." + code, arguments);
  }

  /** What a part of a hand-over is called; its code where nobody has named it. */
  String part(String code) {
    try {
      return of("part." + code);
    } catch (NoSuchMessageException unnamed) {
      return code;
    }
  }

  boolean isEnglish() {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  String in(Text text) {
    return text == null ? "" : isEnglish() ? text.en() : text.zh();
  }

  String day(LocalDate day) {
    return day == null ? "" : isEnglish() ? day.toString() : CHINESE_DAY.format(day);
  }

  static String time(Instant at) {
    return ReferralTexts.time(at);
  }

  static String diagnosis(Diagnosis diagnosis) {
    return diagnosis == null
        ? ""
        : diagnosis.code() == null ? diagnosis.name() : diagnosis.name() + "（" + diagnosis.code() + "）";
  }
}
