package org.greenchannel.rules.knowledge.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.FrequencyWindow;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.workbook.Cell.Type;

/** Reads the fields of one row, or says what is wrong with it; the first fault of a row is its reason. */
final class RowReader {

    private static final Messages UNITS = new Messages("frequency_windows.csv 中的词", "a word of frequency_windows.csv");

    private final WorkbookMapping mapping;
    private final Vocabulary vocabulary;
    private final Consumer<Problem> rejected;

    RowReader(WorkbookMapping mapping, Vocabulary vocabulary, Consumer<Problem> rejected) {
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.rejected = rejected;
    }

    /** The limit of the row; {@code null} when the row was rejected. */
    Fact fact(Table table, SheetRow row) {
        Map<String, String> params = new LinkedHashMap<>(mapping.constants());
        Problem problem = fault(table, row, "name");
        for (String param : mapping.kind().required()) {
            if (problem == null && table.columns().containsKey(param)) {
                problem = fault(table, row, param);
                params.put(param, value(table, row, param));
            }
        }
        for (String param : mapping.kind().optional()) {
            if (problem == null && !table.cell(row, param).blank()) {
                problem = fault(table, row, param);
                params.put(param, value(table, row, param));
            }
        }
        problem = problem == null ? otherType(table, row) : problem;
        if (problem == null && mapping.kind().required().contains("window") && !params.containsKey("window")) {
            problem = addWindow(table, row, params);
        }
        if (problem != null) {
            rejected.accept(problem);
            return null;
        }
        return new Fact(table, row, table.cell(row, "name").text(), params);
    }

    private String value(Table table, SheetRow row, String param) {
        return mapping.word(param, table.cell(row, param).text());
    }

    /** The code of the row; {@code null} when it was rejected. */
    String code(Table table, SheetRow row) {
        Problem problem = fault(table, row, "code");
        Cell cell = table.cell(row, "code");
        if (problem == null && cell.type() == Type.NUMBER) {
            problem = Reasons.numberForCode(table.at(row, "code"));
        }
        if (problem == null && !mapping.codePattern().matcher(cell.text()).matches()) {
            problem = Reasons.badCode(table.at(row, "code"), mapping.codePattern().pattern());
        }
        if (problem == null) {
            problem = otherType(table, row);
        }
        if (problem != null) {
            rejected.accept(problem);
            return null;
        }
        return cell.text();
    }

    private static Problem fault(Table table, SheetRow row, String field) {
        Cell cell = table.cell(row, field);
        return switch (cell.type()) {
            case FORMULA -> Reasons.formula(table.at(row, field));
            case ERROR -> Reasons.error(table.at(row, field));
            default -> cell.blank() ? Reasons.missing(table.at(row, field)) : null;
        };
    }

    private Problem otherType(Table table, SheetRow row) {
        Cell cell = table.cell(row, "type");
        boolean other = !cell.blank() && !mapping.type().isEmpty() && !cell.text().equals(mapping.type());
        return other ? Reasons.otherType(table.at(row, "type"), mapping.type()) : null;
    }

    private Problem addWindow(Table table, SheetRow row, Map<String, String> params) {
        Optional<FrequencyWindow> window = vocabulary.window(params.getOrDefault("unit", ""));
        window.ifPresent(found -> params.put("window", found.name()));
        return window.isPresent() ? null : Reasons.notUnderstood(table.at(row, "unit"), UNITS);
    }
}
