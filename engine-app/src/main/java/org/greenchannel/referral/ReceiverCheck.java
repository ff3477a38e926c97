package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Whether a request of a kind may go from one institution to a department of another. */
@Component
class ReceiverCheck {

  private final Registry registry;
  private final Clock clock;

  ReceiverCheck(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void check(ReferralKind kind, String fromCode, String toCode, String department, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    Institution to = registry.institution(toCode).filter(i -> i.validOn(today)).orElse(null);
    Institution from = registry.institution(fromCode).orElseThrow();
    if (to == null) {
      faults.add(new Fault("/toInstitution", "referral.institutionUnknown", ""));
      return;
    }
    String wrong = wrongDirection(kind, from, to);
    if (wrong != null) {
      faults.add(new Fault("/toInstitution", wrong, ""));
    } else if (department == null || !codes(to.code(), today).contains(department)) {
      faults.add(new Fault("/toDepartment", "referral.departmentUnknown", String.join(", ", codes(to.code(), today))));
    }
  }

  /** Null when an institution of that level may be asked for this. */
  private static String wrongDirection(ReferralKind kind, Institution from, Institution to) {
    boolean treats = to.treats();
    boolean upward = to.kind() == Institution.Kind.HOSPITAL && to.level() > from.level();
    boolean itself = to.code().equals(from.code());
    return switch (kind) {
      case UP -> upward ? null : "referral.notUpward";
      case CONSULT, ADVICE -> upward ? null : "referral.adviserNotHigher";
      case LATERAL -> treats && !itself && to.level() == from.level() ? null : "referral.notSameLevel";
      case DOWN -> treats && to.level() < from.level() ? null : "referral.notDownward";
      case ORDER -> treats && !itself ? null : "referral.performerUnsuitable";
    };
  }

  private List<String> codes(String institution, LocalDate today) {
    return registry.departments(institution, today).stream().map(Department::code).toList();
  }
}
