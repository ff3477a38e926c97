package org.greenchannel.claim;

import java.util.List;
import java.util.Optional;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.RuleClasses;

/** Lines and findings of a claim as people read them. */
final class LineViews {

  private LineViews() {}

  static List<ClaimView.Line> lines(Claim claim) {
    Codes codes = Codes.shipped();
    return claim.lines().stream()
        .map(
            l ->
                new ClaimView.Line(
                    l.lineNo(), l.occurredAt(), l.item().system(), l.item().code(), l.item().name(),
                    l.quantity().stripTrailingZeros(), l.unitPrice(), l.amounts().totalFen(), l.isPriced(),
                    l.item().chargeLevel(), codes.text("chrgitm_lv", l.item().chargeLevel()), l.status(),
                    codes.text("line_status", l.status().name()), l.amounts()))
        .toList();
  }

  static List<ClaimView.Finding> findings(Claim claim) {
    return claim.findings().stream().map(f -> finding(claim, f)).toList();
  }

  private static ClaimView.Finding finding(Claim claim, ClaimFinding f) {
    Ground g = f.ground();
    Codes codes = Codes.shipped();
    Messages name = ruleName(g);
    String label = RuleClasses.shipped().find(g.ruleNo()).map(RuleClass::label).orElse(g.dispositionRule());
    Optional<Laws.Law> law = Laws.shipped().find(g.lawKey());
    return new ClaimView.Finding(
        f.id(), f.lineNo(), itemName(claim, f), g.ruleNo(), label, g.ruleId(), name,
        new Messages(label + " " + name.zh() + "（" + g.ruleId() + "）", label + " " + name.en() + " (" + g.ruleId() + ")"),
        g.resultType(), codes.text("result_type", g.resultType()), g.basis(), codes.text("basis", g.basis()),
        g.severity(), g.action(), f.bearer(), codes.text("bearer", f.bearer()), g.dispositionRule(),
        g.tableFingerprint(), g.rowId(), g.snapshot(),
        law.map(l -> new ClaimView.Law(l.key(), l.title(), l.article(), l.text())).orElse(null),
        law.map(Laws.Law::cited).orElse(null), law.map(Laws.Law::words).orElse(null),
        f.violatedQuantity(), g.violatedFen(), g.deductFen(), f.staff(), f.patient(), f.evidence(), f.relatedLines(), f.decision(),
        codes.text("decision", f.decision().name()), f.decidedBy(), f.decidedAt(), f.reason());
  }

  private static String itemName(Claim claim, ClaimFinding finding) {
    return claim.lines().stream()
        .filter(l -> l.lineNo().equals(finding.lineNo()))
        .map(l -> l.item().name())
        .findFirst()
        .orElse(null);
  }

  private static Messages ruleName(Ground ground) {
    return RuleClasses.shipped()
        .find(ground.ruleNo())
        .map(LineViews::names)
        .orElseGet(() -> Codes.shipped().text("own_rule", ground.ruleId()));
  }

  private static Messages names(RuleClass rule) {
    return new Messages(rule.nameZh(), rule.nameEn());
  }
}
