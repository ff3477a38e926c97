package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Checks that look at diagnoses, operations, the visit and the visits before it; all others stand in {@link TogetherCompiler}. */
final class VisitCompiler {

    private final KnowledgeRow row;
    private final RowParams params;
    private final Vocabulary vocabulary;

    VisitCompiler(KnowledgeRow row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
        this.params = new RowParams(row, vocabulary);
    }

    Check compile() {
        return switch (row.kind()) {
            case DIAGNOSIS -> new DiagnosisCheck(params.icd("diagnoses"), mainOnly());
            case CONTRAINDICATION -> contraindication();
            case EVIDENCE -> new EvidenceCheck(params.codes("items"), params.text("items_name", params.text("items")), mainOnly(), params.visits("visits"));
            case READMISSION -> new ReadmissionCheck(params.whole("gap_days", 1, 366), params.visits("visits"), params.icdOrNull("except_diagnoses"));
            case VISIT_COUNT -> new VisitCountCheck(params.whole("limit", 1, 1000), params.whole("days", 1, 366), params.visits("visits"));
            case ADMISSION -> new AdmissionCheck(params.visits("visits"), params.codesOrNull("only"), params.ageOrNull("age"),
                    params.whole("max_days", 0, 10_000, 10_000));
            case AROUND_OPERATION -> new AroundOperationCheck(minutes("hours_before"), minutes("hours_after"), params.icdOrNull("operations"),
                    params.icdOrNull("except_diagnoses"));
            case DATA_QUALITY -> dataQuality();
            case INDICATOR -> indicator();
            default -> new TogetherCompiler(row, vocabulary).compile();
        };
    }

    private boolean mainOnly() {
        return params.given("among") && params.oneOf("among", List.of("any", "main")).equals("main");
    }

    private Check contraindication() {
        if (!params.given("diagnoses") && !params.given("age")) {
            throw params.wrong("diagnoses", Allowed.DIAGNOSES_OR_AGE);
        }
        return new ContraindicationCheck(params.icdOrNull("diagnoses"), params.ageOrNull("age"), params.text("age"),
                vocabulary.english(params.text("age")));
    }

    private long minutes(String param) {
        return params.number(param).multiply(BigDecimal.valueOf(60)).longValue();
    }

    private Check dataQuality() {
        DataCheck check = DataCheck.named(params.text("check")).orElseThrow(() -> params.wrong("check", DataCheck.names()));
        BigDecimal limit = params.given("limit") ? params.number("limit") : null;
        if (limit == null && check.needsLimit()) {
            throw params.wrong("limit", Allowed.numberFor(params.text("check")));
        }
        if (check.needsItems() && !params.given("items")) {
            throw params.wrong("items", Allowed.codesFor(params.text("check")));
        }
        return new DataQualityCheck(check, limit == null ? BigDecimal.ZERO : limit, params.codesOrNull("items"),
                params.icdOrNull("diagnoses"), params.icdOrNull("except_diagnoses"), params.visits("visits"));
    }

    private Check indicator() {
        boolean share = params.oneOf("measure", List.of("SHARE", "READMISSION")).equals("SHARE");
        BigDecimal threshold = params.number("threshold");
        if (threshold.compareTo(BigDecimal.ONE) > 0) {
            throw params.wrong("threshold", Allowed.SHARE);
        }
        return share ? new IndicatorCheck(threshold, params.codes("items"), 0, params.visits("visits"))
                : new IndicatorCheck(threshold, null, params.whole("days", 1, 366), params.visits("visits"));
    }
}
