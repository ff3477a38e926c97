package org.greenchannel.claim.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.claim.batch.ClaimFolder.LINES;
import static org.greenchannel.claim.batch.ClaimFolder.VISITS;
import static org.greenchannel.claim.batch.ClaimFolder.WOMEN_ONLY;
import static org.greenchannel.claim.batch.ClaimFolder.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of the national layout may look like, and what is said of those that cannot be read. */
class SourceFilesTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;
  private ClaimFolder claims;

  @BeforeEach
  void a_folder() throws IOException {
    claims = new ClaimFolder(folder).ofOneFinding();
  }

  @Test
  void gb18030_is_told_from_utf_8() throws IOException, UnusableInput {
    claims.file("fee_list_d.csv", GB18030, LINES, line("1", "V1", WOMEN_ONLY)).audit();
    assertThat(claims.read("findings.csv").get(0).get("hilist_name")).isEqualTo("子宫造影");
  }

  @Test
  void the_character_that_decides_may_stand_at_the_end_of_a_long_file() throws IOException, UnusableInput {
    String plain = "9,V1,2026-11-20 09:10:00,NO-SUCH-CODE,plain,1,1,1.00,,";
    String[] lines = Collections.nCopies(40_000, plain).toArray(new String[0]);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "L" + i + plain.substring(1);
    }
    lines[0] = LINES;
    lines[lines.length - 1] = line("1", "V1", WOMEN_ONLY);
    claims.file("fee_list_d.csv", GB18030, lines).audit();
    assertThat(claims.read("findings.csv").get(0).get("hilist_name")).isEqualTo("子宫造影");
  }

  @Test
  void utf_16_and_unknown_bytes_are_refused_with_what_to_do() throws IOException {
    claims.file("fee_list_d.csv", StandardCharsets.UTF_16LE, LINES, line("1", "V1", WOMEN_ONLY));
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("GB18030").hasMessageContaining("另存为");
    Files.write(folder.resolve("fee_list_d.csv"), new byte[] {(byte) 0xFF, (byte) 0xFF, 'x'});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("fee_list_d.csv");
  }

  @Test
  void an_empty_file_is_refused_and_a_header_alone_is_not() throws IOException, UnusableInput {
    claims.file("fee_list_d.csv", LINES).audit();
    assertThat(claims.findings()).isEmpty();
    Files.write(folder.resolve("fee_list_d.csv"), new byte[0]);
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("the file is empty");
  }

  @Test
  void quotes_may_hold_commas_and_line_breaks() throws IOException, UnusableInput {
    claims.file("fee_list_d.csv", LINES,
        "1,V1,2026-11-20 09:10:00," + WOMEN_ONLY + ",\"子宫,\n\"\"造影\"\"\",1,180,180.00,D01,DR1", "",
        "2,V1,2026-11-20 09:10:00," + WOMEN_ONLY + ",x,one,180,180.00,D01,DR1");
    claims.audit();
    assertThat(claims.read("findings.csv").get(0).get("hilist_name")).isEqualTo("子宫,\n\"造影\"");
    assertThat(claims.rejected()).as("a record is a row, a blank line too").containsExactly("fee_list_d.csv:4:cnt");
  }

  @Test
  void a_quote_that_is_never_closed_is_named() throws IOException {
    claims.file("fee_list_d.csv", LINES, line("1", "V1", WOMEN_ONLY), "2,\"V1,2026-11-20");
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("a quote in row 3");
  }

  @Test
  void a_comma_too_many_does_not_shift_a_row_unnoticed() throws IOException, UnusableInput {
    claims.file("fee_list_d.csv", LINES, "1,V1,2026-11-20 09:10:00," + WOMEN_ONLY + ",子宫,造影,1,180,180.00,D01,DR1");
    claims.audit();
    assertThat(claims.rejected()).containsExactly("fee_list_d.csv:2:");
  }

  @Test
  void a_workbook_is_read_with_its_texts_numbers_and_times() throws IOException, UnusableInput {
    Files.delete(folder.resolve("fee_list_d.csv"));
    claims.sheet("fee_list_d.xlsx",
        new Object[] {"unknown", "mdtrt_id", "bkkp_sn", "fee_ocur_time", "hilist_code", "cnt", "det_item_fee_sumamt"},
        new Object[] {"x", "V1", 1, LocalDateTime.of(2026, 11, 20, 9, 10), WOMEN_ONLY, 1, 180.1},
        new Object[] {"x", "V1", "2", "2026-11-20 09:10:00", 2101030300000L, 1, 180},
        new Object[] {"x", "V1", "3", "2026-11-20 09:10:00", WOMEN_ONLY, "=1+1", 180});
    claims.audit();
    assertThat(claims.findings()).containsExactly("V1/1/81");
    assertThat(claims.read("findings.csv").get(0).get("line_amt")).isEqualTo("180.10");
    assertThat(claims.read("findings.csv").get(0).get("fee_ocur_time")).isEqualTo("2026-11-20 09:10:00");
    assertThat(claims.rejected()).containsExactly("fee_list_d.xlsx:3:hilist_code", "fee_list_d.xlsx:4:cnt");
  }

  @Test
  void something_else_under_the_name_of_a_workbook_is_refused() throws IOException {
    Files.write(folder.resolve("fee_list_d.csv"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("not a workbook");
    Files.write(folder.resolve("fee_list_d.csv"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining(".xls");
    claims.sheet("fee_list_d.csv", new Object[] {"bkkp_sn", "mdtrt_id"});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("hilist_code");
  }

  @Test
  void two_files_for_one_table_and_a_column_twice_are_refused() throws IOException {
    claims.file("mdtrt_d.csv", VISITS + ",psn_no", "V1,P1,1,1970-07-02,390,11,H1,2026-11-20 09:00:00,P2");
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("appears twice: psn_no");
    claims.sheet("mdtrt_d.xlsx", new Object[] {"mdtrt_id", "psn_no"});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("mdtrt_d.csv, mdtrt_d.xlsx");
  }

  @Test
  void a_workbook_that_is_cut_off_or_packed_to_fill_the_disk_is_refused() throws IOException {
    Files.delete(folder.resolve("fee_list_d.csv"));
    claims.sheet("fee_list_d.xlsx", new Object[] {"bkkp_sn", "mdtrt_id"});
    Path good = folder.resolve("fee_list_d.xlsx");
    byte[] bytes = Files.readAllBytes(good);
    replaceSheet(good, bytes, new byte[] {'<', 'a', '>', (byte) 0xC3, (byte) 0x28});
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("not a workbook");
    replaceSheet(good, bytes, " ".repeat(30_000_000).getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("not a workbook");
  }

  private static void replaceSheet(Path file, byte[] book, byte[] sheet) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().startsWith("xl/worksheets/") ? sheet : in.readAllBytes());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20,2026-11-20T00:00", "2026-11-20 09:10:00,2026-11-20T09:10", "2026-11-20 09:10:00.0,2026-11-20T09:10",
      "2026/11/20 9:10,2026-11-20T09:10", "2026/11/2,2026-11-02T00:00", "2026-02-30,", "yesterday,", "2026-11-20 25:00:00,"})
  void times_are_read_as_databases_and_spreadsheets_write_them(String written, LocalDateTime meant) {
    assertThat(Times.parse(written)).isEqualTo(meant);
  }
}
