package org.greenchannel.claim.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.claim.batch.ClaimFolder.LINES;
import static org.greenchannel.claim.batch.ClaimFolder.VISITS;
import static org.greenchannel.claim.batch.ClaimFolder.WOMEN_ONLY;
import static org.greenchannel.claim.batch.ClaimFolder.line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of a folder: who belongs together, what is found once, and what happens when it is interrupted. */
class BatchAuditTest {

  /** 门急诊留观诊查费, once a day. */
  private static final String ONCE_A_DAY = "001102000040000";

  @TempDir private Path folder;
  private ClaimFolder claims;

  @BeforeEach
  void a_folder() throws IOException {
    claims = new ClaimFolder(folder);
  }

  @Test
  void rows_that_stand_twice_or_belong_to_nobody_are_rejected() throws IOException, UnusableInput {
    claims.file("mdtrt_d.csv", VISITS, "V1,P1,1,1970-07-02,390,11,H1,2026-11-20 09:00:00",
        "V1,P2,2,1970-07-02,390,11,H1,2026-11-20 09:00:00");
    claims.file("fee_list_d.csv", LINES + ",psn_no", line("1", "V1", WOMEN_ONLY) + ",P1", line("1", "V1", WOMEN_ONLY) + ",",
        line("2", "V9", WOMEN_ONLY) + ",P1", line("3", "V1", WOMEN_ONLY) + ",P7");
    claims.file("setl_list_diag_d.csv", "mdtrt_id,diag_code", "V8,I10");
    Summary summary = claims.audit();
    assertThat(claims.findings()).as("the first row stands").containsExactly("V1/1/81");
    assertThat(claims.rejected()).containsExactlyInAnyOrder("mdtrt_d.csv:3:mdtrt_id", "fee_list_d.csv:3:bkkp_sn",
        "fee_list_d.csv:4:mdtrt_id", "fee_list_d.csv:5:psn_no", "setl_list_diag_d.csv:2:mdtrt_id");
    assertThat(summary).isEqualTo(new Summary(1, 1, 18000, 2, 18000, 5));
  }

  @Test
  void an_indicator_above_its_reference_stands_behind_the_findings_and_takes_nothing_off() throws IOException, UnusableInput {
    claims.ofOneFinding().audit();
    List<CSVRecord> all = claims.read("findings.csv");
    CSVRecord last = all.get(all.size() - 1);
    assertThat(last.get("mdtrt_id")).isEmpty();
    assertThat(last.get("fixmedins_code")).isEqualTo("H1");
    assertThat(last.get("rule_no")).isEqualTo("57");
    assertThat(last.get("kind")).isEqualTo("STAT");
    assertThat(last.get("deduct_amt")).isEqualTo("0.00");
    assertThat(last.get("message_zh")).isNotBlank();
  }

  @Test
  void earlier_visits_in_the_files_are_history_whatever_their_order() throws IOException, UnusableInput {
    claims.file("mdtrt_d.csv", VISITS, "V2,P1,1,1970-07-02,390,11,H1,2026-11-20 15:00:00",
        "V1,P1,1,1970-07-02,390,11,H1,2026-11-20 09:00:00");
    claims.file("fee_list_d.csv", LINES, "9,V2,2026-11-20 15:10:00," + ONCE_A_DAY + ",留观,1,20,20.00,D01,DR1",
        line("8", "V1", ONCE_A_DAY));
    claims.audit();
    assertThat(claims.findings()).containsExactly("V2/9/27");
    assertThat(claims.read("findings.csv").get(0).get("related")).isEqualTo("V1/8");
  }

  @Test
  void a_line_is_deducted_once_whatever_is_found_on_it() throws IOException, UnusableInput {
    manyVisits(60);
    claims.audit();
    Map<String, BigDecimal> deducted = new HashMap<>();
    for (CSVRecord finding : claims.ofVisits()) {
      deducted.merge(finding.get("mdtrt_id") + finding.get("bkkp_sn"), new BigDecimal(finding.get("deduct_amt")), BigDecimal::add);
      assertThat(deducted.get(finding.get("mdtrt_id") + finding.get("bkkp_sn")))
          .isLessThanOrEqualTo(new BigDecimal(finding.get("line_amt")));
    }
    assertThat(deducted).isNotEmpty();
  }

  @Test
  void what_a_spreadsheet_would_run_is_defused() throws IOException, UnusableInput {
    claims.file("mdtrt_d.csv", VISITS, "=1+1,P1,1,1970-07-02,390,11,@H,2026-11-20 09:00:00");
    claims.file("fee_list_d.csv", LINES, line("-1+2", "=1+1", WOMEN_ONLY).replace("DR1", "\"=HYPERLINK(\"\"x\"\")\""));
    claims.audit();
    CSVRecord finding = claims.read("findings.csv").get(0);
    assertThat(finding.get("mdtrt_id")).isEqualTo("'=1+1");
    assertThat(finding.get("bkkp_sn")).isEqualTo("'-1+2");
    assertThat(finding.get("fixmedins_code")).isEqualTo("'@H");
    assertThat(finding.get("doctor")).isEqualTo("'=HYPERLINK(\"x\")");
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException, UnusableInput {
    manyVisits(300);
    claims.audit();
    byte[] first = Files.readAllBytes(claims.results().resolve(BatchAudit.FINDINGS));
    claims.audit();
    assertThat(Files.readAllBytes(claims.results().resolve(BatchAudit.FINDINGS))).isEqualTo(first);
    assertThat(claims.results().resolve(".audit")).as("data of patients is not left behind").doesNotExist();
  }

  @Test
  void an_audit_stopped_anywhere_goes_on_without_a_double_finding() throws IOException, UnusableInput {
    manyVisits(300);
    claims.audit();
    byte[] whole = Files.readAllBytes(claims.results().resolve(BatchAudit.FINDINGS));
    byte[] rejected = Files.readAllBytes(claims.results().resolve(BatchAudit.REJECTED));
    for (int stop : new int[] {1, 2, 3, 5, 8, 20, 60, 120, 200, 290, 305}) {
      assertThatThrownBy(() -> claims.audit(new StopAfter(stop))).isInstanceOf(Cancelled.class);
      claims.audit();
      assertThat(claims.said).contains("Going on with the audit that was interrupted.");
      assertThat(Files.readAllBytes(claims.results().resolve(BatchAudit.FINDINGS))).isEqualTo(whole);
      assertThat(Files.readAllBytes(claims.results().resolve(BatchAudit.REJECTED))).isEqualTo(rejected);
      claims.said.clear();
    }
  }

  @Test
  void what_is_finished_is_not_done_again() throws IOException, UnusableInput {
    manyVisits(300);
    assertThatThrownBy(() -> claims.audit(new StopAfter(200))).isInstanceOf(Cancelled.class);
    claims.said.clear();
    claims.audit();
    assertThat(claims.said).noneMatch(word -> word.startsWith("READ")).anyMatch(word -> word.matches("AUDIT [1-9]\\d*/\\d+"));
  }

  @Test
  void other_files_begin_a_new_audit_and_say_so() throws IOException, UnusableInput {
    manyVisits(300);
    assertThatThrownBy(() -> claims.audit(new StopAfter(200))).isInstanceOf(Cancelled.class);
    claims.ofOneFinding().audit();
    assertThat(claims.said).anyMatch(word -> word.contains("starting anew"));
    assertThat(claims.findings()).containsExactly("V1/1/81");
  }

  @Test
  void two_audits_do_not_share_an_output_folder() throws IOException, UnusableInput {
    claims.ofOneFinding();
    Files.createDirectories(claims.results());
    try (Work held = Work.in(claims.results())) {
      assertThat(held.identity()).isEmpty();
      assertThatThrownBy(claims::audit).isInstanceOf(UnusableInput.class).hasMessageContaining("another audit");
    }
  }

  private void manyVisits(int count) throws IOException {
    List<String> visits = new ArrayList<>(List.of(VISITS));
    List<String> lines = new ArrayList<>(List.of(LINES));
    for (int i = 0; i < count; i++) {
      visits.add("V" + i + ",P" + i / 2 + "," + (1 + i % 2) + ",1970-07-02,390,11,H1,2026-11-20 09:00:00");
      lines.add(line("1", "V" + i, WOMEN_ONLY));
      lines.add(line("2", "V" + i, ONCE_A_DAY));
      lines.add(line("3", "W" + i, ONCE_A_DAY));
    }
    claims.file("mdtrt_d.csv", visits.toArray(new String[0])).file("fee_list_d.csv", lines.toArray(new String[0]));
  }

  /** Asks to stop after it was asked so many times. */
  private final class StopAfter extends ClaimFolder.Silent {

    private int left;

    StopAfter(int times) {
      claims.super();
      left = times;
    }

    @Override
    public synchronized boolean cancelled() {
      return left-- <= 0;
    }
  }
}
