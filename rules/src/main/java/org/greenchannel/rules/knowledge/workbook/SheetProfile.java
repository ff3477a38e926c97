package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.greenchannel.rules.knowledge.Vocabulary;

/** A sheet as content shows it: where its headings stand and what its columns hold. */
final class SheetProfile {

    private static final int ROWS_SEARCHED = 20;
    private static final int ROWS_JUDGED = 500;
    private static final int SAMPLES = 4;
    private static final int LONGEST_HEADING = 30;
    /** A column is what at least so many of a hundred of its values are. */
    private static final int MOST = 60;

    /** One column with the share of its values that look like this or that. */
    record Column(int index, String heading, List<String> values, Map<Look, Integer> percents) {

        int percent(List<Look> looks) {
            return looks.stream().mapToInt(look -> percents.getOrDefault(look, 0)).max().orElse(0);
        }

        /** The first look, in the order of the list, that most values have. */
        Look look() {
            return percents.entrySet().stream().filter(entry -> entry.getValue() >= MOST).map(Map.Entry::getKey).findFirst().orElse(Look.TEXT);
        }
    }

    private final Sheet sheet;
    private final int header;
    private final List<Column> columns = new ArrayList<>();

    SheetProfile(Sheet sheet, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.header = header(sheet.rows(), vocabulary);
        if (header >= 0) {
            SheetRow headings = sheet.rows().get(header);
            headings.cells().keySet().stream().sorted().filter(column -> !headings.cell(column).blank())
                    .forEach(column -> columns.add(column(headings, column, vocabulary)));
        }
    }

    List<Column> columns() {
        return columns;
    }

    MappingSuggestion.SheetLook look() {
        List<MappingSuggestion.ColumnLook> looks = columns.stream().map(column -> new MappingSuggestion.ColumnLook(
                CellReference.convertNumToColString(column.index()), column.heading(), column.look().name(),
                column.percents().getOrDefault(column.look(), 0), column.values().stream().distinct().limit(SAMPLES).toList())).toList();
        return new MappingSuggestion.SheetLook(sheet.name(), header < 0 ? 0 : sheet.rows().get(header).number(),
                Math.max(0, sheet.rows().size() - header - 1), looks);
    }

    private Column column(SheetRow headings, int index, Vocabulary vocabulary) {
        List<String> values = sheet.rows().stream().skip(header + 1L).limit(ROWS_JUDGED).map(row -> row.cell(index))
                .filter(cell -> !cell.blank()).map(Cell::text).toList();
        Map<Look, Integer> percents = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            percents.put(look, look.percent(values, vocabulary));
        }
        return new Column(index, Table.heading(headings, index), values, percents);
    }

    /** The first row, among the first twenty, that looks nearly as much like headings as the one that does most. */
    private static int header(List<SheetRow> rows, Vocabulary vocabulary) {
        List<Integer> scores = rows.stream().limit(ROWS_SEARCHED).map(row -> headingScore(row, vocabulary)).toList();
        int most = scores.stream().mapToInt(Integer::intValue).max().orElse(0);
        return java.util.stream.IntStream.range(0, scores.size()).filter(i -> most >= 2 && scores.get(i) * 2 >= most).findFirst().orElse(-1);
    }

    private static int headingScore(SheetRow row, Vocabulary vocabulary) {
        if (row.cells().size() < 2) {
            return 0;
        }
        int score = 0;
        for (Cell cell : row.cells().values()) {
            List<String> one = List.of(cell.text());
            boolean data = cell.type() != Cell.Type.TEXT || Look.CODE.percent(one, vocabulary) > 0 || Look.NUMBER.percent(one, vocabulary) > 0
                    || Look.DIAGNOSIS.percent(one, vocabulary) > 0;
            score += data ? -2 : cell.text().length() > LONGEST_HEADING ? 0 : FieldHints.shipped().known(cell.text()) ? 3 : 1;
        }
        return score;
    }
}
