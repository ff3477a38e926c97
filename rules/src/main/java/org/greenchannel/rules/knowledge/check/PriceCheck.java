package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * No more than the approved price: rule 14. What was charged above price times quantity is the excess.
 *
 * @param price  yuan a unit
 * @param levels {@code hosp_lv} for which the price is approved; empty for all
 */
record PriceCheck(BigDecimal price, Set<String> levels) implements CaseCheck {

    static PriceCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        Set<String> levels = row.param("level").isEmpty() ? Set.of()
                : LevelCheck.codes(Params.words(row, "level", vocabulary, "hospital_levels"), vocabulary);
        return new PriceCheck(Params.number(row, "price"), levels);
    }

    @Override
    public void check(AuditCase audited) {
        if (!levels.isEmpty() && !levels.contains(String.valueOf(audited.claim().visit().hospLv()))) {
            return;
        }
        for (int i : audited.lines()) {
            AuditLine line = audited.claim().lines().get(i);
            if (line.unitPrice() == null || line.unitPrice().compareTo(price) > 0) {
                judge(audited, i, line);
            }
        }
    }

    private void judge(AuditCase audited, int i, AuditLine line) {
        long quantity = audited.quantity(i);
        long charged = audited.amountOf(i, quantity);
        long allowed = price.multiply(BigDecimal.valueOf(quantity)).movePointLeft(4).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (quantity <= 0 || charged <= allowed) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", plain(price) + "元", plain(price) + " yuan");
        BigDecimal actual = line.unitPrice() != null ? line.unitPrice()
                : BigDecimal.valueOf(charged).movePointRight(4).divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_UP);
        Evidence.both(evidence, "actual", plain(actual) + "元", plain(actual) + " yuan");
        String excess = BigDecimal.valueOf(charged - allowed, 2).toPlainString();
        Evidence.both(evidence, "excess", excess + "元", excess + " yuan");
        audited.found(i, quantity, charged - allowed, evidence, List.of());
    }

    /** A price with at least its two usual decimals. */
    private static String plain(BigDecimal yuan) {
        BigDecimal stripped = yuan.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
