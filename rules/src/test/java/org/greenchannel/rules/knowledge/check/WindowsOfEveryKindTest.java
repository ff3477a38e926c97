package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;

/** A window that a kind accepts is one it can count in; one it cannot count in is refused with the row, not found out on a claim. */
class WindowsOfEveryKindTest {

    private static final List<String> WINDOWS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "STAY", "PRESCRIPTION",
            "ROLLING_24H", "EPISODE_30D");

    @Test
    void a_row_with_any_window_is_refused_or_can_be_asked() {
        Set<String> asked = new TreeSet<>();
        for (KnowledgeRow row : KnowledgeCsv.shipped()) {
            if (row.params().containsKey("window")) {
                WINDOWS.stream().map(window -> with(row, window)).filter(WindowsOfEveryKindTest::understood).forEach(one -> {
                    assertThatCode(() -> KnowledgeSnapshot.of(List.of(one)).audit(visit(one))).as(one.canonical()).doesNotThrowAnyException();
                    asked.add(one.kind() + " " + one.param("window"));
                });
            }
        }
        assertThat(asked).contains("FREQUENCY EPISODE_30D", "AMOUNT_CAP HALF_YEAR", "COURSE_DAYS PRESCRIPTION", "QUANTITY_CAP STAY", "PAIR DAY");
    }

    private static KnowledgeRow with(KnowledgeRow row, String window) {
        Map<String, String> params = new HashMap<>(row.params());
        params.put("window", window);
        return new KnowledgeRow(row.id(), row.kind(), row.ruleNo(), row.code(), row.name(), params, row.from(), row.until(), row.basis(),
                row.lawKey(), row.source());
    }

    private static boolean understood(KnowledgeRow row) {
        try {
            KnowledgeSnapshot.verify(row, Vocabulary.shipped());
            return true;
        } catch (BadParameter e) {
            return false;
        }
    }

    /** The row's code and whatever codes its parameters name, in this visit and in an earlier one. */
    private static AuditClaim visit(KnowledgeRow row) {
        Claims claim = claim().visit("21");
        Set<String> codes = new TreeSet<>(Set.of(row.code()));
        row.params().values().forEach(value -> codes.addAll(List.of(value.replace("*", "").split(";"))));
        for (String code : codes) {
            claim.with(line("L", "M1", code, "2026-03-10T09:00:00"), line("K", "M1", code, "2026-03-09T20:00:00"));
            claim.after(line("H", "M0", code, "2026-03-09T10:00:00"));
        }
        return claim.build();
    }

    private static AuditLine line(String prefix, String visit, String code, String time) {
        return charge(prefix + code, code).in(visit).on(time).times("3", 3000).line();
    }
}
