package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.greenchannel.rules.internal.DecisionTables;
import org.junit.jupiter.api.Test;

/** The examples of a table, as the running system asks them of a changed workbook. */
class TableExamplesTest {

    private static final String TABLE = "prescription.item_count";
    private static final String HEAD = "example,region,caseDate,kind,count,rule,verdict,code\n";
    private static final Decisions SHIPPED = Decisions.shipped();

    @Test
    void the_shipped_examples_are_answered_as_expected() {
        for (String table : SHIPPED.tables()) {
            TableExamples examples = TableExamples.read(table, "x.csv", DecisionTables.shippedExamples(table));
            assertThat(examples.size()).isPositive();
            assertThat(examples.failures(SHIPPED)).as(table).isEmpty();
        }
    }

    @Test
    void another_rule_and_another_outcome_are_named_with_the_line() {
        TableExamples examples = read(HEAD + "five,example,2026-11-22,WESTERN,5,RX-CNT-001,OK,N00\n"
                + "six,example,2026-11-22,WESTERN,6,RX-CNT-001,OK,N00\nseven,example,2026-11-22,WESTERN,7,RX-CNT-002,OK,N05\n");
        assertThat(examples.failures(SHIPPED)).extracting(TableProblem::code).containsExactly("example.otherRule", "example.otherOutcome");
        assertThat(examples.failures(SHIPPED)).extracting(TableProblem::cell).containsExactly("A3", "A4");
        assertThat(examples.failures(SHIPPED).get(0).message().en()).contains("[RX-CNT-001]", "[RX-CNT-002]");
    }

    @Test
    void faults_of_the_file_are_named_with_line_and_allowed_values() {
        assertThat(code("nothing,here\n1,2\n")).isEqualTo("example.columnMissing");
        assertThat(code(HEAD)).isEqualTo("example.none");
        assertThat(code(HEAD + "a,example,22.11.2026,WESTERN,5,RX-CNT-001,OK,N00\n")).isEqualTo("example.valueWrong");
        assertThat(code(HEAD + "a,example,2026-11-22,MAGIC,5,RX-CNT-001,OK,N00\n")).isEqualTo("example.valueWrong");
        assertThat(code(HEAD + "a,example,2026-11-22\n")).isEqualTo("example.lineShort");
        assertThat(code(HEAD + "\"open,example\n")).isEqualTo("example.notCsv");
        assertThatThrownBy(() -> TableExamples.read("no.table", "x.csv", new byte[0])).isInstanceOf(UnknownTable.class);
    }

    @Test
    void a_view_keeps_its_versions_while_tables_are_swapped() {
        DecisionTables tables = Decisions.shipped();
        Decisions view = tables.view();
        CompiledTable same = DecisionTables.shipped(TABLE);
        tables.replace(TABLE, same.kjar(), "another fingerprint");
        assertThat(view.fingerprint(TABLE)).isEqualTo(same.fingerprint());
        assertThat(tables.fingerprint(TABLE)).isEqualTo("another fingerprint");
        assertThat(tables.view().fingerprint(TABLE)).isEqualTo("another fingerprint");
    }

    private static String code(String csv) {
        try {
            read(csv);
            return "";
        } catch (TableRefused refused) {
            return refused.problems().get(0).code();
        }
    }

    private static TableExamples read(String csv) {
        return TableExamples.read(TABLE, "item_count.examples.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
