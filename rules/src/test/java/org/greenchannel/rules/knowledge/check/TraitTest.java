package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

/** Checks of every claim are passed over only where they would have found nothing. */
class TraitTest {

    private static final String[] ITEMS = {"001101000000000", "001201000000000", "003301000000000", "XA01"};
    /** A row that speaks of a disease is asked whatever the claim has; otherwise it demands what a row of every claim demands. */
    private static final String DISEASE = "J18";
    private static final KnowledgeSnapshot OF_EVERY_CLAIM = KnowledgeSnapshot.of(rows(KnowledgeRow.ANY_CODE));
    private static final KnowledgeSnapshot OF_A_DISEASE = KnowledgeSnapshot.of(rows(DISEASE));

    @Property(tries = 2000)
    void a_check_of_every_claim_finds_what_it_finds_when_it_is_always_asked(@ForAll Random random) {
        AuditClaim claim = new AnyClaim(random, ITEMS).diagnosed("J18.900");

        assertThat(findings(OF_EVERY_CLAIM.audit(claim))).isEqualTo(findings(OF_A_DISEASE.audit(claim)));
    }

    @Test
    void every_one_of_these_checks_finds_something_in_some_of_the_claims() {
        AnyClaim claims = new AnyClaim(new Random(20260310), ITEMS);
        Set<String> found = new TreeSet<>();
        for (int c = 0; c < 2000; c++) {
            OF_EVERY_CLAIM.audit(claims.diagnosed("J18.900")).forEach(hit -> found.add(hit.row().name()));
        }

        assertThat(found).containsAll(rows(KnowledgeRow.ANY_CODE).stream().map(KnowledgeRow::name).filter(name -> !name.equals("INDICATOR")).toList());
    }

    private static List<KnowledgeRow> rows(String code) {
        List<KnowledgeRow> rows = new ArrayList<>();
        for (DataCheck check : DataCheck.values()) {
            rows.add(row(KnowledgeKind.DATA_QUALITY, 35, code, check.name(),
                    Map.of("check", check.name(), "limit", "2", "items", "0011*;003301000000000")));
        }
        rows.add(row(KnowledgeKind.VISIT_COUNT, 52, code, "VISIT_COUNT", Map.of("limit", "1", "days", "9", "visits", "住院")));
        rows.add(row(KnowledgeKind.READMISSION, 49, code, "READMISSION", Map.of("gap_days", "5", "visits", "住院")));
        rows.add(row(KnowledgeKind.INDICATOR, 56, code, "INDICATOR", Map.of("measure", "SHARE", "threshold", "0", "items", "101")));
        return rows;
    }

    private static KnowledgeRow row(KnowledgeKind kind, int ruleNo, String code, String name, Map<String, String> params) {
        return new KnowledgeRow(name, kind, ruleNo, code, name, params, LocalDate.of(2025, 1, 1), null, KnowledgeRow.DESIGN,
                "MEDICAL-INSURANCE-FUND-REGULATION#39.1.3", "test list");
    }

    private static List<String> findings(List<Hit> hits) {
        return hits.stream().map(hit -> hit.lineId() + " " + hit.row().name() + " " + hit.violatedQuantity() + " " + hit.deductFen() + " "
                + new TreeMap<>(hit.evidence()) + hit.relatedLines()).sorted().toList();
    }
}
