package org.greenchannel.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.internal.compile.TableSchema;

/**
 * The examples beside a workbook: facts, and the rule and outcome that staff expect. They are asked of a changed table before it answers
 * anybody. Columns: example, the facts by name, rule (several with a blank between, {@code -} for none), the outcomes by name.
 */
public final class TableExamples {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int MOST = 5000;

    private final TableSchema schema;
    private final String fileName;
    private final List<Example> all = new ArrayList<>();
    private final List<TableProblem> problems = new ArrayList<>();

    /** @param outcome expected cell by outcome name; empty when no rule is expected */
    private record Example(long line, String name, Facts facts, List<String> rules, Map<String, String> outcome) {
    }

    private TableExamples(TableSchema schema, String fileName) {
        this.schema = schema;
        this.fileName = fileName;
    }

    /**
     * Reads the examples of a table.
     *
     * @throws TableRefused  naming each faulty line
     * @throws UnknownTable  when there is no such table
     */
    public static TableExamples read(String table, String fileName, byte[] csv) {
        TableSchema schema = TableSchema.all().get(table);
        if (schema == null) {
            throw new UnknownTable(table);
        }
        TableExamples examples = new TableExamples(schema, fileName);
        examples.read(new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        if (!examples.problems.isEmpty()) {
            throw new TableRefused(examples.problems);
        }
        return examples;
    }

    /** The number of examples. */
    public int size() {
        return all.size();
    }

    /** Rules that some example expects. */
    public Set<String> rules() {
        return all.stream().flatMap(example -> example.rules().stream()).collect(Collectors.toSet());
    }

    /** The examples that these tables answer otherwise; empty when all are as expected. */
    public List<TableProblem> failures(Decisions decisions) {
        return all.stream().flatMap(example -> failure(decisions, example)).toList();
    }

    private Stream<TableProblem> failure(Decisions decisions, Example example) {
        List<Row> rows;
        try {
            rows = decisions.decide(example.facts()).rows();
        } catch (NoRuleMatches none) {
            rows = List.of();
        } catch (TwoRulesMatch two) {
            return Stream.of(problem(example.line(), "example.twoRules", "例“" + example.name() + "”同时命中多条规则：" + two.getMessage(),
                    "Example '" + example.name() + "' matches several rules: " + two.getMessage()));
        }
        return difference(example, rows.stream().map(Row::ruleId).toList(), rows.isEmpty() ? Map.of() : rows.get(0).outcome().values());
    }

    private Stream<TableProblem> difference(Example example, List<String> rules, Map<String, Object> outcome) {
        if (!rules.equals(example.rules())) {
            return Stream.of(problem(example.line(), "example.otherRule",
                    "例“" + example.name() + "”应由 " + example.rules() + " 回答，实际为 " + rules + "。如改动有意，请同时上传修改后的例表。",
                    "Example '" + example.name() + "' expects " + example.rules() + ", the table answers " + rules
                            + ". If that is meant, upload changed examples with the workbook."));
        }
        return example.outcome().entrySet().stream().filter(e -> !rules.isEmpty() && !e.getValue().equals(shown(outcome.get(e.getKey()))))
                .map(e -> problem(example.line(), "example.otherOutcome",
                        "例“" + example.name() + "”的 " + e.getKey() + " 应为 " + e.getValue() + "，实际为 " + shown(outcome.get(e.getKey())) + "。如改动有意，请同时上传修改后的例表。",
                        "Example '" + example.name() + "' expects " + e.getKey() + " " + e.getValue() + ", the table says " + shown(outcome.get(e.getKey()))
                                + ". If that is meant, upload changed examples with the workbook."));
    }

    private void read(String text) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            List<String> wanted = columns();
            List<String> missing = wanted.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
            if (!missing.isEmpty()) {
                fault(1, "example.columnMissing", "例表缺少列：" + String.join("、", missing) + "。需要：" + String.join("、", wanted) + "。",
                        "The examples lack the columns " + String.join(", ", missing) + ". Wanted: " + String.join(", ", wanted) + ".");
                return;
            }
            for (CSVRecord line : parser) {
                example(line);
            }
            if (all.isEmpty() || all.size() > MOST) {
                fault(1, "example.none", "例表应有 1 至 " + MOST + " 个例子。", "There must be 1 to " + MOST + " examples.");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            fault(1, "example.notCsv", "例表不是 UTF-8 的 CSV 文件。", "The examples are no CSV file in UTF-8.");
        }
    }

    private List<String> columns() {
        Stream<String> facts = Stream.of(schema.facts().getRecordComponents()).map(RecordComponent::getName);
        return Stream.of(Stream.of("example"), facts, Stream.of("rule"), schema.answers().stream().map(Question.Answer::name))
                .flatMap(names -> names).toList();
    }

    private void example(CSVRecord line) {
        long number = line.getRecordNumber() + 1;
        if (line.size() < columns().size()) {
            fault(number, "example.lineShort", "第 " + number + " 行的列数不足。", "Line " + number + " has too few columns.");
            return;
        }
        Facts facts = facts(line, number);
        if (facts == null) {
            return;
        }
        Map<String, String> outcome = new LinkedHashMap<>();
        List<String> rules = line.get("rule").equals("-") ? List.of() : List.of(line.get("rule").strip().split(" +"));
        schema.answers().forEach(answer -> outcome.put(answer.name(), line.get(answer.name())));
        all.add(new Example(number, line.get("example"), facts, rules, outcome));
    }

    private Facts facts(CSVRecord line, long number) {
        RecordComponent[] components = schema.facts().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        int before = problems.size();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], components[i].getName(), line.get(components[i].getName()), number);
        }
        try {
            return problems.size() > before ? null : schema.facts().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            fault(number, "example.factsRefused", "第 " + number + " 行的事实不被接受：" + refused.getCause().getMessage(),
                    "The facts of line " + number + " are not accepted: " + refused.getCause().getMessage());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type, String name, String text, long number) {
        try {
            if (type == boolean.class && !text.equals("Y") && !text.equals("N")) {
                throw new NumberFormatException(text);
            }
            return type == boolean.class ? (Object) text.equals("Y") : type == int.class ? (Object) Integer.valueOf(text)
                    : type == long.class ? (Object) Long.valueOf(text) : type == LocalDate.class ? LocalDate.parse(text) : word(name, text);
        } catch (NumberFormatException | DateTimeParseException e) {
            String allowed = type == boolean.class ? "Y, N" : type == LocalDate.class ? "2025-07-01" : type == String.class
                    ? String.join(", ", schema.conditions().get(name).words()) : "7";
            fault(number, "example.valueWrong", "第 " + number + " 行的 " + name + "“" + text + "”不对。允许：" + allowed + "。",
                    "Line " + number + ": " + name + " '" + text + "' is wrong. Allowed: " + allowed + ".");
            return null;
        }
    }

    private String word(String name, String text) {
        TableSchema.Fact fact = schema.conditions().get(name);
        if (fact != null && !fact.words().isEmpty() && !fact.words().contains(text)) {
            throw new NumberFormatException(text);
        }
        return text;
    }

    private void fault(long line, String code, String zh, String en) {
        problems.add(problem(line, code, zh, en));
    }

    private TableProblem problem(long line, String code, String zh, String en) {
        return new TableProblem(fileName, "", "A" + line, code, new Messages(zh, en));
    }

    private static String shown(Object value) {
        return value instanceof Boolean flag ? (flag ? "Y" : "N") : String.valueOf(value);
    }
}
