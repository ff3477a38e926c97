package org.greenchannel.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.ClaimFinding.Found;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.LineDetail;
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
  private final Decisions decisions;

  ClaimAudit(KnowledgeBase knowledge, ClaimHistory history, Decisions decisions) {
    this.knowledge = knowledge;
    this.history = history;
    this.decisions = decisions;
  }

  /** What was decided, for the decision log, and whether a person must look at it. */
  record Result(List<Decision> decisions, boolean review) {}

  Result of(Claim claim, String stage, LocalDate today, boolean bandUnknown) {
    KnowledgeSnapshot snapshot = knowledge.current().snapshot();
    claim.audited(snapshot.fingerprint());
    List<Decision> asked = new ArrayList<>();
    boolean review = false;
    for (Hit hit : snapshot.audit(auditClaim(claim, snapshot))) {
      Decision disposition = decisions.decide(facts(claim, stage, today, hit));
      asked.add(disposition);
      ClaimFinding.Decision follows = follows(disposition.text("action"));
      review |= follows == ClaimFinding.Decision.PENDING;
      claim.add(found(hit, disposition, snapshot.fingerprint()), follows);
    }
    if (bandUnknown) {
      claim.add(noBand(claim, snapshot), ClaimFinding.Decision.PENDING);
    }
    return new Result(asked, review || bandUnknown);
  }

  /** What follows from a word of the table; an unknown word is a person's to decide. */
  private static ClaimFinding.Decision follows(String action) {
    return switch (action) {
      case REFUSE_LINE -> ClaimFinding.Decision.AUTOMATIC;
      case "REMIND", "MONITOR", "PAY_AND_QUEUE", "BLOCK_WITH_REASON" -> ClaimFinding.Decision.NOTED;
      default -> ClaimFinding.Decision.PENDING;
    };
  }

  private DispositionFacts facts(Claim claim, String stage, LocalDate today, Hit hit) {
    return new DispositionFacts(
        claim.terms().region(), today, stage, hit.resultType(), hit.basis(), claim.insured().selfPayConsent(),
        hit.violatedFen(), history.repeats(claim.visit().institutionCode(), hit.rule().no()), false);
  }

  private AuditClaim auditClaim(Claim claim, KnowledgeSnapshot snapshot) {
    String visit = claim.visit().visitId() == null ? claim.id().toString() : claim.visit().visitId();
    List<AuditLine> lines = claim.lines().stream().map(line -> auditLine(line, visit)).toList();
    LocalDateTime first = lines.stream().map(AuditLine::occurred).min(LocalDateTime::compareTo).orElseThrow();
    LocalDateTime last = lines.stream().map(AuditLine::occurred).max(LocalDateTime::compareTo).orElseThrow();
    int window = snapshot.longestWindowDays();
    List<String> codes = claim.diagnoses();
    return new AuditClaim(
        auditVisit(claim, visit),
        new AuditPerson(claim.insured().person(), claim.insured().sex(), claim.insured().birthDate(), null), lines,
        codes.stream().map(code -> new Diagnosis(code, null, code.equals(codes.get(0)))).toList(), List.of(), Map.of(),
        history.lines(claim, first.minusDays(window), last.plusDays(window)), List.of());
  }

  private static AuditVisit auditVisit(Claim claim, String visitId) {
    Visit visit = claim.visit();
    return new AuditVisit(
        visitId, visit.institutionCode(), claim.insured().insutype(), visit.medType(), visit.hospLv(), visit.department(),
        visit.doctor(), ClaimHistory.local(visit.beganAt()), ClaimHistory.local(visit.endedAt()), null, false, null, null);
  }

  private static AuditLine auditLine(ClaimLine line, String visit) {
    return new AuditLine(
        line.lineNo(), visit, ClaimHistory.local(line.occurredAt()), line.item().code(), line.item().name(),
        line.item().listType(), line.quantity(), line.unitPrice(), line.amounts().totalFen(), line.department(),
        line.doctor(), LineDetail.NONE);
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
