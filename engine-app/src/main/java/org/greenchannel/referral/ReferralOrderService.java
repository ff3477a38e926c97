package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.decision.Calendars;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.referral.RedemptionFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders for tests (检查检验申请单): redeemed within a window at an institution that the table referral.redemption allows, or
 * expired.
 */
@Service
@Transactional
public class ReferralOrderService {

  private static final String CONSORTIUM = "CONSORTIUM";

  private final ReferralDesk desk;
  private final ReferralAccess access;
  private final ReferralDeadlines deadlines;
  private final ReferralReasons reasons;
  private final ReferralTrail trail;
  private final ReferralProcess process;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Calendars calendars;
  private final Registry registry;
  private final Clock clock;

  ReferralOrderService(
      ReferralDesk desk,
      ReferralAccess access,
      ReferralDeadlines deadlines,
      ReferralReasons reasons,
      ReferralTrail trail,
      ReferralProcess process,
      Decisions decisions,
      DecisionLog log,
      Calendars calendars,
      Registry registry,
      Clock clock) {
    this.desk = desk;
    this.access = access;
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.trail = trail;
    this.process = process;
    this.decisions = decisions;
    this.log = log;
    this.calendars = calendars;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Until when and where an order may be redeemed. Each kind of item is asked for by itself: one sheet of paper holds as long,
   * and as far, as the strictest of them.
   */
  public Referral assess(ReferralId id) {
    Referral referral = access.forStep(id);
    Urgency asked = referral.upCase().urgencyAsked();
    Urgency urgency = asked == null ? Urgency.ROUTINE : asked;
    List<Decision> windows = windows(referral, urgency);
    List<Ground> grounds =
        windows.stream()
            .flatMap(w -> Ground.of(log.write(w, referral.id().value(), referral.episodeId()), w).stream())
            .collect(Collectors.toMap(Ground::ruleId, ground -> ground, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    referral.assessed(new Triage(urgency, null, false, false, null), grounds);
    referral.present(null);
    Instant until = windows.stream().map(w -> end(referral, w)).min(Comparator.naturalOrder()).orElseThrow();
    boolean anywhere = windows.stream().allMatch(w -> CONSORTIUM.equals(w.text("redeemer")));
    referral.redeemable(until, anywhere ? consortiumOf(referral) : List.of(referral.route().toInstitution()));
    deadlines.start(referral, DeadlineStep.REDEMPTION, until);
    return referral;
  }

  private List<Decision> windows(Referral referral, Urgency urgency) {
    return referral.remote().items().stream()
        .map(item -> item.kind().orderKind())
        .distinct()
        .sorted()
        .map(
            kind ->
                decisions.decide(
                    new RedemptionFacts(
                        referral.placing().region(), referral.placing().caseDate(), kind,
                        urgency == Urgency.URGENT)))
        .toList();
  }

  /** Days of the table after the day of issue, to the end of the last. */
  private Instant end(Referral referral, Decision window) {
    LocalDate first = LocalDate.now(clock);
    int days = window.number("days");
    LocalDate last =
        window.flag("working")
            ? calendars.of(referral.placing().region()).plusWorkingDays(first, days)
            : first.plusDays(days);
    return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The one addressed, and every other of its consortium that treats patients but the one that ordered. */
  private List<String> consortiumOf(Referral referral) {
    Route route = referral.route();
    LocalDate today = LocalDate.now(clock);
    Stream<String> members =
        registry.consortiumOf(route.toInstitution(), today).stream()
            .flatMap(c -> registry.treatingIn(c, today).stream())
            .map(Institution::code)
            .filter(code -> !code.equals(route.fromInstitution()));
    return Stream.concat(Stream.of(route.toInstitution()), members).distinct().toList();
  }

  /** The patient is there and the test is done on this order, once, at one of the institutions where it may be redeemed. */
  public Answer<Referral> redeem(ReferralId id, Integer seen, Actor actor) {
    return desk.open(id, seen, ReferralAct.REDEEM, actor)
        .unless(this::overdue)
        .then(
            referral -> {
              referral.redeem(desk.now(), actor);
              deadlines.start(referral, DeadlineStep.RESULT);
            },
            process::redeemed);
  }

  private Refusal overdue(Referral referral) {
    return desk.now().isBefore(referral.remote().redeemableUntil())
        ? null
        : Refusal.conflict("referral.orderExpired", referral.number());
  }

  /** The window is over; an order that was redeemed meanwhile stands. Returns whether it has expired. */
  public boolean expire(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.refusalOf(ReferralAct.EXPIRE, Actor.ENGINE) == null) {
      String reason = reasons.ofTheHouse(referral, ReferralAct.EXPIRE);
      referral.expire(reason);
      trail.because(Actor.ENGINE, referral, ReferralAct.EXPIRE.word(), reason);
    }
    return referral.state() == ReferralState.FAILED;
  }
}
