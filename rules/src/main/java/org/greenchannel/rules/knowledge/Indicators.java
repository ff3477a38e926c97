package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.check.CheckCompiler;
import org.greenchannel.rules.knowledge.check.Evidence;
import org.greenchannel.rules.knowledge.check.IndicatorCheck;

/**
 * Adds up the visits of a period and says how each institution stands against the reference values: rules 56 to 63.
 *
 * <p>Not thread-safe: each worker adds to its own and they are {@link #merge merged}. Memory grows with institutions, not with claims.
 */
public final class Indicators {

    private static final class Sum {
        private long part;
        private long whole;
    }

    /**
     * What one indicator says of one institution; it informs management and never takes money off a claim.
     *
     * @param institution fixmedins_code
     * @param rule        the rule class
     * @param row         the row with the reference value
     * @param part        fen of the items, or unplanned readmissions
     * @param whole       fen of all charges, or admissions
     * @param value       part of whole, four decimals
     * @param over        whether the value is above the reference value
     * @param staff       the result in both languages
     */
    public record Result(String institution, RuleClass rule, KnowledgeRow row, long part, long whole, BigDecimal value, boolean over,
                         Messages staff) {
    }

    private final List<KnowledgeRow> rows;
    private final List<IndicatorCheck> checks = new ArrayList<>();
    private final Map<String, Sum[]> byInstitution = new TreeMap<>();

    /** An empty sum over the indicators of this snapshot. */
    public Indicators(KnowledgeSnapshot snapshot) {
        this.rows = snapshot.rows(KnowledgeKind.INDICATOR);
        CheckCompiler compiler = new CheckCompiler(Vocabulary.shipped());
        rows.forEach(row -> checks.add((IndicatorCheck) compiler.compile(row)));
    }

    /** Adds one settled visit; a visit without institution is left out. */
    public void add(AuditClaim claim) {
        String institution = claim.visit().institution();
        if (institution == null || claim.visit().begin() == null) {
            return;
        }
        long day = claim.visit().begin().toLocalDate().toEpochDay();
        Sum[] sums = byInstitution.computeIfAbsent(institution, none -> empty());
        for (int r = 0; r < sums.length; r++) {
            KnowledgeRow row = rows.get(r);
            boolean holds = row.from().toEpochDay() <= day && (row.until() == null || day < row.until().toEpochDay());
            if (holds && checks.get(r).counts(claim)) {
                sums[r].part += checks.get(r).part(claim);
                sums[r].whole += checks.get(r).whole(claim);
            }
        }
    }

    /** Takes over what another worker added on the same snapshot. */
    public void merge(Indicators other) {
        other.byInstitution.forEach((institution, more) -> {
            Sum[] sums = byInstitution.computeIfAbsent(institution, none -> empty());
            for (int r = 0; r < sums.length; r++) {
                sums[r].part += more[r].part;
                sums[r].whole += more[r].whole;
            }
        });
    }

    /** Every indicator of every institution with anything to count, by institution, then by row. */
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        byInstitution.forEach((institution, sums) -> {
            for (int r = 0; r < sums.length; r++) {
                if (sums[r].whole > 0) {
                    results.add(result(institution, r, sums[r]));
                }
            }
        });
        return results;
    }

    private Result result(String institution, int r, Sum sum) {
        KnowledgeRow row = rows.get(r);
        RuleClass rule = RuleClasses.shipped().find(row.ruleNo()).orElseThrow();
        BigDecimal value = BigDecimal.valueOf(sum.part).divide(BigDecimal.valueOf(sum.whole), 4, RoundingMode.HALF_UP);
        Map<String, String> evidence = new HashMap<>();
        String limit = percent(checks.get(r).threshold());
        Evidence.both(evidence, "limit", limit, limit);
        Evidence.both(evidence, "actual", percent(value), percent(value));
        boolean over = BigDecimal.valueOf(sum.part).compareTo(checks.get(r).threshold().multiply(BigDecimal.valueOf(sum.whole))) > 0;
        return new Result(institution, rule, row, sum.part, sum.whole, value, over, rule.filled(rule.staff(), row.name(), evidence));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private Sum[] empty() {
        Sum[] sums = new Sum[rows.size()];
        java.util.Arrays.setAll(sums, r -> new Sum());
        return sums;
    }
}
