package org.greenchannel.referral.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font of printed papers. Only the characters that a paper uses are embedded in it. */
final class Glyphs {

  private static final String FILE = "NotoSansSC-Regular.ttf";
  /** What Chinese printers put where a character is missing. */
  private static final int MISSING = 0x3013;

  private static final BaseFont FONT = load();

  private Glyphs() {}

  /** Words to print, with lines that end where Chinese lines may. */
  static Phrase phrase(String words, float points, int style) {
    Chunk chunk = new Chunk(shown(words), new Font(FONT, points, style));
    chunk.setSplitCharacter(ChineseLines.RULE);
    return new Phrase(chunk);
  }

  /** The words with 〓 in place of characters that cannot be printed; an empty string for null. */
  static String shown(String words) {
    if (words == null) {
      return "";
    }
    StringBuilder shown = new StringBuilder(words.length());
    words.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(c -> shown.appendCodePoint(c == '\n' || FONT.charExists(c) ? c : MISSING));
    return shown.toString();
  }

  private static BaseFont load() {
    try (InputStream file = Glyphs.class.getResourceAsStream("/fonts/" + FILE)) {
      return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException("the font of printed papers cannot be read", e);
    }
  }
}
