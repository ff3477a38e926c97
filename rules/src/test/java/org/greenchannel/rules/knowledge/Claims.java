package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Claims and rows for tests, in as few words as a sentence needs. */
final class Claims {

    static final String ART_38_OUT_OF_SCOPE = "MEDICAL-INSURANCE-FUND-REGULATION#38.1.6";
    static final String ART_38_OVERCHARGE = "MEDICAL-INSURANCE-FUND-REGULATION#38.1.3";
    static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);

    String sex = "2";
    LocalDate birth = LocalDate.of(1980, 5, 1);
    String insutype = "310";
    String medType = "11";
    final List<AuditLine> lines = new ArrayList<>();
    final List<AuditLine> history = new ArrayList<>();

    static Claims claim() {
        return new Claims();
    }

    Claims sex(String sex) {
        this.sex = sex;
        return this;
    }

    Claims born(String day) {
        this.birth = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Claims insured(String insutype) {
        this.insutype = insutype;
        return this;
    }

    Claims visit(String medType) {
        this.medType = medType;
        return this;
    }

    Claims with(AuditLine... more) {
        lines.addAll(List.of(more));
        return this;
    }

    Claims after(AuditLine... earlier) {
        history.addAll(List.of(earlier));
        return this;
    }

    AuditClaim build() {
        return new AuditClaim("M1", "P1", sex, birth, insutype, medType, "02", "A03", NOON.minusDays(1), null, lines, List.of(), history);
    }

    static AuditLine line(String id, String code, String occurred, String quantity, long fen) {
        return line(id, "M1", code, occurred, quantity, fen);
    }

    static AuditLine line(String id, String visit, String code, String occurred, String quantity, long fen) {
        return new AuditLine(id, visit, LocalDateTime.parse(occurred), code, "项目" + code, "201", new BigDecimal(quantity), null, fen, "A03", "D1");
    }

    static KnowledgeRow row(KnowledgeKind kind, int ruleNo, String code, Map<String, String> params) {
        return row(kind, ruleNo, code, params, "2025-01-01", null, KnowledgeRow.OFFICIAL);
    }

    static KnowledgeRow row(KnowledgeKind kind, int ruleNo, String code, Map<String, String> params, String from, String until, String basis) {
        return new KnowledgeRow(kind.fileName() + "-" + ruleNo + "-" + code + "-" + from + "-" + params.getOrDefault("window", ""), kind, ruleNo,
                code, "项目" + code, params, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), basis,
                kind == KnowledgeKind.FREQUENCY ? ART_38_OVERCHARGE : ART_38_OUT_OF_SCOPE, "test list");
    }

    static KnowledgeRow sexRow(String code, String sex) {
        return row(KnowledgeKind.SEX, 81, code, Map.of("sex", sex));
    }

    static KnowledgeRow ageRow(String code, String age) {
        return row(KnowledgeKind.AGE, 29, code, Map.of("age", age));
    }

    static KnowledgeRow limitRow(String code, String limit, String unit, String window) {
        return row(KnowledgeKind.FREQUENCY, 27, code, Map.of("limit", limit, "unit", unit, "window", window));
    }

    static KnowledgeSnapshot knowing(KnowledgeRow... rows) {
        return KnowledgeSnapshot.of(List.of(rows));
    }
}
