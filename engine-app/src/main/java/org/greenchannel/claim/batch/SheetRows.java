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
import org.greenchannel.rules.sheet.SheetCells;
import org.xml.sax.SAXException;

/** Gives the rows of one sheet to a taker, as they are read. */
final class SheetRows extends SheetCells {

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
  private List<String> header = new ArrayList<>();
  private int[] slots;
  private String[] cells;
  private Rejected wrong;

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
    return row();
  }

  boolean isEmpty() {
    return slots == null;
  }

  @Override
  protected void beginRow() {
    wrong = null;
    cells = slots == null ? null : new String[table.columns().size()];
  }

  @Override
  protected void cell(int at) throws SAXException {
    if (at < 0 || at >= MOST_COLUMNS) {
      throw new SAXException("a cell outside the sheet: " + at);
    }
    if (slots == null) {
      headerCell(at);
      return;
    }
    int slot = at < slots.length ? slots[at] : -1;
    if (slot < 0) {
      return;
    }
    try {
      cells[slot] = value(table.columns().get(slot));
    } catch (Rejected why) {
      wrong = wrong == null ? why : wrong;
    }
  }

  private void headerCell(int at) {
    while (header.size() < at) {
      header.add(null);
    }
    String shared = stored() == Stored.SHARED_TEXT ? shared() : text();
    header.add(shared == null ? "" : shared);
  }

  @Override
  protected void endRow() throws SAXException {
    try {
      if (slots == null) {
        readHeader();
      } else if (wrong != null) {
        taker.reject(table, rowsBefore + row(), wrong);
      } else if (Stream.of(cells).anyMatch(Objects::nonNull)) {
        taker.offer(new Row(table, rowsBefore + row(), cells));
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
    if (formula()) {
      throw new Rejected(wanted, "公式单元格，请粘贴为值", "a formula; paste it as a value");
    }
    String value = text().strip();
    if (value.isEmpty()) {
      return null;
    }
    return switch (stored()) {
      case SHARED_TEXT -> shared();
      case TEXT -> stripped(text());
      case ERROR -> throw Rejected.value(wanted, "错误值", "an error value", value);
      case BOOLEAN -> value;
      case NUMBER -> number(wanted, value);
    };
  }

  private String shared() {
    try {
      return stripped(strings.get(Integer.parseInt(text().strip())));
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
