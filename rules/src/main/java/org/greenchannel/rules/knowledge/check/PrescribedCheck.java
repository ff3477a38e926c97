package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.check.Doses.Dose;

/**
 * No more uploaded than prescribed: rule 77. Prescribed is what was ordered, else dose times frequency times days; a line that
 * tells neither is no finding.
 *
 * @param listType  {@code list_type} that is looked at
 * @param unit      unit in which its quantities are counted
 * @param tolerance percent that may be uploaded above the prescription
 */
record PrescribedCheck(String listType, String unit, int tolerance, Vocabulary vocabulary) implements CaseCheck {

    static PrescribedCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        if (!row.code().equals(KnowledgeRow.ANY_CODE)) {
            throw new BadParameter(row, "list_type", Allowed.EVERY_CODE);
        }
        return new PrescribedCheck(Params.choice(row, "list_type", "101", "102", "301"),
                Params.word(row, "quantity_unit", vocabulary, Doses.UNITS), Params.whole(row, "tolerance", 0, 100), vocabulary);
    }

    @Override
    public Set<Trait> onlyWith() {
        return Set.of(Trait.DETAIL);
    }

    @Override
    public void check(AuditCase audited) {
        List<AuditLine> lines = audited.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (listType.equals(lines.get(i).listType()) && audited.quantity(i) > 0 && audited.holdsFor(lines.get(i))) {
                judge(audited, i, lines.get(i));
            }
        }
    }

    private void judge(AuditCase audited, int i, AuditLine line) {
        BigDecimal prescribed = line.detail().orderedQuantity() != null ? line.detail().orderedQuantity() : byDose(line);
        BigDecimal uploaded = AuditCase.plain(audited.quantity(i));
        if (prescribed == null || prescribed.signum() < 0
                || uploaded.compareTo(prescribed.multiply(BigDecimal.valueOf(100L + tolerance)).movePointLeft(2)) <= 0) {
            return;
        }
        BigDecimal over = uploaded.subtract(prescribed);
        Map<String, String> evidence = new HashMap<>();
        amount(evidence, "limit", prescribed);
        amount(evidence, "actual", uploaded);
        amount(evidence, "excess", over);
        Evidence.both(evidence, "line", line.name(), line.name());
        long part = over.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
        audited.found(i, part, audited.amountOf(i, part), evidence, List.of());
    }

    /** Dose times frequency times days in the unit of the quantity; {@code null} when nobody can tell. */
    private BigDecimal byDose(AuditLine line) {
        BigDecimal days = line.detail().days();
        if (days == null || days.signum() <= 0) {
            return null;
        }
        Dose one = Doses.dose(BigDecimal.ONE, unit, vocabulary).orElseThrow();
        Optional<Dose> daily = Doses.daily(line, vocabulary).filter(dose -> dose.dimension().equals(one.dimension()));
        return daily.map(dose -> dose.amount().multiply(days).divide(one.amount(), 6, RoundingMode.HALF_UP)).orElse(null);
    }

    private void amount(Map<String, String> evidence, String key, BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        String text = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + unit;
        Evidence.both(evidence, key, text, text);
    }
}
