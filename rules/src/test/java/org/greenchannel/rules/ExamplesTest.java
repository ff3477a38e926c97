package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.rules.internal.compile.TableModel;
import org.greenchannel.rules.internal.compile.WorkbookReader;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of every examples file, asked of the compiled table. */
class ExamplesTest {

    private static final Decisions DECISIONS = Decisions.shipped();

    @TestFactory
    Stream<DynamicNode> each_example_gets_the_rule_and_the_outcome_it_expects() {
        return Examples.shipped().map(examples -> dynamicContainer(examples.schema().table(),
                examples.all().stream().map(example -> dynamicTest(example.name(), () -> check(examples, example)))));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_has_an_example_on_both_sides() {
        return Examples.shipped().map(examples -> dynamicTest(examples.schema().table(), () -> {
            byte[] workbook = Files.readAllBytes(Examples.workbook(examples.schema()));
            TableModel model = WorkbookReader.read(examples.schema().fileName(), workbook, Laws.shipped());
            model.lines().stream().filter(line -> !line.isDefault()).map(line -> line.cells().get(0)).forEach(rule -> {
                assertThat(examples.all()).as("an example that %s answers", rule).anyMatch(e -> e.rules().contains(rule));
                assertThat(examples.all()).as("an example just beyond the edge of %s", rule)
                        .anyMatch(e -> e.name().startsWith(rule) && !e.rules().contains(rule));
            });
        }));
    }

    private static void check(Examples examples, Examples.Example example) {
        Decision decision = DECISIONS.decide(example.facts());
        List<String> rules = decision.rows().stream().map(Row::ruleId).toList();
        assertThat(rules).isEqualTo(example.rules());
        if (rules.isEmpty()) {
            return;
        }
        assertThat(Laws.shipped().find(decision.first().law().key())).isPresent();
        examples.schema().answers().forEach(answer -> assertThat(shown(decision.first().outcome().values().get(answer.name())))
                .as(answer.name()).isEqualTo(example.outcome().get(answer.name())));
    }

    private static String shown(Object value) {
        return value instanceof Boolean flag ? (flag ? "Y" : "N") : String.valueOf(value);
    }
}
