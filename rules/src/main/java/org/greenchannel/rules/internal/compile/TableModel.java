package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.LawRef;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.TableInfo;

/**
 * A workbook as read and checked: columns and the text of every cell, dates as ISO days.
 *
 * @param schema    what the table may contain
 * @param title     the sheet's first line
 * @param caseDate  which day the case date is, in words
 * @param hitPolicy what happens when several rows match
 * @param headers   the visible header of each column
 * @param columns   in the order of the sheet
 * @param lines     the rows
 */
public record TableModel(TableSchema schema, String title, String caseDate, HitPolicy hitPolicy, List<String> headers,
        List<Column> columns, List<Line> lines) {

    /** The mark for "any". */
    public static final String ANY = "*";

    /** One row; cells in the order of the columns. @param number row number as Excel shows it */
    public record Line(int number, List<Column> columns, List<String> cells) {

        /** The cell of a column that exists once. */
        public String cell(Column.Role role) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == role) {
                    return cells.get(i);
                }
            }
            throw new IllegalArgumentException("no column " + role);
        }

        /** A row that answers when nothing else does: every condition is {@code *}, at all times and everywhere. */
        public boolean isDefault() {
            for (int i = 0; i < columns.size(); i++) {
                Column.Role role = columns.get(i).role();
                if (role.technical.equals("CONDITION") && !cells.get(i).equals(ANY)) {
                    return false;
                }
            }
            return true;
        }

        LocalDate from() {
            return day(cell(Column.Role.FROM), LocalDate.MIN);
        }

        LocalDate until() {
            return day(cell(Column.Role.UNTIL), LocalDate.MAX);
        }

        private static LocalDate day(String cell, LocalDate open) {
            return cell.equals(ANY) ? open : LocalDate.parse(cell);
        }
    }

    /** What travels in the kjar beside the compiled rows. */
    TableInfo info() {
        Map<String, TableInfo.RowInfo> rows = new LinkedHashMap<>();
        for (Line line : lines) {
            rows.put(line.cell(Column.Role.RULE), new TableInfo.RowInfo(rows.size(), line.isDefault(),
                    new LawRef(line.cell(Column.Role.LAW)),
                    new Messages(line.cell(Column.Role.STAFF_ZH), line.cell(Column.Role.STAFF_EN)),
                    new Messages(line.cell(Column.Role.PATIENT_ZH), line.cell(Column.Role.PATIENT_EN)),
                    line.cell(Column.Role.STATUS), line.cell(Column.Role.SOURCE)));
        }
        return new TableInfo(schema.table(), title, hitPolicy, rows);
    }
}
