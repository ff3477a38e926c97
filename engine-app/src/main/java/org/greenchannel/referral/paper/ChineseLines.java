package org.greenchannel.referral.paper;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line may end: as everywhere, but no line of Chinese begins with a closing mark or ends with an opening one (避头尾). */
final class ChineseLines implements SplitCharacter {

  static final ChineseLines RULE = new ChineseLines();

  private static final String NOT_FIRST = "，。、；：？！）》」』】〕…—·”’%‰℃,.;:?!)]}";
  private static final String NOT_LAST = "（《「『【〔“‘([{";

  private ChineseLines() {}

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
    boolean beforeClosing = current + 1 < end && NOT_FIRST.indexOf(text[current + 1]) >= 0;
    return !beforeClosing
        && NOT_LAST.indexOf(text[current]) < 0
        && DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, text, chunks);
  }
}
