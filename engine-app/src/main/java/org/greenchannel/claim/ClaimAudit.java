package org.greenchannel.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.ClaimFinding.Found;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.springframework.stereotype.Component;

/**
 * The smart audit of one claim: hits from the knowledge snapshot, each judged by the disposition table. Only
 * what the table calls REFUSE_LINE refuses by itself; whatever it does not know waits for a reviewer.
 */
@Component
class ClaimAudit {

  static final String REFUSE_LINE = "REFUSE_LINE";

  private final KnowledgeBase knowledge;
  private final ClaimHistory history;
  private final AuditFacts facts;
  private final Decisions decisions;

  ClaimAudit(KnowledgeBase knowledge, ClaimHistory history, AuditFacts facts, Decisions decisions) {
    this.knowledge = knowledge;
    this.history = history;
    this.facts = facts;
    this.decisions = decisions;
  }

  /** What was decided, for the decision log, and whether a person must look at it. */
  record Result(List<Decision> decisions, boolean review) {}

  Result of(Claim claim, String stage, LocalDate today, boolean bandUnknown) {
    KnowledgeSnapshot snapshot = knowledge.current().snapshot();
    claim.audited(snapshot.fingerprint());
    List<Decision> dispositions = new ArrayList<>();
    for (Hit hit : snapshot.audit(facts.of(claim, snapshot.longestWindowDays()))) {
      if (!hit.rule().stages().contains(stage)) {
        continue;
      }
      Decision disposition = decisions.decide(asked(claim, stage, today, hit));
      dispositions.add(disposition);
      ClaimFinding.Decision follows = follows(disposition.text("action"));
      claim.add(found(hit, disposition, snapshot.fingerprint()), follows);
    }
    if (bandUnknown) {
      claim.add(noBand(claim, snapshot), ClaimFinding.Decision.PENDING);
    }
    return new Result(dispositions, claim.findings().stream().anyMatch(f -> f.decision() == ClaimFinding.Decision.PENDING));
  }

  /** What follows from a word of the table; an unknown word is a person's to decide. */
  private static ClaimFinding.Decision follows(String action) {
    return switch (action) {
      case REFUSE_LINE -> ClaimFinding.Decision.AUTOMATIC;
      case "REMIND", "MONITOR", "PAY_AND_QUEUE", "BLOCK_WITH_REASON" -> ClaimFinding.Decision.NOTED;
      default -> ClaimFinding.Decision.PENDING;
    };
  }

  private DispositionFacts asked(Claim claim, String stage, LocalDate today, Hit hit) {
    return new DispositionFacts(
        claim.terms().region(), today, stage, hit.resultType(), hit.basis(), claim.insured().selfPayConsent(),
        hit.violatedFen(), history.repeats(claim.visit().institutionCode(), hit.rule().no()), false);
  }

  private static Found found(Hit hit, Decision disposition, String snapshot) {
    var rule = hit.rule();
    Ground ground =
        new Ground(
            rule.no(), rule.id(), hit.resultType(), hit.basis(), rule.severity(), disposition.text("action"),
            disposition.first().ruleId(), disposition.fingerprint(), hit.row().id(), snapshot, hit.row().lawKey(),
            hit.violatedQuantity(), hit.violatedFen(), hit.deductFen(), hit.staff().zh(), hit.staff().en(),
            hit.patient().zh(), hit.patient().en());
    return new Found(hit.lineId(), ground, disposition.text("bearer"), hit.evidence(), hit.relatedLines());
  }

  /** No band is laid down for such a claim: silence is not approval, a person looks at it. */
  private Found noBand(Claim claim, KnowledgeSnapshot snapshot) {
    Ground ground =
        new Ground(
            0, "no_band", "SUSP", "design", "medium", "REVIEW", "-", decisions.fingerprint(BandFacts.TABLE), "-",
            snapshot.fingerprint(), "", java.math.BigDecimal.ZERO, 0, 0,
            "没有适用于本次就诊的支付标准，请人工核定。", "No band is laid down for this visit; please assess it.",
            "您的费用正在人工核定。", "Your claim is being assessed by a person.");
    return new Found(null, ground, "UNDECIDED", Map.of("plan", claim.terms().plan(), "level", claim.terms().level()), List.of());
  }
}
