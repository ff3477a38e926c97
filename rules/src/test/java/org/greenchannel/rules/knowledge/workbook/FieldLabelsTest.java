package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.CsvLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An analyst reads what a field means, in the own language, and never a technical name alone. */
class FieldLabelsTest {

    private static final FieldLabels LABELS = FieldLabels.shipped();

    @ParameterizedTest
    @EnumSource
    void every_field_of_every_kind_has_a_label_in_both_languages(KnowledgeKind kind) {
        for (String field : FieldLabels.fields(kind)) {
            Optional<Messages> label = LABELS.of(kind, field);
            assertThat(label).as("rules/knowledge/field_hints.csv needs a line for %s, or for %s.%s", field, kind.fileName(), field).isPresent();
            assertThat(label.get().zh()).as(field).containsPattern("\\p{IsHan}");
            assertThat(label.get().en()).as(field).matches("[A-Z][ -~]+");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_two_fields_of_a_kind_are_called_the_same(KnowledgeKind kind) {
        List<Messages> labels = FieldLabels.fields(kind).stream().map(field -> LABELS.of(kind, field).orElseThrow()).toList();
        assertThat(labels).extracting(Messages::zh).doesNotHaveDuplicates();
        assertThat(labels).extracting(Messages::en).doesNotHaveDuplicates();
    }

    @Test
    void one_field_may_mean_different_things_in_different_kinds() {
        assertThat(LABELS.of(KnowledgeKind.FREQUENCY, "limit")).contains(new Messages("数量上限", "Largest quantity"));
        assertThat(LABELS.of(KnowledgeKind.VISIT_COUNT, "limit")).contains(new Messages("就诊次数上限", "Most visits"));
    }

    @Test
    void a_field_nobody_knows_has_no_label() {
        assertThat(LABELS.of(KnowledgeKind.SEX, "moon_phase")).isEmpty();
    }

    @Test
    void every_label_is_of_a_field_there_is() {
        Set<String> fields = Stream.of(KnowledgeKind.values())
                .flatMap(kind -> FieldLabels.fields(kind).stream().flatMap(field -> Stream.of(field, kind.fileName() + "." + field)))
                .collect(Collectors.toSet());
        assertThat(FieldHints.lines()).extracting((CsvLine line) -> line.required("field")).isSubsetOf(fields);
    }
}
