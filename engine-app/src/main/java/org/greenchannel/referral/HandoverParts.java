package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Row;
import org.springframework.stereotype.Component;

/** The parts that the table referral.handover_parts asks of a package: of one that is there, and of one that is still to be written. */
@Component
public class HandoverParts {

  /** Kinds of care, words of the table referral.down_criteria; the last is that of a package without one. */
  private static final List<String> KINDS = List.of("REHAB", "FOLLOW_UP", "HOSPICE", "NURSING", "NONE");

  private final HandoverCheck check;
  private final Referrals referrals;
  private final Registry registry;
  private final Clock clock;

  HandoverParts(HandoverCheck check, Referrals referrals, Registry registry, Clock clock) {
    this.check = check;
    this.referrals = referrals;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * A part that the table requires of a package.
   *
   * @param rule the row that requires it
   * @param given whether the package has it
   */
  public record Required(String part, String zh, String en, String rule, boolean given) {

    /** Whether it is asked for because of the kind of care or the department, in words of its own. */
    public boolean isFurther() {
      return !HandoverCheck.isOfEveryPackage(part);
    }
  }

  /** A further part that a package may need. @param kinds of care that it is needed for */
  public record Possible(String part, String zh, String en, List<String> kinds) {}

  /** What the rules of the case date require of the package of a down-referral, in the order of the table. */
  public List<Required> of(Referral down) {
    DownCase sent = down.downCase();
    boolean consent = sent.facts() != null && sent.facts().consent();
    HandoverCheck.Case asked =
        new HandoverCheck.Case(
            down.placing().region(), down.placing().caseDate(), sent.handoverKind(), down.route().fromInstitution(), departmentOf(down));
    HandoverCheck.Checked checked = check.check(asked, sent.handover(), consent);
    List<String> missing = checked.missing().stream().map(HandoverCheck.Missing::part).toList();
    return checked.decision().rows().stream()
        .map(row -> new Required(part(row), row.staff().zh(), row.staff().en(), row.ruleId(), !missing.contains(part(row))))
        .toList();
  }

  /** Code of the department that hands over; empty where nobody says. A package that names none is from where the patient had been received. */
  public String departmentOf(Referral down) {
    String named = down.downCase().handover().department();
    return named != null
        ? named
        : Optional.ofNullable(down.placing().originId())
            .flatMap(id -> referrals.findById(new ReferralId(id)))
            .map(up -> up.route().toDepartment())
            .orElse("");
  }

  /**
   * What a package for the patient of an up-referral may need today beyond what every package has.
   *
   * @param department that hands over; null for the one that received the patient
   */
  public List<Possible> possible(Referral up, String department) {
    String from = department == null ? up.route().toDepartment() : department;
    String hospital = up.route().toInstitution();
    String region = registry.institution(hospital).orElseThrow().region();
    Map<String, Possible> all = new LinkedHashMap<>();
    for (String kind : KINDS) {
      HandoverCheck.Case asked = new HandoverCheck.Case(region, LocalDate.now(clock), kind, hospital, from);
      check.required(asked).rows().stream()
          .filter(row -> !HandoverCheck.isOfEveryPackage(part(row)))
          .forEach(row -> all.merge(part(row), possible(row, kind), HandoverParts::joined));
    }
    return List.copyOf(all.values());
  }

  private static Possible possible(Row row, String kind) {
    return new Possible(part(row), row.staff().zh(), row.staff().en(), List.of(kind));
  }

  private static Possible joined(Possible first, Possible next) {
    List<String> kinds = new ArrayList<>(first.kinds());
    next.kinds().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
    return new Possible(first.part(), first.zh(), first.en(), kinds);
  }

  private static String part(Row row) {
    return row.outcome().text("part");
  }
}
