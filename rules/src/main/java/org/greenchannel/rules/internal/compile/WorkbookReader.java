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

    private final String fileName;
    private final Laws laws;
    private final Problems problems;

    private WorkbookReader(String fileName, Laws laws) {
        this.fileName = fileName;
        this.laws = laws;
        this.problems = new Problems(fileName);
    }

    /** @throws TableRefused naming every fault */
    public static TableModel read(String fileName, byte[] workbook, Laws laws) {
        return new WorkbookReader(fileName, laws).read(workbook);
    }

    private TableModel read(byte[] bytes) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return read(workbook);
        } catch (TableRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            problems.add("文件无法作为 Excel 工作簿（.xlsx）打开：" + e.getMessage(), "The file cannot be opened as an Excel workbook (.xlsx): " + e.getMessage());
            throw new TableRefused(problems.all());
        }
    }

    private TableModel read(Workbook workbook) {
        problems.on(workbook.getSheetName(0));
        if (workbook.getNumberOfSheets() != 1) {
            problems.add("工作簿只能有一张工作表，现有 " + workbook.getNumberOfSheets() + " 张；多余的工作表不会生效，请删除。",
                    "A workbook holds one sheet, this one has " + workbook.getNumberOfSheets() + "; further sheets would have no effect, delete them.");
        }
        Grid grid = new Grid(workbook.getSheetAt(0));
        TableSchema schema = schema(grid);
        Map<String, String> head = new HeadRows(grid, schema, problems).read();
        int table = grid.rowOf("RuleTable");
        if (table < 1 || !grid.text(table, 0).equals("RuleTable " + schema.fileName().replace(".drl.xlsx", ""))) {
            problems.add("找不到技术行“RuleTable " + schema.fileName().replace(".drl.xlsx", "") + "”（在表头下一行的 A 列）。",
                    "The technical cell 'RuleTable " + schema.fileName().replace(".drl.xlsx", "") + "' is missing (column A, below the header row).");
        }
        problems.refuseIfAny();
        int header = table - 1;
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

    private TableSchema schema(Grid grid) {
        int row = grid.rowOf("RuleSet");
        String table = row < 0 ? "" : grid.text(row, 1);
        TableSchema schema = TableSchema.all().get(table);
        if (schema == null) {
            problems.add(Math.max(row, 0), 1, "决策表“" + table + "”未知。允许：" + String.join("、", TableSchema.all().keySet()) + "。",
                    "The decision table '" + table + "' is unknown. Allowed: " + String.join(", ", TableSchema.all().keySet()) + ".");
            throw new TableRefused(problems.all());
        }
        if (!fileName.endsWith(schema.fileName())) {
            problems.add("文件名应为 " + schema.fileName() + "。", "The file must be named " + schema.fileName() + ".");
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
