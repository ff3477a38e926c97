package org.greenchannel.referral;

import java.util.List;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Whether a request of a kind may go from one institution to a department of another. */
@Component
class ReceiverCheck {

  private final Registry registry;

  ReceiverCheck(Registry registry) {
    this.registry = registry;
  }

  void check(ReferralKind kind, String fromCode, String toCode, String department, List<Fault> faults) {
    Institution to = registry.institution(toCode).orElse(null);
    Institution from = registry.institution(fromCode).orElseThrow();
    if (to == null) {
      faults.add(new Fault("/toInstitution", "referral.institutionUnknown", ""));
      return;
    }
    String wrong = wrongDirection(kind, from, to);
    if (wrong != null) {
      faults.add(new Fault("/toInstitution", wrong, ""));
    } else if (department == null || registry.department(to.code(), department).isEmpty()) {
      faults.add(new Fault("/toDepartment", "referral.departmentUnknown", departments(to.code())));
    }
  }

  /** Null when an institution of that level may be asked for this. */
  private static String wrongDirection(ReferralKind kind, Institution from, Institution to) {
    boolean treats = to.kind() == Institution.Kind.HOSPITAL || to.kind() == Institution.Kind.TOWNSHIP_CENTRE;
    boolean upward = to.kind() == Institution.Kind.HOSPITAL && to.level() > from.level();
    boolean itself = to.code().equals(from.code());
    return switch (kind) {
      case UP -> upward ? null : "referral.notUpward";
      case CONSULT, ADVICE -> upward ? null : "referral.adviserNotHigher";
      case LATERAL -> treats && !itself && to.level() == from.level() ? null : "referral.notSameLevel";
      case DOWN -> to.level() > 0 && to.level() < from.level() ? null : "referral.notDownward";
      case ORDER -> treats && !itself ? null : "referral.performerUnsuitable";
    };
  }

  private String departments(String institution) {
    return String.join(", ", registry.departments(institution).stream().map(d -> d.code()).toList());
  }
}
