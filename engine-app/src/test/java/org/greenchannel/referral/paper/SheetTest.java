package org.greenchannel.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A printed sheet: what it cannot print it shows, what many print at once does not mix. */
class SheetTest {

  @Test
  void a_character_that_cannot_be_printed_is_shown_as_missing_and_control_characters_go() {
    assertThat(Glyphs.shown("患者𠮷某\u0000\u0007\t℃ ≥140\n□")).isEqualTo("患者〓某 ℃ ≥140\n□");
    assertThat(Glyphs.shown(null)).isEmpty();
  }

  @Test
  void every_character_of_the_words_on_papers_can_be_printed() throws java.io.IOException {
    for (String file : new String[] {"paper", "paper_en", "referral", "referral_en"}) {
      try (var words = getClass().getResourceAsStream("/messages/" + file + ".properties")) {
        String text = new String(words.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Glyphs.shown(text)).as(file).doesNotContain("〓");
      }
    }
  }

  @Test
  void no_line_begins_with_a_closing_mark() throws Exception {
    Sheet sheet = new Sheet(Locale.SIMPLIFIED_CHINESE, "长文", "footer");
    sheet.wide("主要病史", "高血压病史十年。".repeat(60));
    assertThat(text(sheet.bytes()).lines()).noneMatch(line -> line.strip().startsWith("。"));
  }

  @Test
  void many_at_once_print_what_each_alone_would() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<byte[]>> printed = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String name = "患者第" + i + "号，王守诚转诊";
        printed.add(people.submit(() -> sheet(name)));
      }
      for (int i = 0; i < 64; i++) {
        assertThat(text(printed.get(i).get())).contains("患者第" + i + "号，王守诚转诊");
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static byte[] sheet(String name) {
    Sheet sheet = new Sheet(Locale.SIMPLIFIED_CHINESE, "转诊单", "footer");
    sheet.title("转诊单", "单号");
    sheet.pair("姓名", name, "电话", "13800000001");
    sheet.signatures("签字：");
    return sheet.bytes();
  }

  private static String text(byte[] pdf) throws java.io.IOException {
    PdfReader reader = new PdfReader(pdf);
    return new PdfTextExtractor(reader).getTextFromPage(1);
  }
}
