package org.greenchannel.claim.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gives the rows of one sheet to a taker, as they are read. */
final class SheetRows extends DefaultHandler {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST_COLUMNS = 16_384;
  private static final Set<String> TIMES =
      Set.of("fee_ocur_time", "begntime", "endtime", "brdy", "die_date", "oprn_oprt_date", "setl_time", "crte_time");
  private static final Set<String> NUMBERS = Set.of("cnt", "pric", "det_item_fee_sumamt", "prd_days");

  private final Table table;
  private final String name;
  private final SpilledStrings strings;
  private final long rowsBefore;
  private final RowTaker taker;
  private final StringBuilder text = new StringBuilder();
  private List<String> header = new ArrayList<>();
  private int[] slots;
  private String[] cells;
  private Rejected wrong;
  private int row;
  private int column;
  private String type;
  private boolean formula;
  private boolean collecting;
  private boolean phonetic;

  SheetRows(Table table, String name, SpilledStrings strings, long rowsBefore, RowTaker taker) {
    this.table = table;
    this.name = name;
    this.strings = strings;
    this.rowsBefore = rowsBefore;
    this.taker = taker;
  }

  /** The first row with something in it has not the columns of the table: another sheet. */
  static final class OtherSheet extends SAXException {

    private static final long serialVersionUID = 1;
    private final transient List<String> header;

    OtherSheet(List<String> header) {
      super("another sheet");
      this.header = header;
    }

    List<String> header() {
      return header;
    }
  }

  int lastRow() {
    return row;
  }

  boolean isEmpty() {
    return slots == null;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
    switch (local) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> phonetic = true;
      case "v", "t" -> collecting = !phonetic;
      default -> { }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (collecting) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    switch (local) {
      case "v", "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> { }
    }
  }

  private void startRow(String number) {
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    wrong = null;
    cells = slots == null ? null : new String[table.columns().size()];
  }

  private void startCell(Attributes attributes) throws SAXException {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    if (column < 0 || column >= MOST_COLUMNS) {
      throw new SAXException("a cell outside the sheet: " + reference);
    }
    type = attributes.getValue("t");
    formula = false;
    text.setLength(0);
  }

  private void endCell() throws SAXException {
    if (slots == null) {
      headerCell();
      return;
    }
    int slot = column < slots.length ? slots[column] : -1;
    if (slot < 0) {
      return;
    }
    try {
      cells[slot] = value(table.columns().get(slot));
    } catch (Rejected why) {
      wrong = wrong == null ? why : wrong;
    }
  }

  private void headerCell() {
    while (header.size() < column) {
      header.add(null);
    }
    String shared = "s".equals(type) ? shared() : text.toString();
    header.add(shared == null ? "" : shared);
  }

  private void endRow() throws SAXException {
    try {
      if (slots == null) {
        readHeader();
      } else if (wrong != null) {
        taker.reject(table, rowsBefore + row, wrong);
      } else if (Stream.of(cells).anyMatch(Objects::nonNull)) {
        taker.offer(new Row(table, rowsBefore + row, cells));
      }
    } catch (IOException | UnusableInput e) {
      throw new SAXException(e);
    }
  }

  private void readHeader() throws SAXException, UnusableInput {
    if (header.stream().allMatch(cell -> cell == null || cell.isBlank())) {
      header = new ArrayList<>();
      return;
    }
    if (!Header.fits(table, header)) {
      throw new OtherSheet(header);
    }
    slots = Header.slots(table, header, name);
  }

  private String value(String wanted) throws Rejected {
    if (formula) {
      throw new Rejected(wanted, "公式单元格，请粘贴为值", "a formula; paste it as a value");
    }
    String value = text.toString().strip();
    if (value.isEmpty()) {
      return null;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> shared();
      case "inlineStr", "str", "d" -> stripped(text.toString());
      case "e" -> throw Rejected.value(wanted, "错误值", "an error value", value);
      case "b" -> value;
      default -> number(wanted, value);
    };
  }

  private String shared() {
    try {
      return stripped(strings.get(Integer.parseInt(text.toString().strip())));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String stripped(String text) {
    String bare = text == null ? "" : text.replace('\u00a0', ' ').strip();
    return bare.isEmpty() ? null : bare;
  }

  /** Numbers carry fifteen digits; a code that was made a number has lost its leading zeros. */
  private static String number(String wanted, String value) throws Rejected {
    try {
      if (TIMES.contains(wanted)) {
        LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(value), false, true);
        return time == null ? value : TIME.format(time);
      }
      BigDecimal exact = new BigDecimal(value);
      if (NUMBERS.contains(wanted)) {
        return exact.round(new MathContext(15)).stripTrailingZeros().toPlainString();
      }
      if (wanted.equals("hilist_code") || exact.stripTrailingZeros().precision() > 15) {
        throw Rejected.value(
            wanted, "应为文本，数字单元格会丢失位数", "must be text; a number cell loses digits", value);
      }
      return exact.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
