package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims and rows for tests, in as few words as a sentence needs. */
public final class Claims {

    public static final String ART_38_OUT_OF_SCOPE = "MEDICAL-INSURANCE-FUND-REGULATION#38.1.6";
    public static final String ART_38_OVERCHARGE = "MEDICAL-INSURANCE-FUND-REGULATION#38.1.3";
    public static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);

    private String sex = "2";
    private LocalDate birth = LocalDate.of(1980, 5, 1);
    private LocalDate died;
    private String insutype = "310";
    private String medType = "11";
    private String level = "02";
    private LocalDateTime begin = NOON.minusDays(1);
    private LocalDateTime end;
    private LocalDateTime uploaded;
    private String diseaseNo;
    private boolean online;
    private boolean diagnosedInPerson;
    private String referral;
    private String filing;
    private final List<AuditLine> lines = new ArrayList<>();
    private final List<AuditLine> history = new ArrayList<>();
    private final List<AuditVisit> visits = new ArrayList<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, AuditDoctor> doctors = new HashMap<>();

    public static Claims claim() {
        return new Claims();
    }

    public Claims sex(String sex) {
        this.sex = sex;
        return this;
    }

    public Claims born(String day) {
        this.birth = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Claims died(String day) {
        this.died = LocalDate.parse(day);
        return this;
    }

    public Claims insured(String insutype) {
        this.insutype = insutype;
        return this;
    }

    public Claims visit(String medType) {
        this.medType = medType;
        return this;
    }

    public Claims level(String hospLv) {
        this.level = hospLv;
        return this;
    }

    public Claims stay(String begin, String end) {
        this.begin = LocalDateTime.parse(begin);
        this.end = end == null ? null : LocalDateTime.parse(end);
        return this;
    }

    public Claims uploaded(String at) {
        this.uploaded = LocalDateTime.parse(at);
        return this;
    }

    public Claims disease(String diseaseNo) {
        this.diseaseNo = diseaseNo;
        return this;
    }

    public Claims online() {
        this.online = true;
        return this;
    }

    public Claims diagnosedInPerson() {
        this.diagnosedInPerson = true;
        return this;
    }

    public Claims referred(String referral) {
        this.referral = referral;
        return this;
    }

    public Claims filed(String filing) {
        this.filing = filing;
        return this;
    }

    /** The first is the main one. */
    public Claims diagnosed(String... codes) {
        for (String code : codes) {
            diagnoses.add(new Diagnosis(code, "诊断" + code, diagnoses.isEmpty()));
        }
        return this;
    }

    public Claims operated(String code, String at) {
        operations.add(new Operation(code, "手术" + code, operations.isEmpty(), at == null ? null : LocalDateTime.parse(at), "D1"));
        return this;
    }

    public Claims doctor(String code, boolean licensed, int antibioticRight) {
        doctors.put(code, new AuditDoctor(licensed, antibioticRight));
        return this;
    }

    public Claims with(AuditLine... more) {
        lines.addAll(List.of(more));
        return this;
    }

    public Claims after(AuditLine... earlier) {
        history.addAll(List.of(earlier));
        return this;
    }

    public Claims afterVisit(String id, String institution, String medType, String begin, String end) {
        visits.add(new AuditVisit(id, institution, insutype, medType, level, "A03", "D1", LocalDateTime.parse(begin),
                end == null ? null : LocalDateTime.parse(end), null, false, null, null));
        return this;
    }

    public AuditClaim build() {
        AuditVisit visit = new AuditVisit("M1", "H1", insutype, medType, level, "A03", "D1", begin, end, diseaseNo, online, referral, uploaded,
                filing, diagnosedInPerson);
        return new AuditClaim(visit, new AuditPerson("P1", sex, birth, died), lines, diagnoses, operations, doctors, history, visits);
    }

    public static AuditLine line(String id, String code, String occurred, String quantity, long fen) {
        return line(id, "M1", code, occurred, quantity, fen);
    }

    public static AuditLine line(String id, String visit, String code, String occurred, String quantity, long fen) {
        return new AuditLine(id, visit, LocalDateTime.parse(occurred), code, "项目" + code, "201", new BigDecimal(quantity), null, fen, "A03", "D1", LineDetail.NONE);
    }

    public static KnowledgeRow row(KnowledgeKind kind, int ruleNo, String code, Map<String, String> params) {
        return row(kind, ruleNo, code, params, "2025-01-01", null, KnowledgeRow.OFFICIAL);
    }

    public static KnowledgeRow row(KnowledgeKind kind, int ruleNo, String code, Map<String, String> params, String from, String until, String basis) {
        return new KnowledgeRow(kind.fileName() + "-" + ruleNo + "-" + code + "-" + from + "-" + params.getOrDefault("window", ""), kind, ruleNo,
                code, "项目" + code, params, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), basis,
                kind == KnowledgeKind.FREQUENCY ? ART_38_OVERCHARGE : ART_38_OUT_OF_SCOPE, "test list");
    }

    public static KnowledgeRow sexRow(String code, String sex) {
        return row(KnowledgeKind.SEX, 81, code, Map.of("sex", sex));
    }

    public static KnowledgeRow ageRow(String code, String age) {
        return row(KnowledgeKind.AGE, 29, code, Map.of("age", age));
    }

    public static KnowledgeRow limitRow(String code, String limit, String unit, String window) {
        return row(KnowledgeKind.FREQUENCY, 27, code, Map.of("limit", limit, "unit", unit, "window", window));
    }

    public static KnowledgeSnapshot knowing(KnowledgeRow... rows) {
        return KnowledgeSnapshot.of(List.of(rows));
    }
}
