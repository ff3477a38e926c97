package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.FrequencyWindow;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * At most so many yuan within a window: rules 28 and 34.
 *
 * @param limitFen amount allowed, fen
 * @param window   what counts together
 * @param words    limit and window for people
 */
record AmountCheck(long limitFen, FrequencyWindow window, Messages words) implements CaseCheck {

    static AmountCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        long limit = Params.fen(row, "amount");
        String yuan = BigDecimal.valueOf(limit, 2).toPlainString();
        Messages words = new Messages(vocabulary.limit(yuan + "元", row.param("unit")).zh(), vocabulary.limit(yuan + " yuan", row.param("unit")).en());
        return new AmountCheck(limit, FrequencyCheck.window(row), words);
    }

    @Override
    public int windowDays() {
        return window.days();
    }

    @Override
    public void check(AuditCase audited) {
        long total = 0;
        for (int i : audited.lines()) {
            total += audited.amountOf(i, audited.quantity(i));
        }
        if (total > limitFen || !audited.claim().history().isEmpty()) {
            count(audited);
        }
    }

    private void count(AuditCase audited) {
        List<Windows.Counted> all = new ArrayList<>();
        for (AuditLine line : audited.claim().history()) {
            if (line.code().equals(audited.row().code()) && audited.holdsFor(line)) {
                all.add(new Windows.Counted(line, -1, line.amountFen()));
            }
        }
        for (int i : audited.lines()) {
            all.add(new Windows.Counted(audited.claim().lines().get(i), i, audited.amountOf(i, audited.quantity(i))));
        }
        new Windows(window, line -> limitFen).over(all).forEach(over -> tell(audited, over));
    }

    private void tell(AuditCase audited, Windows.Over over) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", words.zh(), words.en());
        evidence.put("window", window.name());
        yuan(evidence, "actual", over.actual());
        yuan(evidence, "excess", over.excess());
        int line = over.counted().at();
        long quantity = BigDecimal.valueOf(audited.quantity(line)).multiply(BigDecimal.valueOf(over.excess()))
                .divide(BigDecimal.valueOf(over.counted().charged()), 0, RoundingMode.HALF_UP).longValueExact();
        audited.found(line, quantity, over.excess(), evidence, over.others());
    }

    private static void yuan(Map<String, String> evidence, String key, long fen) {
        String yuan = BigDecimal.valueOf(fen, 2).toPlainString();
        Evidence.both(evidence, key, yuan + "元", yuan + " yuan");
    }
}
