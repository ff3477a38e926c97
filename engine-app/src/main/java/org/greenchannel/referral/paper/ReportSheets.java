package org.greenchannel.referral.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets of figures to read and to print; only a few rows are in memory. */
final class ReportSheets implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final CellStyle title = style(true, 14, HorizontalAlignment.LEFT);
  private final CellStyle head = style(true, 10, HorizontalAlignment.CENTER);
  private final CellStyle text = style(false, 10, HorizontalAlignment.LEFT);
  private final CellStyle number = style(false, 10, HorizontalAlignment.RIGHT);
  private final CellStyle share = style(false, 10, HorizontalAlignment.RIGHT);
  private SXSSFSheet sheet;
  private int row;
  private int columns;

  ReportSheets() {
    head.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
    share.setDataFormat(book.createDataFormat().getFormat("0%"));
  }

  /** Begins a sheet; a width a column, in characters. */
  void sheet(String name, String heading, String[] headings, int... widths) {
    sheet = book.createSheet(name);
    row = 0;
    columns = headings.length;
    for (int i = 0; i < columns; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    Row first = sheet.createRow(row++);
    first.setHeightInPoints(26);
    put(first, 0, heading, title);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    Row second = sheet.createRow(row++);
    second.setHeightInPoints(32);
    for (int i = 0; i < columns; i++) {
      put(second, i, headings[i], head);
    }
    sheet.createFreezePane(1, 2);
    sheet.setRepeatingRows(new CellRangeAddress(1, 1, 0, 0));
    printable();
  }

  /** A row of texts, whole numbers and shares (Double, 1 is all); null leaves a cell empty. */
  void row(Object... cells) {
    Row next = sheet.createRow(row++);
    for (int i = 0; i < cells.length; i++) {
      put(next, i, cells[i], cells[i] instanceof Double ? share : cells[i] instanceof Number ? number : text);
    }
  }

  /** A sentence across the sheet. */
  void remark(String words) {
    Row next = sheet.createRow(++row);
    next.setHeightInPoints(60);
    put(next, 0, words, text);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
    row++;
  }

  void write(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private void printable() {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitHeight((short) 0);
    print.setFitWidth((short) 1);
    sheet.setFitToPage(true);
    sheet.getFooter().setCenter("&P / &N");
  }

  private static void put(Row row, int column, Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (value instanceof Number n) {
      cell.setCellValue(n.doubleValue());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }

  private CellStyle style(boolean bold, int points, HorizontalAlignment alignment) {
    Font font = book.createFont();
    font.setFontName("等线");
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    return style;
  }
}
