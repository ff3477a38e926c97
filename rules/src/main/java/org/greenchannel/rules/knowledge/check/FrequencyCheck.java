package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.FrequencyWindow;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * At most so much within a window: rules 9, 27 and 86.
 *
 * @param limitMicro quantity allowed, in millionths (quantities carry six decimals)
 * @param window     what counts together
 * @param item       the code of which each unit allows the limit once more; empty where the limit stands by itself
 * @param words      limit and window for people
 */
record FrequencyCheck(long limitMicro, FrequencyWindow window, String item, Messages words) implements CaseCheck {

    static FrequencyCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        FrequencyWindow window = window(row);
        long limit = Params.micro(row, "limit");
        if (!row.param("item").isEmpty() && (window.rolling() || window.gapDays() > 0)) {
            throw new BadParameter(row, "window", Allowed.ITEM_WINDOW);
        }
        Messages words = vocabulary.limit(Evidence.quantity(limit).toPlainString(), row.param("unit"));
        return new FrequencyCheck(limit, window, row.param("item"), row.param("item").isEmpty() ? words : new Messages(
                words.zh() + "（每份" + row.param("item") + "）", words.en() + " for each " + row.param("item")));
    }

    /** The window of a row. */
    static FrequencyWindow window(KnowledgeRow row) {
        return FrequencyWindow.named(row.param("window")).orElseThrow(() -> new BadParameter(row, "window", FrequencyWindow.ALLOWED));
    }

    @Override
    public int windowDays() {
        return window.days();
    }

    @Override
    public void check(AuditCase audited) {
        long total = 0;
        for (int line : audited.lines()) {
            total += audited.quantity(line);
        }
        if (total > limitMicro || !item.isEmpty() || !audited.claim().history().isEmpty()) {
            count(audited);
        }
    }

    private void count(AuditCase audited) {
        List<Windows.Counted> all = new ArrayList<>();
        for (AuditLine line : audited.claim().history()) {
            if (line.code().equals(audited.row().code()) && audited.holdsFor(line)) {
                all.add(new Windows.Counted(line, -1, audited.micro(line)));
            }
        }
        for (int i : audited.lines()) {
            all.add(new Windows.Counted(audited.claim().lines().get(i), i, audited.quantity(i)));
        }
        Map<Object, Long> items = items(audited);
        new Windows(window, line -> item.isEmpty() ? limitMicro : allowed(items.getOrDefault(window.key(line), 0L))).over(all)
                .forEach(over -> tell(audited, over));
    }

    /** Quantities of the item by window, in millionths. */
    private Map<Object, Long> items(AuditCase audited) {
        Map<Object, Long> items = new HashMap<>();
        if (!item.isEmpty()) {
            for (int i : audited.linesOf(item)) {
                items.merge(window.key(audited.claim().lines().get(i)), audited.quantity(i), Long::sum);
            }
            audited.claim().history().stream().filter(line -> line.code().equals(item))
                    .forEach(line -> items.merge(window.key(line), audited.micro(line), Long::sum));
        }
        return items;
    }

    private long allowed(long itemMicro) {
        return java.math.BigDecimal.valueOf(limitMicro).multiply(java.math.BigDecimal.valueOf(Math.max(0, itemMicro))).movePointLeft(6).longValue();
    }

    private void tell(AuditCase audited, Windows.Over over) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", words.zh(), words.en());
        evidence.put("window", window.name());
        evidence.put("actual", Evidence.quantity(over.actual()).toPlainString());
        evidence.put("excess", Evidence.quantity(over.excess()).toPlainString());
        int line = over.counted().at();
        audited.found(line, over.excess(), audited.amountOf(line, over.excess()), evidence, over.others());
    }
}
