package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.delivery.TraceCodeFacts;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.compile.KjarCompiler;
import org.greenchannel.rules.internal.compile.TableModel;
import org.greenchannel.rules.internal.compile.WorkbookReader;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.greenchannel.rules.prescription.PrescriberFacts;
import org.greenchannel.rules.referral.UpCriteriaFacts;
import org.junit.jupiter.api.Test;

/** The door: region, dates, hit policies, and a table swapped while others ask. */
class DecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final DecisionTables TABLES = DecisionTables.shipped();
    private static final TableCompiler COMPILER = new TableCompiler(Laws.shipped());

    @Test
    void an_answer_carries_rule_law_messages_fingerprint_and_inputs() {
        Decision decision = TABLES.decide(upCriteria(182, 112, false));
        assertThat(decision.text("urgency")).isEqualTo("URGENT");
        assertThat(decision.first().ruleId()).isEqualTo("REF-UP-004");
        assertThat(decision.first().law()).isEqualTo(new LawRef("HYPERTENSION-GUIDE#0"));
        assertThat(decision.first().staff().zh()).contains("180");
        assertThat(decision.first().patient().en()).contains("blood pressure");
        assertThat(decision.fingerprint()).isEqualTo(TableCompiler.fingerprint(Workbooks.shipped("referral.up_criteria")));
        assertThat(decision.inputs()).containsEntry("systolic", 182).containsEntry("caseDate", DAY);
        assertThat(decision.byDefault()).isFalse();
    }

    @Test
    void the_first_row_answers_when_several_match() {
        assertThat(TABLES.decide(upCriteria(182, 112, true)).first().ruleId()).isEqualTo("REF-UP-002");
    }

    @Test
    void the_default_row_answers_only_alone_and_says_so() {
        Decision decision = TABLES.decide(upCriteria(120, 70, false));
        assertThat(decision.byDefault()).isTrue();
        assertThat(decision.text("urgency")).isEqualTo("DOCTOR_DECIDES");
    }

    @Test
    void a_collecting_table_gives_every_failure_or_none() {
        assertThat(TABLES.decide(prescriber(false, false)).rows()).extracting(Row::ruleId).containsExactly("RX-DOC-004", "RX-DOC-006");
        assertThat(TABLES.decide(prescriber(true, true)).rows()).isEmpty();
    }

    @Test
    void rows_of_a_region_hold_only_there() {
        assertThat(TABLES.decide(band("example", "2", "LOCAL")).fen("deductibleFen")).isEqualTo(50_000);
        assertThat(TABLES.decide(band("elsewhere", "2", "LOCAL")).byDefault()).isTrue();
        Decision far = TABLES.decide(band("example", "3P", "UNREFERRED"));
        assertThat(far.fen("deductibleFen")).isEqualTo(250_000);
        assertThat(far.number("ratioBp")).isEqualTo(4_500);
    }

    @Test
    void from_is_inclusive_and_until_exclusive() {
        assertThat(trace(LocalDate.of(2025, 6, 30))).isEqualTo("DEL-TRC-001");
        assertThat(trace(LocalDate.of(2025, 7, 1))).isEqualTo("DEL-TRC-007");
        assertThat(trace(LocalDate.of(2025, 12, 31))).isEqualTo("DEL-TRC-007");
        assertThat(trace(LocalDate.of(2026, 1, 1))).isEqualTo("DEL-TRC-008");
    }

    @Test
    void an_unknown_word_in_the_facts_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TABLES.decide(new ItemCountFacts("example", DAY, "TABLETS", 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("kind 'TABLETS'").hasMessageContaining("WESTERN");
    }

    @Test
    void two_rows_of_a_unique_table_are_an_error_that_names_them() {
        // The check lets no such workbook through; should one get there all the same, the table does not guess.
        TableModel first = WorkbookReader.read("up_criteria.drl.xlsx", Workbooks.shipped("referral.up_criteria"), Laws.shipped());
        TableModel unique = new TableModel(first.schema(), first.title(), first.caseDate(), HitPolicy.UNIQUE, first.headers(), first.columns(), first.lines());
        DecisionTables tables = new DecisionTables();
        tables.replace("referral.up_criteria", new KjarCompiler().compile(unique), "unique");
        assertThatThrownBy(() -> tables.decide(upCriteria(180, 110, false)))
                .isInstanceOf(TwoRulesMatch.class).hasMessageContaining("REF-UP-004").hasMessageContaining("REF-UP-005");
        assertThat(tables.decide(upCriteria(100, 110, false)).text("urgency")).isEqualTo("URGENT");
    }

    @Test
    void a_summing_table_adds_up_its_rows() {
        DecisionTables tables = with("claim.band", Workbooks.edited(Workbooks.shipped("claim.band"), sheet -> {
            Workbooks.cell(sheet, "B7").setCellValue("sum");
            Workbooks.cell(sheet, "F15").setCellValue("1,2");
        }));
        assertThat(tables.decide(band("example", "2", "LOCAL")).total("deductibleFen")).isEqualTo(70_000);
        assertThat(tables.decide(band("example", "1", "LOCAL")).total("deductibleFen")).isEqualTo(20_000);
    }

    @Test
    void bytes_of_another_table_are_refused_and_the_one_in_service_stays() {
        DecisionTables tables = DecisionTables.shipped();
        CompiledTable other = COMPILER.compile("item_count.drl.xlsx", Workbooks.shipped("prescription.item_count"));
        assertThatThrownBy(() -> tables.replace("claim.band", other.kjar(), other.fingerprint())).isInstanceOf(IllegalArgumentException.class);
        assertThat(tables.decide(band("example", "2", "LOCAL")).first().ruleId()).isEqualTo("CLM-BND-003");
    }

    @Test
    void a_swap_under_load_never_gives_a_mixed_answer() throws Exception {
        DecisionTables tables = DecisionTables.shipped();
        CompiledTable old = COMPILER.compile("item_count.drl.xlsx", Workbooks.shipped("prescription.item_count"));
        CompiledTable changed = COMPILER.compile("item_count.drl.xlsx", Workbooks.with("prescription.item_count", "J14", "N01"));
        Set<String> answers = ConcurrentHashMap.newKeySet();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<? extends Future<?>> asking = IntStream.range(0, 4).mapToObj(thread -> pool.submit(() -> {
                for (int i = 0; i < 5_000; i++) {
                    Decision decision = tables.decide(new ItemCountFacts("example", DAY, "WESTERN", 3));
                    answers.add(decision.fingerprint() + decision.text("code"));
                }
            })).toList();
            for (int i = 0; i < 20; i++) {
                CompiledTable next = i % 2 == 0 ? changed : old;
                tables.replace(next.table(), next.kjar(), next.fingerprint());
            }
            for (Future<?> done : asking) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(answers).isSubsetOf(old.fingerprint() + "N00", changed.fingerprint() + "N01");
    }

    @Test
    void an_unknown_table_is_named() {
        assertThatThrownBy(() -> TABLES.fingerprint("claim.nothing")).isInstanceOf(UnknownTable.class).hasMessageContaining("claim.nothing");
        assertThat(TABLES.tables()).hasSize(33);
    }

    @Test
    void the_demo_plan_holds_from_1950_and_its_header_check_only_warns() {
        Plans plans = Plans.shipped();
        assertThat(plans.find("demo-80-20", LocalDate.of(1949, 12, 31))).isEmpty();
        assertThat(plans.find("demo-80-20", LocalDate.of(1950, 1, 1))).get().satisfies(plan -> {
            assertThat(plan.sumCheck()).isEqualTo(Plans.SumCheck.WARNING);
            assertThat(plan.accepts("http://snomed.info/sct")).isTrue();
        });
        assertThat(plans.find("example-resident", DAY)).get().extracting(Plans.Plan::unknownCodes).isEqualTo(Plans.UnknownCodes.REFUSE);
    }

    private static DecisionTables with(String table, byte[] workbook) {
        CompiledTable compiled = COMPILER.compile(table.substring(table.indexOf('.') + 1) + ".drl.xlsx", workbook);
        DecisionTables tables = DecisionTables.shipped();
        tables.replace(compiled.table(), compiled.kjar(), compiled.fingerprint());
        return tables;
    }

    private static UpCriteriaFacts upCriteria(int systolic, int diastolic, boolean redFlag) {
        return new UpCriteriaFacts("example", DAY, false, redFlag, false, systolic, diastolic, systolic > 140 ? 2 : 0, false, true, true, true);
    }

    private static PrescriberFacts prescriber(boolean certificate, boolean insured) {
        return new PrescriberFacts("example", DAY, true, 10, true, certificate, true, insured, false, false, 0, 1);
    }

    private static BandFacts band(String region, String level, String filing) {
        return new BandFacts(region, DAY, "example-resident", "RESIDENT", "INPATIENT", level, 1, false, filing);
    }

    private static String trace(LocalDate day) {
        return TABLES.decide(new TraceCodeFacts("example", day, "WESTERN", false, "OUTPATIENT", false, true, 0)).first().ruleId();
    }
}
