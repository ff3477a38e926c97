package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes tied to diagnoses, diagnoses tied to charges, and diagnoses and operations tied to the patient. */
class DiagnosisTest {

    private static final int[] INDICATIONS = {8, 20, 70, 78, 79, 83, 88};

    @Test
    @Breaks({8, 20, 70, 78, 79, 83, 88})
    void without_one_of_the_diagnoses_the_line_is_found() {
        for (int rule : INDICATIONS) {
            assertThat(knowing(tied(KnowledgeKind.DIAGNOSIS, rule, "X", "diagnoses", "C61;K70-K77;N39.0")).audit(ill("J18.900", "N39.1"))).singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.rule().no()).isEqualTo(rule);
                        assertThat(hit.resultType()).isEqualTo("SUSP");
                        assertThat(hit.deductFen()).isEqualTo(1000);
                        assertThat(hit.evidence()).containsEntry("actual", "诊断J18.900、N39.1");
                        assertThat(hit.staff().en()).contains("diagnosis among C61, K70-K77, N39.0").doesNotContain("{");
                    });
        }
    }

    @Test
    @Keeps({8, 20, 70, 78, 79, 83, 88})
    void any_diagnosis_under_one_of_the_categories_is_enough() {
        for (int rule : INDICATIONS) {
            KnowledgeRow row = tied(KnowledgeKind.DIAGNOSIS, rule, "X", "diagnoses", "C61;K70-K77;N39.0");
            for (String code : List.of("C61", "C61.9", "C61.900x001", "K70.3", "K77", "N39.000x001")) {
                assertThat(knowing(row).audit(ill("J18.900", code))).as(code).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"C6", "C619", "C62", "K69.9", "K78", "N39", "N39.1", "x"})
    void near_misses_are_no_indication(String code) {
        assertThat(knowing(tied(KnowledgeKind.DIAGNOSIS, 8, "X", "diagnoses", "C61;K70-K77;N39.0")).audit(ill(code))).hasSize(1);
    }

    @Test
    void a_visit_without_diagnosis_is_only_suspected() {
        assertThat(knowing(tied(KnowledgeKind.DIAGNOSIS, 8, "X", "diagnoses", "C61")).audit(ill())).singleElement()
                .satisfies(hit -> assertThat(hit.evidence()).containsEntry("cannotJudge", "true"));
    }

    @Test
    @Breaks(40)
    void a_main_operation_unrelated_to_the_main_diagnosis_is_found_on_the_visit() {
        assertThat(knowing(matching()).audit(claim().diagnosed("J18.9", "C61").operated("60.5x00", "2026-03-10T10:00:00").build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().no()).isEqualTo(40);
                    assertThat(hit.lineId()).isNull();
                    assertThat(hit.deductFen()).isZero();
                    assertThat(hit.evidence().get("subject")).startsWith("60.5x00");
                });
    }

    @Test
    @Keeps(40)
    void a_related_main_operation_and_any_minor_one_pass() {
        assertThat(knowing(matching()).audit(claim().diagnosed("C61.900").operated("60.5x00", "2026-03-10T10:00:00").build())).isEmpty();
        assertThat(knowing(matching()).audit(claim().diagnosed("J18.9").operated("33.24", null).operated("60.5x00", null).build())).isEmpty();
    }

    @Test
    @Breaks({71, 73, 82})
    void a_contraindicated_diagnosis_is_found() {
        for (int rule : new int[] {71, 73, 82}) {
            assertThat(knowing(tied(KnowledgeKind.CONTRAINDICATION, rule, "X", "diagnoses", "妊娠期;N18.5")).audit(ill("I10", "O24.4"))).singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.rule().no()).isEqualTo(rule);
                        assertThat(hit.staff().zh()).contains("妊娠期").contains("O24.4");
                        assertThat(hit.staff().en()).contains("pregnancy");
                    });
        }
    }

    @Test
    @Keeps({71, 73, 82})
    void without_it_or_after_the_birth_it_passes() {
        for (int rule : new int[] {71, 73, 82}) {
            assertThat(knowing(tied(KnowledgeKind.CONTRAINDICATION, rule, "X", "diagnoses", "妊娠期;N18.5")).audit(ill("I10", "O86.0", "N18.4"))).isEmpty();
            assertThat(knowing(tied(KnowledgeKind.CONTRAINDICATION, rule, "X", "diagnoses", "妊娠期")).audit(ill())).isEmpty();
        }
    }

    @Test
    @Breaks(72)
    void from_the_65th_birthday_a_listed_drug_is_found() {
        KnowledgeRow row = tied(KnowledgeKind.CONTRAINDICATION, 72, "X", "age", "≥65岁");

        assertThat(knowing(row).audit(born("1961-03-10"))).singleElement().satisfies(hit -> assertThat(hit.staff().zh()).contains("≥65岁禁用"));
        assertThat(knowing(row).audit(born(null))).singleElement().satisfies(hit -> assertThat(hit.evidence()).containsKey("cannotJudge"));
    }

    @Test
    @Keeps(72)
    void the_day_before_it_passes() {
        assertThat(knowing(tied(KnowledgeKind.CONTRAINDICATION, 72, "X", "age", "老年人")).audit(born("1961-03-11"))).isEmpty();
    }

    @Test
    void age_and_diagnosis_together_must_both_hold() {
        KnowledgeRow both = row(KnowledgeKind.CONTRAINDICATION, 71, "X", Map.of("diagnoses", "I10", "age", "≥65岁"), "2025-01-01", null, KnowledgeRow.DESIGN);

        assertThat(knowing(both).audit(claim().born("1950-01-01").diagnosed("I10").with(line("L1", "X", "2026-03-10T08:00:00", "1", 1)).build())).hasSize(1);
        assertThat(knowing(both).audit(claim().born("1990-01-01").diagnosed("I10").with(line("L1", "X", "2026-03-10T08:00:00", "1", 1)).build())).isEmpty();
        assertThat(knowing(both).audit(claim().born("1950-01-01").diagnosed("J18").with(line("L1", "X", "2026-03-10T08:00:00", "1", 1)).build())).isEmpty();
    }

    @Test
    @Breaks({37, 910})
    void a_diagnosis_that_left_no_trace_in_the_charges_is_found() {
        for (int rule : new int[] {37, 910}) {
            assertThat(knowing(traced(rule)).audit(claim().visit("21").diagnosed("J96.0").with(line("L1", "0011", "2026-03-10T08:00:00", "1", 1)).build()))
                    .singleElement().satisfies(hit -> {
                        assertThat(hit.rule().no()).isEqualTo(rule);
                        assertThat(hit.lineId()).isNull();
                        assertThat(hit.staff().zh()).contains("血气分析").doesNotContain("{");
                    });
        }
    }

    @Test
    @Keeps({37, 910})
    void with_a_trace_or_as_a_minor_diagnosis_or_for_outpatients_it_passes() {
        for (int rule : new int[] {37, 910}) {
            assertThat(knowing(traced(rule)).audit(claim().visit("21").diagnosed("J96.0").with(line("L1", "002503", "2026-03-10T08:00:00", "1", 1)).build()))
                    .isEmpty();
            assertThat(knowing(traced(rule)).audit(claim().visit("21").diagnosed("I10", "J96.0").build())).isEmpty();
            assertThat(knowing(traced(rule)).audit(claim().visit("11").diagnosed("J96.0").build())).isEmpty();
        }
    }

    @Test
    @Breaks({39, 54, 55})
    void operations_and_diagnoses_of_another_sex_or_age_are_found_on_the_visit() {
        assertThat(knowing(tied(KnowledgeKind.SEX, 39, "60.5", "sex", "男")).audit(claim().sex("2").operated("60.5x01", null).build())).hasSize(1);
        assertThat(knowing(tied(KnowledgeKind.SEX, 54, "C61", "sex", "男")).audit(claim().sex("2").diagnosed("C61.900x001").build()))
                .singleElement().satisfies(hit -> assertThat(hit.evidence().get("subject")).startsWith("C61.900x001"));
        assertThat(knowing(tied(KnowledgeKind.AGE, 55, "P07", "age", "<1岁")).audit(claim().born("2025-03-09").diagnosed("P07.3").build())).hasSize(1);
    }

    @Test
    @Keeps({39, 54, 55})
    void those_of_the_patients_own_sex_and_age_pass_and_what_is_unknown_is_not_held_against_a_diagnosis() {
        assertThat(knowing(tied(KnowledgeKind.SEX, 39, "60.5", "sex", "男")).audit(claim().sex("1").operated("60.5x01", null).build())).isEmpty();
        assertThat(knowing(tied(KnowledgeKind.SEX, 54, "C61", "sex", "男")).audit(claim().sex("1").diagnosed("C61.9").build())).isEmpty();
        assertThat(knowing(tied(KnowledgeKind.SEX, 54, "C61", "sex", "男")).audit(claim().sex("9").diagnosed("C61.9").build())).isEmpty();
        assertThat(knowing(tied(KnowledgeKind.AGE, 55, "P07", "age", "<1岁")).audit(claim().born("2025-03-10").diagnosed("P07.3").build())).isEmpty();
    }

    private static AuditClaim ill(String... codes) {
        return claim().diagnosed(codes).with(line("L1", "X", "2026-03-10T08:00:00", "1", 1000)).build();
    }

    private static AuditClaim born(String day) {
        return claim().born(day).with(line("L1", "X", "2026-03-10T08:00:00", "1", 1000)).build();
    }

    private static KnowledgeRow matching() {
        return row(KnowledgeKind.DIAGNOSIS, 40, "60.5", Map.of("diagnoses", "C61", "among", "main"), "2025-01-01", null, KnowledgeRow.DESIGN);
    }

    private static KnowledgeRow traced(int rule) {
        return row(KnowledgeKind.EVIDENCE, rule, "J96", Map.of("items", "002503*", "items_name", "血气分析", "among", "main", "visits", "住院"),
                "2025-01-01", null, KnowledgeRow.DESIGN);
    }

    private static KnowledgeRow tied(KnowledgeKind kind, int rule, String code, String param, String value) {
        return row(kind, rule, code, new HashMap<>(Map.of(param, value)), "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
