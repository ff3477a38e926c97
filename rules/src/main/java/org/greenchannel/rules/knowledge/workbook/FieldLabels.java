package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.CsvLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;

/**
 * What the fields of a mapping are called: columns {@code zh} and {@code en} of {@code field_hints.csv}. A field that means something else
 * for one kind has a line {@code kind.field} of its own.
 */
public final class FieldLabels {

    private static final FieldLabels SHIPPED = load();

    private final Map<String, Messages> byField;

    private FieldLabels(Map<String, Messages> byField) {
        this.byField = byField;
    }

    /** The labels shipped with the module. */
    public static FieldLabels shipped() {
        return SHIPPED;
    }

    /** The fields that lines of a mapping of this kind may name, in the order to offer them; kind and rule are chosen elsewhere. */
    public static List<String> fields(KnowledgeKind kind) {
        List<String> fields = new ArrayList<>(List.of("name", "code"));
        fields.addAll(kind.required());
        fields.addAll(kind.optional());
        fields.addAll(List.of("type", "@subject", "@type", "@code_pattern"));
        return fields;
    }

    /** What the field is called for this kind; empty when nobody has said. */
    public Optional<Messages> of(KnowledgeKind kind, String field) {
        return Optional.ofNullable(byField.getOrDefault(kind.fileName() + "." + field, byField.get(field)));
    }

    private static FieldLabels load() {
        Map<String, Messages> byField = new HashMap<>();
        for (CsvLine line : FieldHints.lines()) {
            if (byField.put(line.required("field"), new Messages(line.required("zh"), line.required("en"))) != null) {
                throw line.wrong("field", "names a field a second time");
            }
        }
        return new FieldLabels(byField);
    }
}
