package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Institutions;
import org.greenchannel.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a request of a kind may go from an institution: to which others, and to which departments of them. */
@Service
@Transactional(readOnly = true)
public class Receivers {

  private final Registry registry;
  private final Clock clock;

  Receivers(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Those that may be asked today, those of the same consortium first, then those of the same region.
   *
   * @param from code of the institution that would ask
   * @param text part of a name or beginning of its pinyin initials; null or blank for all
   * @return empty when the asking institution is not known
   */
  public Optional<Page<Institution>> of(ReferralKind kind, String from, String text, int page, int size) {
    return registry.institution(from)
        .map(asking -> registry.institutionsNear(
            asking, Suitable.of(kind, asking).wanted(text, LocalDate.now(clock)), PageRequest.of(page, size)));
  }

  void check(ReferralKind kind, String fromCode, String toCode, String department, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    Institution to = registry.institution(toCode).filter(i -> i.validOn(today)).orElse(null);
    Institution from = registry.institution(fromCode).orElseThrow();
    if (to == null) {
      faults.add(new Fault("/toInstitution", "referral.institutionUnknown", ""));
      return;
    }
    Suitable suitable = Suitable.of(kind, from);
    if (!suitable.includes(to)) {
      faults.add(new Fault("/toInstitution", suitable.otherwise, ""));
    } else if (department == null || !codes(to.code(), today).contains(department)) {
      faults.add(new Fault("/toDepartment", "referral.departmentUnknown", String.join(", ", codes(to.code(), today))));
    }
  }

  private List<String> codes(String institution, LocalDate today) {
    return registry.departments(institution, today).stream().map(Department::code).toList();
  }

  /**
   * Institutions of some kinds and levels; levels count as in the registry, both ends included.
   *
   * @param butNot code of the one that is left out; blank for none
   * @param otherwise the code of the refusal for any other
   */
  private record Suitable(Set<Institution.Kind> kinds, int lowest, int highest, String butNot, String otherwise) {

    private static final Set<Institution.Kind> TREATING = Institution.Kind.treating();
    private static final Set<Institution.Kind> HOSPITALS = EnumSet.of(Institution.Kind.HOSPITAL);

    static Suitable of(ReferralKind kind, Institution from) {
      int level = from.level();
      return switch (kind) {
        case UP -> new Suitable(HOSPITALS, level + 1, Integer.MAX_VALUE, "", "referral.notUpward");
        case CONSULT, ADVICE -> new Suitable(HOSPITALS, level + 1, Integer.MAX_VALUE, "", "referral.adviserNotHigher");
        case LATERAL -> new Suitable(TREATING, level, level, from.code(), "referral.notSameLevel");
        case DOWN -> new Suitable(TREATING, 0, level - 1, "", "referral.notDownward");
        case ORDER -> new Suitable(TREATING, 0, Integer.MAX_VALUE, from.code(), "referral.performerUnsuitable");
      };
    }

    Institutions.Wanted wanted(String text, LocalDate day) {
      return new Institutions.Wanted(kinds, lowest, highest, butNot, text, day);
    }

    boolean includes(Institution to) {
      return kinds.contains(to.kind()) && to.level() >= lowest && to.level() <= highest && !to.code().equals(butNot);
    }
  }
}
