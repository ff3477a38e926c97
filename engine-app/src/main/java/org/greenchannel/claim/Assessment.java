package org.greenchannel.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Plans;
import org.greenchannel.rules.Plans.Rounding;
import org.greenchannel.rules.claim.ShareFacts;
import org.springframework.stereotype.Component;

/** The computation of a claim, step by step; the same for a settlement and for what only asks what it would be. */
@Component
class Assessment {

  private final Decisions decisions;
  private final Benefits benefits;
  private final ClaimHistory history;
  private final ClaimAudit audit;
  private final InternetServices internet;
  private final LateSettlement late;
  private final Plans plans = Plans.shipped();
  private final Clock clock;

  Assessment(
      Decisions decisions,
      Benefits benefits,
      ClaimHistory history,
      ClaimAudit audit,
      InternetServices internet,
      LateSettlement late,
      Clock clock) {
    this.decisions = decisions;
    this.benefits = benefits;
    this.history = history;
    this.audit = audit;
    this.internet = internet;
    this.late = late;
    this.clock = clock;
  }

  /** Asks the share of every line, and of internet services whether and how much; equal questions are asked once. */
  List<Decision> price(Claim claim) {
    Map<ShareFacts, Decision> asked = new HashMap<>();
    for (ClaimLine line : claim.lines()) {
      LocalDate day = ClaimHistory.local(line.occurredAt()).toLocalDate();
      ShareFacts facts =
          new ShareFacts(
              claim.terms().region(), day, claim.terms().plan(), line.item().chargeLevel(), line.item().negotiated());
      Decision share = asked.computeIfAbsent(facts, decisions::decide);
      line.price(share.number("selfFirstBp"), share.flag("inScope"));
    }
    List<Decision> all = new ArrayList<>(asked.values());
    all.addAll(internet.price(claim));
    claim.priced();
    return distinct(all);
  }

  /** Band and payers, the path of settlement, and what of them this year's claims have used; the person's other claims wait meanwhile. */
  List<Decision> assess(Claim claim) {
    history.lock(claim.insured().person());
    Used used = history.used(claim);
    Benefits.Found found = benefits.of(claim, used.admissions() + 1);
    claim.assessed(used.of(found.band(), claim.terms()), used.of(found.payers()), used.admissions() + 1);
    List<Decision> all = new ArrayList<>(found.decisions());
    all.addAll(late.choosePath(claim, found));
    return all;
  }

  /** Audits on one snapshot and shares the money out with what stands by rule. */
  ClaimAudit.Result audit(Claim claim, String stage, boolean bandUnknown) {
    ClaimAudit.Result result = audit.of(claim, stage, LocalDate.now(clock), bandUnknown);
    claim.shareOut(claim.band(), claim.payments(), rounding(claim));
    return result;
  }

  /** Shares the money out again after a review, with what the year has used by now. */
  void shareOutAgain(Claim claim) {
    history.lock(claim.insured().person());
    Used used = history.used(claim);
    claim.shareOut(used.of(claim.band(), claim.terms()), used.of(claim.payments()), rounding(claim));
  }

  private Rounding rounding(Claim claim) {
    return plans.find(claim.terms().plan(), claim.terms().settledOn()).orElseThrow().rounding();
  }

  /** One decision per answering row: thirty days of one class are one reason. */
  private static List<Decision> distinct(Iterable<Decision> all) {
    Map<String, Decision> byRow = new HashMap<>();
    all.forEach(d -> byRow.putIfAbsent(d.first().ruleId(), d));
    return new ArrayList<>(byRow.values());
  }
}
