package org.greenchannel.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.referral.DownCriteriaFacts;
import org.greenchannel.rules.referral.HandoverPartsFacts;
import org.springframework.stereotype.Service;

/** Whether a hand-over package has every part that the table referral.handover_parts requires. */
@Service
public class HandoverCheck {

  private static final String PARTS = "/handover/parts/";
  private static final Set<String> EVERY_PACKAGE =
      Set.of("DIAGNOSIS", "COURSE", "RESULTS", "ALLERGIES", "MEDICATIONS", "PLAN", "FOLLOW_UP_DATE", "CONSENT");
  private static final Set<String> STAYS = Set.of("STAY", "FIND_OTHER");

  private final Decisions decisions;
  private final Registry registry;

  HandoverCheck(Decisions decisions, Registry registry) {
    this.decisions = decisions;
    this.registry = registry;
  }

  /**
   * What is checked.
   *
   * @param day the case date, whose rules hold
   * @param kind REHAB, FOLLOW_UP, HOSPICE, NURSING or NONE, a word of the table referral.down_criteria
   * @param institution the institution that hands over
   * @param department code of its department
   */
  public record Case(String region, LocalDate day, String kind, String institution, String department) {}

  /** A part that is required and not there. @param rule the row that requires it */
  public record Missing(String part, String zh, String en, String rule) {}

  /** What the table answered, to be logged, and what is missing; empty when the package is complete. */
  public record Checked(Decision decision, List<Missing> missing) {

    /** Null when nothing is missing; otherwise every missing part is named with its place. */
    public Refusal refusal() {
      return missing.isEmpty()
          ? null
          : Refusal.invalid("referral.handoverIncomplete", missing.stream().map(HandoverCheck::fault).toList());
    }
  }

  /** @param consent the patient has agreed, on paper or in the package itself */
  public Checked check(Case asked, Handover handover, boolean consent) {
    Decision required = required(asked);
    return new Checked(
        required,
        required.rows().stream().filter(row -> !has(part(row), handover, consent)).map(HandoverCheck::missing).toList());
  }

  /** The rows of the table that ask for something, in its order. */
  Decision required(Case asked) {
    return decisions.decide(
        new HandoverPartsFacts(
            asked.region(), asked.day(), asked.kind() == null ? "NONE" : asked.kind(),
            nameOf(asked.institution(), asked.department())));
  }

  /** Whether a part has a place of its own in every package; the others are given in words by their code. */
  static boolean isOfEveryPackage(String part) {
    return EVERY_PACKAGE.contains(part);
  }

  /**
   * The same for a request to go down whose kind of package the criteria have yet to name; null when the package is complete, or when the
   * criteria keep the patient where they are, which is theirs to say.
   *
   * @param institution the institution that hands over
   * @param department code of its department
   */
  public Refusal refusalOf(
      String region, LocalDate day, String institution, String department, DownFacts facts, Handover handover) {
    Decision criteria =
        decisions.decide(
            new DownCriteriaFacts(
                region, day, facts.acuteOver(), facts.stableDays(), facts.needsRehab(), facts.chronicLongTerm(),
                facts.terminal(), facts.elderlyNursing(), facts.consent(), facts.receiverCapable(), facts.drugAvailable(),
                facts.pendingCritical()));
    return STAYS.contains(criteria.text("decision"))
        ? null
        : check(new Case(region, day, criteria.text("handover"), institution, department), handover, facts.consent()).refusal();
  }

  /** The table knows departments by name, because institutions number theirs as they like. */
  private String nameOf(String institution, String department) {
    return registry.department(institution, department).map(Department::nameZh).orElse("");
  }

  private static boolean has(String part, Handover handover, boolean consent) {
    return isGiven(handover.parts().get(part))
        || switch (part) {
          case "DIAGNOSIS" -> handover.diagnosis() != null && isGiven(handover.diagnosis().name());
          case "COURSE" -> isGiven(handover.course());
          case "RESULTS" -> isGiven(handover.results());
          case "ALLERGIES" -> isGiven(handover.allergies());
          case "MEDICATIONS" -> isGiven(handover.medications());
          case "PLAN" -> isGiven(handover.plan());
          case "FOLLOW_UP_DATE" -> handover.followUpOn() != null;
          case "CONSENT" -> consent;
          default -> false;
        };
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static String part(Row row) {
    return row.outcome().text("part");
  }

  private static Missing missing(Row row) {
    return new Missing(part(row), row.staff().zh(), row.staff().en(), row.ruleId());
  }

  private static Fault fault(Missing missing) {
    return new Fault(PARTS + missing.part(), "referral.handoverPartMissing", missing.zh() + " / " + missing.en());
  }
}
