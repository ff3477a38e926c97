package org.greenchannel.claim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of a folder: no server, no database; columns in any order, unknown ones ignored. */
class AuditTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;
  private final ByteArrayOutputStream words = new ByteArrayOutputStream();

  @BeforeEach
  void a_folder() throws IOException {
    write("mdtrt_d.csv",
        "\uFEFFpsn_no,mdtrt_id,gend,brdy,insutype,med_type,begntime,endtime,unknown_column,vali_flag",
        "P1,V1,1,1970-07-02,390,11,2026-11-20 09:00:00,,x,1",
        "P1,V2,1,1970-07-02,390,11,2026-11-20 15:00:00,,x,1",
        "P2,V3,2,1958-03-14,390,11,2026-11-20 09:00:00,,x,1",
        "P3,V4,2,1958-03-14,390,11,yesterday,,x,1",
        ",V5,2,1958-03-14,390,11,2026-11-20 09:00:00,,x,1");
    write("fee_list_d.csv",
        "mdtrt_id,bkkp_sn,psn_no,fee_ocur_time,hilist_code,hilist_name,list_type,cnt,pric,det_item_fee_sumamt",
        "V1,1,P1,2026-11-20 09:10:00,002101030300000,子宫造影,201,1,180.00,180.00",
        "V1,2,P1,2026-11-20 09:10:00,001102000040000,门急诊留观诊查费,201,1,20.00,20.00",
        "V2,3,P1,2026-11-20 15:10:00,001102000040000,门急诊留观诊查费,201,1,20.00,20.00",
        "V3,4,P2,2026-11-20 09:10:00,002101030300000,子宫造影,201,1,180.00,180.00",
        "V9,5,P9,2026-11-20 09:10:00,002101030300000,子宫造影,201,1,180.00,180.00",
        "V3,6,P2,2026-11-20 09:10:00,002101030300000,子宫造影,201,one,180.00,180.00",
        "V3,7,P2,2026-11-20 09:10:00,002101030300000,子宫造影,201,1,180.00,180.005");
    write("setl_list_diag_d.csv", "mdtrt_id,maindiag_flag,diag_code", "V1,1,I10");
  }

  @Test
  void findings_name_rule_law_amounts_and_both_messages() throws IOException {
    assertThat(run()).isEqualTo(Audit.SOME_REJECTED);
    List<CSVRecord> findings = read("findings.csv");
    assertThat(findings).extracting(f -> f.get("mdtrt_id") + "/" + f.get("bkkp_sn") + "/" + f.get("rule_no"))
        .containsExactlyInAnyOrder("V1/1/81", "V2/3/27");
    CSVRecord women = findings.stream().filter(f -> f.get("rule_no").equals("81")).findFirst().orElseThrow();
    assertThat(women.get("rule_id")).isEqualTo("item_sex");
    assertThat(women.get("kind")).isEqualTo("VIOL");
    assertThat(women.get("basis")).isEqualTo("official");
    assertThat(women.get("vola_amt")).isEqualTo("180.00");
    assertThat(women.get("deduct_amt")).isEqualTo("180.00");
    assertThat(women.get("law")).isEqualTo("MEDICAL-INSURANCE-FUND-REGULATION#38.1.6");
    assertThat(women.get("message_zh")).contains("子宫造影");
    assertThat(women.get("message_en")).isNotBlank();
    assertThat(women.get("evidence")).contains("limit=女");
    CSVRecord twice = findings.stream().filter(f -> f.get("rule_no").equals("27")).findFirst().orElseThrow();
    assertThat(twice.get("related")).as("the visit of the morning is the history").contains("V1/2");
  }

  @Test
  void rows_that_are_not_taken_are_named_by_file_row_and_column() throws IOException {
    run();
    assertThat(read("rejected.csv")).extracting(r -> r.get("file") + ":" + r.get("row") + ":" + r.get("column"))
        .containsExactlyInAnyOrder("mdtrt_d.csv:5:begntime", "mdtrt_d.csv:6:psn_no", "fee_list_d.csv:6:mdtrt_id",
            "fee_list_d.csv:7:cnt", "fee_list_d.csv:8:det_item_fee_sumamt");
  }

  @Test
  void a_folder_that_cannot_be_audited_says_why() throws IOException {
    write("fee_list_d.csv", "mdtrt_id,bkkp_sn", "V1,1");
    assertThat(run()).isEqualTo(Audit.UNUSABLE);
    assertThat(words.toString(StandardCharsets.UTF_8)).contains("fee_list_d.csv", "hilist_code");
    Files.delete(folder.resolve("mdtrt_d.csv"));
    assertThat(run()).isEqualTo(Audit.UNUSABLE);
    assertThat(words.toString(StandardCharsets.UTF_8)).contains("mdtrt_d.csv");
  }

  private int run() {
    PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
    return Audit.run(new String[] {folder.toString()}, out, out, CLOCK);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
  }

  private List<CSVRecord> read(String name) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(folder.resolve("results").resolve(name), StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
