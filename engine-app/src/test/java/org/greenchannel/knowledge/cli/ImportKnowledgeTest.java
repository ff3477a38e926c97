package org.greenchannel.knowledge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reading without a running system. */
class ImportKnowledgeTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_workbook_becomes_a_report_of_what_is_accepted_rejected_and_in_conflict() throws IOException {
    Path book = workbook(new String[][] {{"项目名称", "国标代码", "限定性别"}, {"子宫造影", "002101030300000", "女"},
      {"新项目", "009101030300000", "女"}, {"坏项目", "1", "女"}, {"=HYPERLINK(\"x\")", "2", "女"}});
    assertThat(run(book.toString(), "--from", "2026-01-01", "--out", folder.resolve("report").toString()))
        .as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ImportKnowledge.SOME_LEFT);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("item_sex").contains("same 1").contains("new 1").contains("rejected 2");
    assertThat(Files.readString(folder.resolve("report/accepted.csv"))).contains("SAME,").contains("NEW,").contains("009101030300000");
    assertThat(Files.readString(folder.resolve("report/rejected.csv"))).contains("Sheet0,4,国标代码,1,malformed_code");
    assertThat(Files.readString(folder.resolve("report/conflicts.csv")).lines()).hasSize(1);
  }

  @Test
  void a_mapping_of_ones_own_is_proposed_and_then_used_from_its_file() throws IOException {
    Path book = workbook(new String[][] {{"名目", "编号", "谁"}, {"子宫造影", "002101030300000", "女性"}});
    assertThat(run(book.toString(), "--suggest", "sex")).isEqualTo(ImportKnowledge.DONE);
    Path mapping = folder.resolve("mine.csv");
    Files.writeString(mapping, out.toString(StandardCharsets.UTF_8));
    assertThat(run(book.toString(), "--from", "2025-01-01", "--mapping", mapping.toString(), "--out", folder.resolve("r").toString()))
        .as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("mapping mine");
  }

  @Test
  void what_cannot_be_used_is_said_and_ends_with_2() throws IOException {
    Path text = Files.writeString(folder.resolve("x.xlsx"), "text");
    assertThat(run()).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(run(text.toString(), "--from", "2026-01-01")).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(run(text.toString(), "--suggest")).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(run(text.toString(), "--from", "tomorrow")).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(run(text.toString(), "--horoscope", "x")).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(run(folder.resolve("none.xlsx").toString(), "--from", "2026-01-01")).isEqualTo(ImportKnowledge.UNUSABLE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("This is not an .xlsx workbook").contains("usage");
  }

  @Test
  void help_is_no_mistake() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage: import-knowledge").contains("exit codes");
  }

  @Test
  void a_wrong_argument_is_named_with_what_is_allowed() throws IOException {
    String book = workbook(new String[][] {{"项目名称", "国标代码", "限定性别"}, {"子宫造影", "002101030300000", "女"}}).toString();
    assertThat(refusal(book, "--mapping", "nobody")).contains("no such mapping: nobody").contains("item_sex");
    assertThat(refusal(book, "--basis", "rumour")).contains("--basis").contains("official, design");
    assertThat(refusal(book, "--rule", "999")).contains("no such rule: 999");
    assertThat(refusal(book, "--url", "somewhere")).contains("http://127.0.0.1:8080");
    assertThat(refusal(book, "--url", "http://127.0.0.1:1", "--user", "ops")).contains("cannot be reached");
    assertThat(refusal(folder.resolve("none.xlsx").toString())).contains("no such file");
  }

  private String refusal(String book, String... more) {
    err.reset();
    String[] args = Stream.concat(Stream.of(book, "--from", "2026-01-01"), Stream.of(more)).toArray(String[]::new);
    assertThat(run(args)).isEqualTo(ImportKnowledge.UNUSABLE);
    return err.toString(StandardCharsets.UTF_8);
  }

  private int run(String... args) {
    return ImportKnowledge.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path workbook(String[][] rows) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (var book = new XSSFWorkbook(); var stream = Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(stream);
    }
    return file;
  }
}
