package org.greenchannel.claim.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenchannel.claim.Amounts;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.claim.Codes;
import org.greenchannel.claim.Payer;
import org.greenchannel.claim.Payers;

/** Writes the output of a message by its field list. */
final class NationalAnswer {

  private static final String EMPLOYEES = "310";

  private final String infno;
  private final NationalFields fields = NationalFields.shipped();

  NationalAnswer(String infno) {
    this.infno = infno;
  }

  /** The output for one or more visits; figures are those of the first, violations those of all. */
  Map<String, Object> output(List<ClaimView> views) {
    Map<String, Object> ours = new HashMap<>(words(views.get(0)));
    ours.put("findings", views.stream().flatMap(v -> violations(v).stream()).toList());
    Map<String, Object> output = new LinkedHashMap<>();
    fields.part(infno, "out").forEach(field -> put(output, field, ours.get(field.ours())));
    return output;
  }

  private List<Map<String, Object>> violations(ClaimView view) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (ClaimView.Finding finding : view.findings()) {
      Map<String, Object> violation = new LinkedHashMap<>();
      Map<String, Object> ours = words(view, finding);
      fields.part(NationalFields.ANY, "violation").forEach(field -> put(violation, field, ours.get(field.ours())));
      all.add(violation);
    }
    return all;
  }

  private static Map<String, Object> words(ClaimView view) {
    Amounts amounts = view.amounts();
    Map<String, Object> words = new HashMap<>();
    words.put("number", view.number());
    words.put("reversal", view.reversal() == null ? null : view.reversal().number());
    words.put("visitId", view.visitId());
    words.put("person", view.patient().person());
    words.put("insutype", view.insutype());
    words.put("status", view.status().name());
    words.put("totalFen", amounts.totalFen());
    words.put("selfPayFen", amounts.selfPayFen());
    words.put("overLimitFen", amounts.overLimitFen());
    words.put("selfFirstFen", amounts.selfFirstFen());
    words.put("inScopeFen", amounts.inScopeFen());
    words.put("deductibleFen", amounts.deductibleFen());
    words.put("fundFen", amounts.fundFen());
    words.put("patientFen", amounts.patientFen());
    words.put("deniedFen", amounts.deniedFen());
    words.put("ratioBp", view.band().ratioBp());
    words.putAll(payers(view));
    return words;
  }

  /** Who pays; employees have a large-amount fund where residents have serious-illness insurance. */
  private static Map<String, Object> payers(ClaimView view) {
    Payers paid = view.amounts().paid();
    boolean employee = EMPLOYEES.equals(view.insutype());
    long accountLeft =
        view.payments().stream()
            .filter(p -> p.payer() == Payer.ACCOUNT)
            .mapToLong(p -> Math.max(0, p.ceilingFen() - p.paidUsedFen() - p.amountFen()))
            .sum();
    return Map.of(
        "basicFen", paid.basicFen(), "seriousFen", employee ? 0L : paid.seriousFen(),
        "largeAmountFen", employee ? paid.seriousFen() : 0L, "assistanceFen", paid.assistanceFen(),
        "veteranFen", paid.veteranFen(), "accountFen", paid.accountFen(), "cashFen", paid.cashFen(),
        "accountLeftFen", accountLeft);
  }


  private Map<String, Object> words(ClaimView view, ClaimView.Finding finding) {
    Codes codes = Codes.shipped();
    Map<String, Object> words = new HashMap<>();
    words.put("id", finding.id().toString());
    words.put("ruleNo", finding.ruleLabel());
    words.put("ruleName", finding.ruleName().zh());
    words.put("staff", finding.staff().zh());
    words.put("patientMessage", finding.patient().zh());
    words.put("person", view.patient().person());
    words.put("visitId", view.visitId());
    words.put("violatedFen", finding.violatedFen());
    words.put("deductFen", finding.deductFen());
    words.put("decisionCode", codes.attribute("decision", finding.decision().name()));
    words.put("severityCode", codes.attribute("severity", finding.severity()));
    words.put("kindCode", codes.attribute("result_type", finding.resultType()));
    words.put("evidence", evidence(finding));
    words.put("law", finding.lawText() == null ? null : finding.lawText().zh());
    words.put("bearer", finding.bearer());
    words.put("lineNo", finding.lineNo());
    Map<String, Object> detail = new LinkedHashMap<>();
    fields.part(NationalFields.ANY, "detail").forEach(field -> put(detail, field, words.get(field.ours())));
    words.put("details", List.of(detail));
    return words;
  }

  private static String evidence(ClaimView.Finding finding) {
    return finding.evidence().entrySet().stream()
        .filter(e -> !e.getKey().endsWith("En") && !e.getKey().endsWith("Zh"))
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("；"));
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> target, NationalFields.Field field, Object value) {
    String[] steps = field.theirs().get(0).split("\\.");
    Map<String, Object> at = target;
    for (int i = 0; i < steps.length - 1; i++) {
      at = (Map<String, Object>) at.computeIfAbsent(steps[i], step -> new LinkedHashMap<String, Object>());
    }
    at.put(steps[steps.length - 1], written(field.kind(), value));
  }

  private static Object written(String kind, Object value) {
    return switch (value == null ? "" : kind) {
      case "yuan" -> BigDecimal.valueOf((Long) value, 2);
      case "minusYuan" -> BigDecimal.valueOf(-(Long) value, 2);
      case "ratio" -> BigDecimal.valueOf((Integer) value, 4);
      case "" -> "";
      default -> value;
    };
  }
}
