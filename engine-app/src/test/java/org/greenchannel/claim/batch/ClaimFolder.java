package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** A folder in the national layout, as tests fill it, audit it and read what came out. */
final class ClaimFolder {

  static final String VISITS = "mdtrt_id,psn_no,gend,brdy,insutype,med_type,fixmedins_code,begntime";
  static final String LINES =
      "bkkp_sn,mdtrt_id,fee_ocur_time,hilist_code,hilist_name,cnt,pric,det_item_fee_sumamt,bilg_dept_codg,bilg_dr_code";
  /** 子宫造影, for women only. */
  static final String WOMEN_ONLY = "002101030300000";

  static final Decisions DECISIONS = Decisions.shipped();
  static final KnowledgeSnapshot SNAPSHOT = KnowledgeSnapshot.shipped();

  private final Path folder;
  final List<String> said = new ArrayList<>();

  ClaimFolder(Path folder) {
    this.folder = folder;
  }

  ClaimFolder file(String name, String... lines) throws IOException {
    return file(name, StandardCharsets.UTF_8, lines);
  }

  ClaimFolder file(String name, Charset charset, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines), charset);
    return this;
  }

  /** A man who is charged an item for women: one finding. */
  ClaimFolder ofOneFinding() throws IOException {
    return file("mdtrt_d.csv", VISITS, "V1,P1,1,1970-07-02,390,11,H1,2026-11-20 09:00:00")
        .file("fee_list_d.csv", LINES, line("1", "V1", WOMEN_ONLY));
  }

  static String line(String number, String visit, String code) {
    return number + "," + visit + ",2026-11-20 09:10:00," + code + ",子宫造影,1,180,180.00,D01,DR1";
  }

  /** A sheet of texts and numbers. */
  ClaimFolder sheet(String name, Object[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      Sheet sheet = book.createSheet();
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          fill(row.createCell(c), rows[r][c]);
        }
      }
      book.write(out);
    }
    return this;
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof java.time.LocalDateTime time) {
      cell.setCellValue(time);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
    } else {
      cell.setCellValue(value.toString());
    }
  }

  Path results() {
    return folder.resolve("results");
  }

  Summary audit() throws IOException, UnusableInput {
    return audit(new Silent());
  }

  Summary audit(Watch watch) throws IOException, UnusableInput {
    Terms terms = new Terms(SNAPSHOT, DECISIONS, "*", LocalDate.of(2026, 11, 22), Records.NONE, null);
    return new BatchAudit(BatchAudit.filesIn(folder), results(), null, terms, watch, 2).run();
  }

  /** Findings on visits and lines. */
  List<String> findings() throws IOException {
    return ofVisits().stream().map(f -> f.get("mdtrt_id") + "/" + f.get("bkkp_sn") + "/" + f.get("rule_no")).toList();
  }

  /** Findings that are not about an institution as a whole. */
  List<CSVRecord> ofVisits() throws IOException {
    return read(BatchAudit.FINDINGS).stream().filter(f -> !f.get("mdtrt_id").isEmpty()).toList();
  }

  List<String> rejected() throws IOException {
    return read(BatchAudit.REJECTED).stream().map(r -> r.get("file") + ":" + r.get("row") + ":" + r.get("column")).toList();
  }

  List<CSVRecord> read(String name) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(results().resolve(name), StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  /** Remembers what was said. */
  class Silent implements Watch {

    @Override
    public void begin(Phase phase, long total, long already) {
      said.add(phase + " " + already + "/" + total);
    }

    @Override
    public void advance(long units) {}

    @Override
    public void end() {}

    @Override
    public void say(String zh, String en) {
      said.add(en);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
