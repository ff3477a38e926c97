package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping.Headings;

/**
 * A sheet whose headings were found.
 *
 * @param sheet    the sheet
 * @param columns  column of each field
 * @param headings heading of each field as it stands there
 * @param rows     the rows below the headings
 */
record Table(Sheet sheet, Map<String, Integer> columns, Map<String, String> headings, List<SheetRow> rows) {

    /** Published sheets have at most a title and a few notes above the headings. */
    private static final int ROWS_SEARCHED = 20;

    static Optional<Table> find(Sheet sheet, Map<String, Headings> fields) {
        for (int i = 0; i < Math.min(ROWS_SEARCHED, sheet.rows().size()); i++) {
            Map<String, Integer> columns = columns(sheet.rows().get(i), fields);
            if (columns != null) {
                Map<String, String> headings = new HashMap<>();
                SheetRow header = sheet.rows().get(i);
                columns.forEach((field, column) -> headings.put(field, header.cell(column).text()));
                return Optional.of(new Table(sheet, columns, headings, sheet.rows().subList(i + 1, sheet.rows().size())));
            }
        }
        return Optional.empty();
    }

    static List<Table> all(List<Sheet> sheets, Map<String, Headings> fields) {
        List<Table> tables = new ArrayList<>();
        sheets.forEach(sheet -> find(sheet, fields).ifPresent(tables::add));
        return tables;
    }

    Cell cell(SheetRow row, String field) {
        return row.cell(columns.get(field));
    }

    Reasons.At at(SheetRow row, String field) {
        return new Reasons.At(sheet.name(), row.number(), headings.getOrDefault(field, ""), cell(row, field).text());
    }

    /** A total or a note: everything the table needs is missing except the word in front. */
    boolean note(SheetRow row, List<String> fields) {
        long filled = fields.stream().filter(field -> !cell(row, field).blank()).count();
        return filled <= 1 && row.firstText().matches("(合计|总计|小计|备注|注[:：]|说明[:：]|填表|制表).*");
    }

    private static Map<String, Integer> columns(SheetRow header, Map<String, Headings> fields) {
        Map<String, Integer> byHeading = new HashMap<>();
        header.cells().keySet().stream().sorted().forEach(column -> byHeading.putIfAbsent(heading(header, column), column));
        Map<String, Integer> columns = new HashMap<>();
        for (Map.Entry<String, Headings> field : fields.entrySet()) {
            Optional<Integer> column = field.getValue().names().stream().map(Table::plain).filter(byHeading::containsKey)
                    .map(byHeading::get).findFirst();
            if (column.isEmpty() && field.getValue().required()) {
                return null;
            }
            column.ifPresent(found -> columns.put(field.getKey(), found));
        }
        return columns;
    }

    /** The heading of a column; one that stands there before gets its number: 限定对象, 限定对象#2. */
    static String heading(SheetRow header, int column) {
        String heading = plain(header.cell(column).text());
        long before = header.cells().entrySet().stream()
                .filter(cell -> cell.getKey() < column && plain(cell.getValue().text()).equals(heading)).count();
        return before == 0 ? heading : heading + "#" + (before + 1);
    }

    private static String plain(String heading) {
        return heading.replaceAll("\\s+", "");
    }
}
