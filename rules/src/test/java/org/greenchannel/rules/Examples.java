package org.greenchannel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.internal.compile.TableSchema;

/** The examples beside a workbook: facts, and the rule and outcome staff expect. */
record Examples(TableSchema schema, List<Example> all) {

    static final Path TABLES = Path.of("tables");

    record Example(String name, Facts facts, List<String> rules, Map<String, String> outcome) {
    }

    static Stream<Examples> shipped() {
        return TableSchema.all().values().stream().map(Examples::read);
    }

    static Path workbook(TableSchema schema) {
        return TABLES.resolve(schema.table().split("\\.")[0]).resolve(schema.fileName());
    }

    private static Examples read(TableSchema schema) {
        Path csv = Path.of(workbook(schema).toString().replace(".drl.xlsx", ".examples.csv"));
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try {
            List<Example> examples = new ArrayList<>();
            for (CSVRecord line : format.parse(Files.newBufferedReader(csv))) {
                examples.add(example(schema, line));
            }
            return new Examples(schema, examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(TableSchema schema, CSVRecord line) {
        Map<String, String> outcome = new java.util.LinkedHashMap<>();
        schema.answers().forEach(answer -> outcome.put(answer.name(), line.get(answer.name())));
        List<String> rules = line.get("rule").equals("-") ? List.of() : List.of(line.get("rule").split(" "));
        return new Example(line.get("example"), facts(schema.facts(), line), rules, outcome);
    }

    static Facts facts(Class<? extends Facts> type, CSVRecord line) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], line.get(components[i].getName()));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == boolean.class) {
            return text.equals("Y");
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        return type == LocalDate.class ? LocalDate.parse(text) : text;
    }
}
