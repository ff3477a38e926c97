package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.LineDetail;
import org.greenchannel.rules.knowledge.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files leave cells empty: whatever is not known, a claim is audited by every shipped row. */
class UnknownFactsTest {

    private static final KnowledgeSnapshot SNAPSHOT = KnowledgeSnapshot.shipped();
    private static final Set<String> CODES = codes();

    @ParameterizedTest(name = "quantity {0}, {1} fen")
    @CsvSource({"1, 100", "0, 100", "0, 0", "-1, -100", "999999999, 99999999999"})
    void a_claim_that_states_codes_and_nothing_else_is_audited(String quantity, long fen) {
        List<AuditLine> lines = lines("L", "M1", quantity, fen);
        AuditVisit visit = new AuditVisit("M1", null, null, null, null, null, null, null, null, null, false, null, null);
        AuditClaim claim = new AuditClaim(visit, new AuditPerson("P1", null, null, null), lines, diagnoses(), operations(), Map.of(),
                lines("H", null, quantity, fen), List.of(visit));

        assertThat(unclear(SNAPSHOT.audit(claim))).isEmpty();
    }

    @Test
    void a_claim_without_lines_is_audited() {
        AuditVisit visit = new AuditVisit("M1", null, null, "21", null, null, null, LocalDateTime.of(2026, 3, 10, 8, 0), null, null, true, null, null);
        AuditClaim claim = new AuditClaim(visit, new AuditPerson("P1", null, null, null), List.of(), diagnoses(), operations(), Map.of(),
                List.of(), List.of());

        assertThat(unclear(SNAPSHOT.audit(claim))).isEmpty();
    }

    /** Messages with a gap in them, by rule. */
    private static Map<String, String> unclear(List<Hit> hits) {
        Map<String, String> unclear = new TreeMap<>();
        for (Hit hit : hits) {
            String messages = String.join(" | ", hit.staff().zh(), hit.staff().en(), hit.patient().zh(), hit.patient().en());
            if (messages.contains("{") || messages.contains("null")) {
                unclear.put(hit.rule().id(), messages);
            }
        }
        return unclear;
    }

    private static List<AuditLine> lines(String prefix, String visit, String quantity, long fen) {
        List<AuditLine> lines = new ArrayList<>();
        for (String code : CODES) {
            lines.add(new AuditLine(prefix + lines.size(), visit, LocalDateTime.of(2026, 3, 10, 9, 0), code, null, null, new BigDecimal(quantity), null, fen,
                    null, null, LineDetail.NONE));
        }
        return lines;
    }

    private static List<Diagnosis> diagnoses() {
        return List.of(new Diagnosis("C61.900", null, true), new Diagnosis("", null, false), new Diagnosis("不明", null, false));
    }

    private static List<Operation> operations() {
        return List.of(new Operation("60.5x00", null, true, null, null), new Operation("", null, false, null, null));
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (KnowledgeRow row : KnowledgeCsv.shipped()) {
            codes.add(row.code().replace("*", "X"));
        }
        return codes;
    }
}
