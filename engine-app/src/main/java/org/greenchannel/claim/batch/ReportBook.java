package org.greenchannel.claim.batch;

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

/** Sheets as people like to read and print them; only a few rows are in memory. */
final class ReportBook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final float POINTS_A_LINE = 14;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final CellStyle title = style(true, 14, false);
  private final CellStyle head = head();
  private final CellStyle text = style(false, 10, true);
  private final CellStyle label = style(true, 10, true);
  private final CellStyle number = number("#,##0");
  private final CellStyle money = number("#,##0.00");
  private SXSSFSheet sheet;
  private int row;
  private int columns;

  /** Begins a sheet with its title and headings; a width a column, in characters. */
  void sheet(String name, String heading, String[] headings, int... widths) {
    sheet = book.createSheet(name);
    row = 0;
    columns = widths.length;
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    Row first = sheet.createRow(row++);
    first.setHeightInPoints(24);
    put(first, 0, heading, title);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
    if (headings.length > 0) {
      Row second = sheet.createRow(row++);
      second.setHeightInPoints(30);
      for (int i = 0; i < headings.length; i++) {
        put(second, i, headings[i], head);
      }
      sheet.createFreezePane(0, 2);
      sheet.setAutoFilter(new CellRangeAddress(1, 1, 0, columns - 1));
      sheet.setRepeatingRows(new CellRangeAddress(1, 1, 0, 0));
    }
    printable();
  }

  /** A row of texts, counts (Long) and amounts in yuan (Double). */
  void row(Object... cells) {
    Row next = sheet.createRow(row++);
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      lines = Math.max(lines, lines(cell, i));
      put(next, i, cell, cell instanceof Double ? money : cell instanceof Long ? number : text);
    }
    next.setHeightInPoints(lines * POINTS_A_LINE + 2);
  }

  /** How many lines a text takes in its column; a Chinese character is as wide as two others. */
  private int lines(Object cell, int column) {
    if (!(cell instanceof String words) || words.isEmpty()) {
      return 1;
    }
    int width = Math.max(4, sheet.getColumnWidth(column) / CHARACTER - 2);
    return words.lines().mapToInt(line -> 1 + Math.max(0, width(line) - 1) / width).sum();
  }

  private static int width(String line) {
    return line.chars().map(c -> c > 0x2E80 ? 2 : 1).sum();
  }

  /** A row with a label before its value. */
  void fact(String name, Object value) {
    row(name, value);
    sheet.getRow(row - 1).getCell(0).setCellStyle(label);
  }

  /** A sentence across the sheet. */
  void remark(String words, int height) {
    Row next = sheet.createRow(row++);
    next.setHeightInPoints(height);
    put(next, 0, words, text);
    sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, columns - 1));
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
      String words = value.toString();
      cell.setCellValue(words.length() > 32_000 ? words.substring(0, 32_000) : words);
    }
  }

  private CellStyle style(boolean bold, int points, boolean bordered) {
    Font font = book.createFont();
    font.setFontName("等线");
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    if (bordered) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    }
    return style;
  }

  private CellStyle head() {
    CellStyle style = style(true, 10, true);
    style.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private CellStyle number(String format) {
    CellStyle style = style(false, 10, true);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }
}
