package org.greenchannel.referral;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists referrals: those of my institution, those about me, all of them for the regulator. */
@Service
@Transactional(readOnly = true)
public class ReferralQuery {

  private static final Pattern SERIAL = Pattern.compile("\\d{4,10}");
  private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "placing.requestedAt", "id.value");

  private final Referrals referrals;
  private final Registry registry;

  ReferralQuery(Referrals referrals, Registry registry) {
    this.referrals = referrals;
    this.registry = registry;
  }

  /**
   * What is asked for; null asks for all.
   *
   * @param search readable number or its last part, pinyin initials, last four of the identity number, or card number; a whole
   *     number also finds an open order that may be redeemed at the caller's institution
   */
  public record Wanted(ReferralKind kind, ReferralStatus status, ReferralState state, boolean overdue, String search) {}

  public Page<Referral> of(Actor actor, Wanted wanted, int page, int size) {
    return referrals.findAll(
        (root, query, builder) -> builder.and(predicates(actor, wanted, root, builder)),
        PageRequest.of(page, size, LATEST_FIRST));
  }

  /** The down-referral by which the patient of an up-referral goes back, if one is asked for. */
  public Optional<Referral> downOf(Referral referral) {
    return referrals.latestDown(referral.id().value(), EnumSet.of(ReferralState.DRAFT));
  }

  private Predicate[] predicates(
      Actor actor, Wanted wanted, Root<Referral> root, CriteriaBuilder builder) {
    List<Predicate> all = new ArrayList<>();
    if (!actor.is(Role.REGULATOR)) {
      all.add(builder.or(mine(actor, wanted, root, builder).toArray(Predicate[]::new)));
    }
    if (wanted.kind() != null) {
      all.add(builder.equal(root.get("kind"), wanted.kind()));
    }
    if (wanted.status() != null) {
      all.add(root.get("state").in(ReferralState.of(wanted.status())));
    }
    if (wanted.state() != null) {
      all.add(builder.equal(root.get("state"), wanted.state()));
    }
    if (wanted.overdue()) {
      all.add(builder.isNotNull(root.get("progress").get("overdueAt")));
    }
    if (wanted.search() != null && !wanted.search().isBlank()) {
      all.add(found(wanted.search().strip(), root, builder));
    }
    return all.toArray(Predicate[]::new);
  }

  private Predicate found(String search, Root<Referral> root, CriteriaBuilder builder) {
    Expression<String> number = root.get("placing").get("number");
    List<Predicate> ways = new ArrayList<>(List.of(builder.equal(number, search.toUpperCase(Locale.ROOT))));
    if (SERIAL.matcher(search).matches()) {
      ways.add(builder.like(number, "%-" + search));
    }
    List<String> patients = registry.patientsFoundBy(search);
    if (!patients.isEmpty()) {
      ways.add(root.get("placing").get("patientId").in(patients));
    }
    return builder.or(ways.toArray(Predicate[]::new));
  }

  /** An order of others is found by its whole number alone: whoever has that, has the order in hand. */
  private static List<Predicate> mine(Actor actor, Wanted wanted, Root<Referral> root, CriteriaBuilder builder) {
    String institution = actor.institutionCode();
    String staffOf = ReferralContent.CASE.isForStaff(actor) ? institution : null;
    List<Predicate> any =
        new ArrayList<>(
            List.of(
                builder.equal(root.get("route").get("fromInstitution"), staffOf),
                builder.equal(root.get("route").get("toInstitution"), staffOf),
                builder.equal(root.get("escalation").get("dispatcher"), staffOf),
                builder.equal(root.get("remote").get("redeemedBy"), staffOf),
                builder.equal(root.get("placing").get("patientId"), actor.patientId())));
    if (wanted.search() != null && institution != null && (actor.is(Role.CLERK) || actor.is(Role.SYSTEM))) {
      any.add(
          builder.and(
              builder.equal(root.get("placing").get("number"), wanted.search().strip().toUpperCase(Locale.ROOT)),
              builder.equal(root.get("state"), ReferralState.RECEIVED),
              builder.gt(
                  builder.function(
                      "array_position", Integer.class, root.get("remote").get("redeemers"), builder.literal(institution)),
                  0)));
    }
    return any;
  }
}
