package org.greenchannel.rules.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.TableRefused;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.Hits;

/** Reads a workbook and checks every cell; refuses with all faults at once. */
public final class WorkbookReader {

    /** The row labels above the table that a workbook may use, in order. */
    static final List<String> HEAD = List.of("RuleSet", "Import", "Variables", "CaseDate", "HitPolicy");

    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 100;

    private final String table;
    private final String fileName;
    private final Laws laws;
    private final Problems problems;

    private WorkbookReader(String table, String fileName, Laws laws) {
        this.table = table;
        this.fileName = fileName;
        this.laws = laws;
        this.problems = new Problems(fileName);
    }

    /** @throws TableRefused naming every fault */
    public static TableModel read(String fileName, byte[] workbook, Laws laws) {
        return new WorkbookReader(null, fileName, laws).read(workbook);
    }

    /** A workbook that must answer this table, whatever the file is called. @throws TableRefused naming every fault */
    public static TableModel read(String table, String fileName, byte[] workbook, Laws laws) {
        return new WorkbookReader(table, fileName, laws).read(workbook);
    }

    /** An open workbook; refused as above. */
    static TableModel read(String fileName, Workbook workbook, Laws laws) {
        return new WorkbookReader(null, fileName, laws).read(workbook);
    }

    private TableModel read(byte[] bytes) {
        new PackedFile(bytes).objection().ifPresent(why -> problems.add("table.notAWorkbook", why.zh(), why.en()));
        problems.refuseIfAny();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return read(workbook);
        } catch (TableRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Whatever the spreadsheet library stumbles over (its exceptions are many), nothing of the file is used.
            problems.add("table.notAWorkbook", "文件无法作为 Excel 工作簿（.xlsx）打开：文件已损坏。",
                    "The file cannot be opened as an Excel workbook (.xlsx): it is damaged.");
            throw new TableRefused(problems.all());
        }
    }

    private TableModel read(Workbook workbook) {
        problems.on(workbook.getSheetName(0));
        if (workbook.getNumberOfSheets() != 1) {
            problems.add("table.severalSheets", "工作簿只能有一张工作表，现有 " + workbook.getNumberOfSheets() + " 张；多余的工作表不会生效，请删除。",
                    "A workbook holds one sheet, this one has " + workbook.getNumberOfSheets() + "; further sheets would have no effect, delete them.");
        }
        Grid grid = new Grid(workbook.getSheetAt(0));
        size(grid);
        TableSchema schema = schema(grid);
        Map<String, String> head = new HeadRows(grid, schema, problems).read();
        int ruleTable = grid.rowOf("RuleTable");
        if (ruleTable < 1 || !grid.text(ruleTable, 0).equals("RuleTable " + schema.fileName().replace(".drl.xlsx", ""))) {
            problems.add("table.technicalChanged", "找不到技术行“RuleTable " + schema.fileName().replace(".drl.xlsx", "") + "”（在表头下一行的 A 列）。",
                    "The technical cell 'RuleTable " + schema.fileName().replace(".drl.xlsx", "") + "' is missing (column A, below the header row).");
        }
        problems.refuseIfAny();
        int header = ruleTable - 1;
        List<Column> columns = new TechnicalRows(schema, grid, header, problems).columns();
        problems.refuseIfAny();
        List<TableModel.Line> lines = lines(grid, header + 6, columns, schema);
        problems.refuseIfAny();
        TableModel model = new TableModel(schema, grid.text(0, 0), head.get("CaseDate"),
                HitPolicy.valueOf(head.get("HitPolicy").toUpperCase(Locale.ROOT)), headers(grid, header, columns), columns, lines);
        new RowsCheck(model, laws, problems).check();
        problems.refuseIfAny();
        return model;
    }

    /** Before any loop over the sheet: one stray cell in its last corner makes it seventeen billion cells large. */
    private void size(Grid grid) {
        if (grid.lastRow() >= MOST_ROWS || grid.lastColumn() >= MOST_COLUMNS) {
            problems.add("table.tooLarge", grid.lastRow(), grid.lastColumn(),
                    "工作表过大：最多 " + MOST_ROWS + " 行、" + MOST_COLUMNS + " 列。请删除表外的内容。",
                    "The sheet is too large: at most " + MOST_ROWS + " rows and " + MOST_COLUMNS + " columns. Delete what lies outside the table.");
            throw new TableRefused(problems.all());
        }
    }

    private TableSchema schema(Grid grid) {
        int row = grid.rowOf("RuleSet");
        String named = row < 0 ? "" : grid.text(row, 1);
        TableSchema schema = TableSchema.all().get(named);
        if (schema == null) {
            problems.add("table.unknown", Math.max(row, 0), 1, "决策表“" + named + "”未知。允许：" + String.join("、", TableSchema.all().keySet()) + "。",
                    "The decision table '" + named + "' is unknown. Allowed: " + String.join(", ", TableSchema.all().keySet()) + ".");
            throw new TableRefused(problems.all());
        }
        if (table != null && !table.equals(schema.table())) {
            problems.add("table.another", row, 1, "这是决策表“" + schema.table() + "”的工作簿，此处需要“" + table + "”。",
                    "This is the workbook of the decision table '" + schema.table() + "', '" + table + "' is wanted here.");
            throw new TableRefused(problems.all());
        }
        if (table == null && !fileName.endsWith(schema.fileName())) {
            problems.add("table.fileName", "文件名应为 " + schema.fileName() + "。", "The file must be named " + schema.fileName() + ".");
        }
        return schema;
    }

    private List<TableModel.Line> lines(Grid grid, int first, List<Column> columns, TableSchema schema) {
        CellCheck check = new CellCheck(problems, schema.ids());
        List<TableModel.Line> lines = new ArrayList<>();
        int last = grid.lastRow();
        while (last >= first && grid.isBlankRow(last)) {
            last--;
        }
        for (int row = first; row <= last; row++) {
            List<String> cells = new ArrayList<>();
            for (int col = 0; col < columns.size(); col++) {
                cells.add(check.check(columns.get(col), grid.kind(row, col), grid.text(row, col), row, col));
            }
            lines.add(new TableModel.Line(row + 1, columns, cells));
        }
        return lines;
    }

    private static List<String> headers(Grid grid, int header, List<Column> columns) {
        List<String> headers = new ArrayList<>();
        for (int col = 0; col < columns.size(); col++) {
            headers.add(grid.text(header, col));
        }
        return headers;
    }

    /** The Import cell every workbook of this table carries. */
    static String imports(TableSchema schema) {
        return schema.facts().getName() + ", " + org.greenchannel.rules.internal.Days.class.getName();
    }

    /** The Variables cell every workbook carries. */
    static String variables() {
        return Hits.class.getName() + " hits";
    }
}
