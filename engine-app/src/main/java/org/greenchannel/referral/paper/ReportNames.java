package org.greenchannel.referral.paper;

import java.time.LocalDate;
import org.greenchannel.act.Text;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.referral.ReasonFacts;
import org.springframework.stereotype.Component;

/** What reports call institutions, departments, words and reasons. */
@Component
class ReportNames {

  private final Registry registry;
  private final ReferralTexts texts;
  private final Decisions decisions;

  ReportNames(Registry registry, ReferralTexts texts, Decisions decisions) {
    this.registry = registry;
    this.texts = texts;
    this.decisions = decisions;
  }

  Text institution(String code) {
    return registry.institution(code).map(i -> new Text(i.nameZh(), i.nameEn())).orElse(new Text(code, code));
  }

  Text department(String institution, String code) {
    return registry.department(institution, code).map(d -> new Text(d.nameZh(), d.nameEn())).orElse(new Text(code, code));
  }

  /** A word of a report, {@code report.<what>.<word>}; a dash where there is none. */
  Text word(String what, String word) {
    if (word == null) {
      return new Text("—", "-");
    }
    ReferralTexts.Text text = texts.of("report." + what + "." + word);
    return new Text(text.zh(), text.en());
  }

  /** A reason as the table offers it to those who decline or return; its code where the table no longer knows it. */
  Text reason(String code, String kind, LocalDate day) {
    String act = kind.equals("DOWN") ? "decline-handover" : "decline";
    return java.util.stream.Stream.of(act, "return-with-advice")
        .flatMap(a -> decisions.decide(new ReasonFacts("*", day, a, kind, "clerk@to")).rows().stream())
        .filter(row -> row.outcome().text("code").equals(code))
        .findFirst()
        .map(ReportNames::text)
        .orElse(new Text(code, code));
  }

  private static Text text(Row row) {
    return new Text(row.staff().zh(), row.staff().en());
  }
}
