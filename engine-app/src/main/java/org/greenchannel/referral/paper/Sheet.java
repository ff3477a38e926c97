package org.greenchannel.referral.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** A printed sheet, A4, in a font that has Chinese and is embedded: titles, rows of labels and values, lines to cut along. */
final class Sheet {

  private static final float MARGIN = 40;
  private static final float[] FOUR = {1.25f, 3, 1.25f, 3};
  private static final Color LABEL = new Color(0xF1, 0xF5, 0xF3);
  private static final Color LINE = new Color(0x8A, 0x96, 0x91);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, 30, 40);
  private final PdfWriter writer;
  private PdfPTable table;

  /** @param footer the line below every page; the page number is put behind it */
  Sheet(Locale locale, String title, String footer) {
    writer = PdfWriter.getInstance(document, out);
    writer.setPageEvent(new Footer(footer));
    document.addTitle(title);
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
  }

  void title(String words, String small) {
    flush();
    Paragraph title = new Paragraph(Glyphs.phrase(words, 15, Font.BOLD));
    title.setAlignment(Element.ALIGN_CENTER);
    title.setSpacingAfter(2);
    document.add(title);
    Paragraph below = new Paragraph(Glyphs.phrase(small, 8.5f, Font.NORMAL));
    below.setAlignment(Element.ALIGN_CENTER);
    below.setSpacingAfter(5);
    document.add(below);
  }

  /** A sentence across the sheet. */
  void sentence(String words) {
    flush();
    Paragraph sentence = new Paragraph(Glyphs.phrase(words, 9.5f, Font.NORMAL));
    sentence.setLeading(15);
    sentence.setSpacingAfter(5);
    document.add(sentence);
  }

  /** Two labels with their values. */
  void pair(String label, String value, String otherLabel, String otherValue) {
    cell(label, 1, true);
    cell(value, 1, false);
    cell(otherLabel, 1, true);
    cell(otherValue, 1, false);
  }

  /** One label with a value across the sheet; a long value may go on the next page. */
  void wide(String label, String value) {
    cell(label, 1, true);
    cell(value, 3, false);
  }

  /** A heading within the table. */
  void heading(String words) {
    PdfPCell cell = new PdfPCell(Glyphs.phrase(words, 9.5f, Font.BOLD));
    cell.setColspan(4);
    cell.setPadding(4);
    cell.setBorderColor(LINE);
    table().addCell(cell);
  }

  /** Where people sign: labels over lines to write on. */
  void signatures(String... labels) {
    flush();
    PdfPTable signs = new PdfPTable(labels.length);
    signs.setWidthPercentage(100);
    signs.setSpacingBefore(8);
    for (String label : labels) {
      PdfPCell cell = new PdfPCell(Glyphs.phrase(label, 9, Font.NORMAL));
      cell.setBorder(Rectangle.NO_BORDER);
      cell.setPaddingBottom(6);
      signs.addCell(cell);
    }
    document.add(signs);
  }

  /** What follows begins on a new page where this one has less room than it needs. @param points 72 to the inch */
  void keepTogether(float points) {
    flush();
    if (writer.getVerticalPosition(true) - document.bottomMargin() < points) {
      document.newPage();
    }
  }

  /** A dashed line to cut along, with words in its middle. */
  void cut(String words) {
    flush();
    Paragraph space = new Paragraph(Glyphs.phrase(" ", 7, Font.NORMAL));
    space.setLeading(20);
    document.add(space);
    float y = writer.getVerticalPosition(true) + 4;
    PdfContentByte canvas = writer.getDirectContent();
    canvas.saveState();
    canvas.setLineDash(4, 3, 0);
    canvas.setColorStroke(LINE);
    canvas.moveTo(MARGIN, y);
    canvas.lineTo(document.getPageSize().getWidth() - MARGIN, y);
    canvas.stroke();
    canvas.restoreState();
    ColumnText.showTextAligned(
        canvas, Element.ALIGN_CENTER, Glyphs.phrase(words, 7, Font.NORMAL),
        document.getPageSize().getWidth() / 2, y + 3, 0);
  }

  /** The finished file. */
  byte[] bytes() {
    flush();
    document.close();
    return out.toByteArray();
  }

  private void cell(String words, int columns, boolean label) {
    PdfPCell cell = new PdfPCell(Glyphs.phrase(words, label ? 8.5f : 9.5f, Font.NORMAL));
    cell.setLeading(0, 1.35f);
    cell.setColspan(columns);
    cell.setPadding(3.5f);
    cell.setPaddingBottom(5);
    cell.setBorderColor(LINE);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    if (label) {
      cell.setBackgroundColor(LABEL);
    }
    table().addCell(cell);
  }

  private PdfPTable table() {
    if (table == null) {
      table = new PdfPTable(FOUR);
      table.setWidthPercentage(100);
      table.setSplitLate(false);
    }
    return table;
  }

  private void flush() {
    if (table != null) {
      document.add(table);
      table = null;
    }
  }

  /** The line below every page. */
  private static final class Footer extends PdfPageEventHelper {

    private final String words;

    Footer(String words) {
      this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter pdf, Document page) {
      Phrase line = Glyphs.phrase(words + "  ·  " + pdf.getPageNumber(), 7, Font.NORMAL);
      ColumnText.showTextAligned(
          pdf.getDirectContent(), Element.ALIGN_CENTER, line, page.getPageSize().getWidth() / 2, 22, 0);
    }
  }
}
