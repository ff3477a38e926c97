package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.internal.compile.TableModel;
import org.greenchannel.rules.internal.compile.TableSchema;
import org.greenchannel.rules.internal.compile.WorkbookReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A workbook is edited by people: the header stays in sight, what is technical is hidden, words are offered, columns explain themselves. */
class WorkbooksArePleasantTest {

    private static final DataFormatter SHOWN = new DataFormatter();
    private static final int NARROWEST = 6 * 256;
    /** Four messages, status, source, owner. */
    private static final int BEHIND_OUTCOMES = 7;

    @TestFactory
    Stream<DynamicTest> each_shipped_workbook_is_pleasant_to_edit() {
        return TableSchema.all().values().stream().map(schema -> dynamicTest(schema.table(), () -> pleasant(schema)));
    }

    private static void pleasant(TableSchema schema) throws IOException {
        byte[] bytes = Workbooks.shipped(schema.table());
        TableModel model = WorkbookReader.read(schema.fileName(), bytes, Laws.shipped());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int first = model.lines().get(0).number() - 1;
            int header = first - 6;
            int columns = model.columns().size();
            frozen(sheet, header);
            hidden(sheet, header, first);
            explained(sheet, header, columns);
            offered(schema, sheet, model, first);
            for (int row = first; row <= sheet.getLastRowNum(); row++) {
                assertThat(sheet.getRow(row).getZeroHeight()).as("row %d hides a rule", row + 1).isFalse();
            }
        }
    }

    private static void frozen(XSSFSheet sheet, int header) {
        assertThat(sheet.getPaneInformation()).as("frozen panes").isNotNull();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow()).as("the header row stays in sight").isGreaterThan(header);
        assertThat((int) sheet.getPaneInformation().getVerticalSplitLeftColumn()).as("the rule id stays in sight").isPositive();
    }

    private static void hidden(XSSFSheet sheet, int header, int first) {
        for (int row = header + 1; row < first; row++) {
            assertThat(sheet.getRow(row).getZeroHeight()).as("technical row %d is hidden", row + 1).isTrue();
        }
        for (String label : new String[] {"RuleSet", "Import", "Variables"}) {
            for (Row row : sheet) {
                if (SHOWN.formatCellValue(row.getCell(0)).equals(label)) {
                    assertThat(row.getZeroHeight()).as(label).isTrue();
                }
            }
        }
        assertThat(sheet.getRow(header).getZeroHeight()).isFalse();
    }

    private static void explained(XSSFSheet sheet, int header, int columns) {
        for (int col = 0; col < columns; col++) {
            Cell cell = sheet.getRow(header).getCell(col);
            assertThat(cell.getStringCellValue()).as("header of column %d", col + 1).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]");
            assertThat(cell.getCellComment()).as("comment on %s", cell.getStringCellValue()).isNotNull();
            assertThat(cell.getCellComment().getString().getString()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{2}");
            assertThat(sheet.getColumnWidth(col)).as("width of %s", cell.getStringCellValue()).isGreaterThan(NARROWEST);
        }
    }

    /** Where one word of a short list is wanted, the list drops down. */
    private static void offered(TableSchema schema, XSSFSheet sheet, TableModel model, int first) {
        int outcomes = model.columns().size() - BEHIND_OUTCOMES - schema.answers().size();
        for (int i = 0; i < schema.answers().size(); i++) {
            int col = outcomes + i;
            if (schema.answers().get(i).values().length > 0) {
                assertThat(sheet.getDataValidations()).as("column %d drops down", col + 1).anyMatch(one -> covers(one, first, col));
            }
        }
        assertThat(sheet.getDataValidations()).as("status drops down").anyMatch(one -> covers(one, first, model.columns().size() - 3));
    }

    private static boolean covers(XSSFDataValidation validation, int row, int col) {
        return Stream.of(validation.getRegions().getCellRangeAddresses()).anyMatch(range -> range.isInRange(row, col));
    }
}
