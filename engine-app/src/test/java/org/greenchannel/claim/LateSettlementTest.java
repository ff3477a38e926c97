package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that were not settled when the patient left (延迟刷卡结算); today is Sunday 22 November 2026. */
@HouseTest
class LateSettlementTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_claim_entered_within_three_days_of_discharge_is_asked_nothing() {
    var reply = settle(stay("LATE-1", "2026-11-15", "2026-11-19"));
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("SETTLED");
    assertThat(reply.text("/settlePath")).isEqualTo("AT_ONCE");
    assertThat(tables(reply)).doesNotContain("claim.delayed_settlement");
  }

  @Test
  void on_the_fourth_day_it_has_to_say_why() {
    var reply = settle(stay("LATE-2", "2026-11-15", "2026-11-18"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo("claim.lateReasonMissing");
    assertThat(reply.text("/errors/0/pointer")).isEqualTo("/visit/lateReason");
    assertThat(reply.text("/errors/0/allowed")).isEqualTo("EMERGENCY, CARD_LOST, UNFILED, FRAUD_HOLD, OTHER");
    var unknown = settle(stay("LATE-2", "2026-11-15", "2026-11-18").at("lateReason", "FORGOT"));
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/visit/lateReason");
  }

  @Test
  void a_lost_card_shown_within_thirty_days_settles_an_outpatient_visit_as_usual() {
    var late = settle(visit("LATE-3", "2026-10-23").at("lateReason", "CARD_LOST"));
    assertThat(late.text("/status")).as(String.valueOf(late.body())).isEqualTo("SETTLED");
    assertThat(late.text("/settlePath")).isEqualTo("DIRECT_LATER");
    assertThat(late.text("/settlePathText/zh")).isEqualTo("补刷卡后直接结算");
    assertThat(late.text("/lateReasonText/zh")).isEqualTo("凭证遗失");
    assertThat(tables(late)).contains("claim.delayed_settlement");
    assertThat(late.text("/amounts/inScopeFen")).isEqualTo("1000");
  }

  @Test
  void on_the_thirty_first_day_it_is_reimbursed_by_hand_within_thirty_working_days() {
    var reply = settle(visit("LATE-4", "2026-10-22").at("lateReason", "CARD_LOST"));
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("IN_REVIEW");
    assertThat(reply.text("/settlePath")).isEqualTo("MANUAL");
    assertThat(reply.text("/dueAt")).as("30 working days after Sunday 22 November, New Year is a holiday, close of business").startsWith("2027-01-04T10:00");
    assertThat(reply.text("/findings/0/dispositionRule")).isEqualTo("CLM-DLY-006");
    assertThat(reply.text("/findings/0/law/key")).isEqualTo("SOCIAL-INSURANCE-HANDLING#20");
    assertThat(reply.text("/findings/0/ruleName/zh")).isEqualTo("手工报销");
    assertThat(reply.text("/findings/0/staff/zh")).contains("医疗收费票据、费用清单、诊断证明、病历资料");
    assertThat(reply.text("/findings/0/patient/en")).contains("receipt, fee list, diagnosis certificate, medical record");
    assertThat(rules(reply)).contains("CLM-DLY-006", "CLM-DDL-008").doesNotContain("CLM-DDL-001");
    assertThat(house.as("shen").get("/api/worklist").body().toString()).contains(reply.text("/id"));
  }

  @Test
  void complete_papers_are_reimbursed_as_computed() {
    var claim = settle(visit("LATE-5", "2026-10-01").at("lateReason", "OTHER"));
    var paid = review(claim, "OVERTURN");
    assertThat(paid.text("/status")).as(String.valueOf(paid.body())).isEqualTo("SETTLED");
    assertThat(paid.text("/amounts/fundFen")).isEqualTo("500");
    assertThat(paid.text("/amounts/deniedFen")).isEqualTo("0");
    InternetServicesTest.addsUp(paid);
  }

  @Test
  void papers_that_do_not_bear_it_out_leave_everything_with_the_person_who_has_paid_it() {
    var claim = settle(visit("LATE-6", "2026-10-01").at("lateReason", "OTHER"));
    var unpaid = review(claim, "UPHOLD");
    assertThat(unpaid.text("/amounts/fundFen")).as(String.valueOf(unpaid.body())).isEqualTo("0");
    assertThat(unpaid.text("/amounts/selfPayFen")).isEqualTo("1000");
    assertThat(unpaid.text("/amounts/deniedFen")).as("the hospital did nothing wrong").isEqualTo("0");
    InternetServicesTest.addsUp(unpaid);
  }

  @Test
  void an_emergency_patient_without_a_card_completes_the_papers_in_three_days_and_settles_directly() {
    var third = settle(admitted("LATE-7", "2026-11-19").at("lateReason", "EMERGENCY"));
    assertThat(third.text("/settlePath")).as(String.valueOf(third.body())).isEqualTo("DIRECT");
    assertThat(third.text("/status")).isEqualTo("SETTLED");
    var fourth = settle(admitted("LATE-8", "2026-11-18").at("lateReason", "EMERGENCY"));
    assertThat(fourth.text("/settlePath")).isEqualTo("MANUAL");
  }

  @Test
  void a_filing_completed_before_discharge_settles_directly_and_after_it_by_hand() {
    var before = settle(admitted("LATE-9", "2026-11-10").at("lateReason", "UNFILED"));
    assertThat(before.text("/settlePath")).as(String.valueOf(before.body())).isEqualTo("DIRECT");
    assertThat(rules(before)).contains("CLM-DLY-007");
    var after = settle(stay("LATE-10", "2026-11-10", "2026-11-16").at("lateReason", "UNFILED"));
    assertThat(after.text("/settlePath")).isEqualTo("MANUAL");
    assertThat(rules(after)).contains("CLM-DLY-008");
  }

  @Test
  void suspended_settlement_is_not_completed_later_and_the_refusal_is_kept() {
    var entry = visit("LATE-11", "2026-11-10").at("lateReason", "FRAUD_HOLD");
    var reply = settle(entry);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo("claim.lateSettlementRefused");
    assertThat(reply.text("/detail")).contains("联网结算已暂停", "CLM-DLY-001");
    assertThat(reply.text("/errors/0/pointer")).isEqualTo("/visit/lateReason");
    assertThat(jdbc.sql("select count(*) from decision_log where rule_ids = 'CLM-DLY-001'").query(Long.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from claim where visit_id = 'LATE-11'").query(Long.class).single()).isZero();
    assertThat(house.as("his").act("/api/claims/pre-settlement", entry.body()).text("/code")).isEqualTo("claim.lateSettlementRefused");
  }

  @Test
  void a_visit_said_to_have_begun_long_before_anybody_was_insured_is_no_fault_of_the_house() {
    var reply = settle(visit("LATE-16", "2026-11-10").at("begin", "0001-01-01T00:00:00").at("lateReason", "OTHER"));
    assertThat(reply.text("/settlePath")).as(String.valueOf(reply.body())).isEqualTo("MANUAL");
  }

  @Test
  void a_reason_given_on_the_day_of_the_visit_changes_nothing() {
    var reply = settle(visit("LATE-12", "2026-11-22").at("lateReason", "OTHER"));
    assertThat(reply.text("/settlePath")).as(String.valueOf(reply.body())).isEqualTo("AT_ONCE");
    assertThat(reply.text("/status")).isEqualTo("SETTLED");
    assertThat(tables(reply)).doesNotContain("claim.delayed_settlement");
  }

  @Test
  void care_elsewhere_that_was_not_filed_is_reimbursed_by_hand_and_filed_care_is_settled_directly() {
    var unfiled = settle(stay("LATE-13", "2026-11-18", "2026-11-20").cover("personClass", "OTHER").cover("filing", "UNREFERRED"));
    assertThat(unfiled.text("/settlePath")).as(String.valueOf(unfiled.body())).isEqualTo("MANUAL");
    assertThat(unfiled.text("/status")).isEqualTo("IN_REVIEW");
    assertThat(unfiled.text("/findings/0/dispositionRule")).isEqualTo("CLM-CRG-011");
    assertThat(unfiled.text("/findings/0/staff/zh")).contains("否则手工报销", "须提交");
    var filed = settle(stay("LATE-14", "2026-11-18", "2026-11-20").cover("personClass", "OTHER").cover("filing", "REFERRED"));
    assertThat(filed.text("/settlePath")).as(String.valueOf(filed.body())).isEqualTo("AT_ONCE");
  }

  @Test
  void the_national_message_says_why_in_a_field_of_its_own() {
    Map<String, Object> data = Map.of("psn_no", person("LATE-15"), "mdtrt_id", "LATE-15", "med_type", "11", "insutype", "390",
        "begntime", "2026-11-10 09:00:00", "endtime", "2026-11-10 10:00:00", "late_setl_rea", "CARD_LOST");
    Map<String, Object> fee = Map.of("bkkp_sn", "1", "fee_ocur_time", "2026-11-10 09:10:00", "hilist_code", ClaimEntries.CONSULTATION,
        "list_type", "201", "chrgitm_lv", "01", "cnt", 1, "pric", "10.00", "det_item_fee_sumamt", "10.00");
    var reply = house.as("his").post("/national", Map.of("infno", "2207", "msgid", "M-LATE-15", "fixmedins_code", ClaimEntries.COUNTY,
        "infver", "V1.0", "input", Map.of("data", data, "feedetail", List.of(fee))));
    assertThat(reply.text("/infcode")).as(String.valueOf(reply.body())).isEqualTo("0");
    assertThat(jdbc.sql("select settle_path from claim where visit_id = 'LATE-15'").query(String.class).single()).isEqualTo("DIRECT_LATER");
  }

  private ClaimEntries visit(String visit, String day) {
    return ClaimEntries.visit(person(visit), visit).at("begin", day + "T09:00:00").at("end", day + "T10:00:00")
        .line(ClaimEntries.CONSULTATION, "201", "01", 1, "10.00", day + "T09:10:00");
  }

  private ClaimEntries stay(String visit, String from, String until) {
    return admitted(visit, from).at("end", until + "T09:00:00");
  }

  private ClaimEntries admitted(String visit, String from) {
    return ClaimEntries.visit(person(visit), visit).at("medType", "21").at("begin", from + "T09:00:00")
        .line(ClaimEntries.AMLODIPINE, "101", "01", 1, "100.00", from + "T10:00:00");
  }

  /** Somebody of whom nothing else was claimed, so that the audit has nothing to compare. */
  private String person(String visit) {
    String id = "PT-" + visit;
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '甲', 'A', 'j', '1', date '1970-01-01', identity_no, '0000', '' from patient where id = 'PT-LI'
            on conflict do nothing""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, valid_from) values (?, 'example-resident', '390', date '2020-01-01')
            on conflict do nothing""")
        .param(id).update();
    return id;
  }

  private House.Reply settle(ClaimEntries entry) {
    return house.as("his").act("/api/claims", entry.body());
  }

  private House.Reply review(House.Reply claim, String decision) {
    return house.as("shen").act("/api/claims/" + claim.text("/id") + "/acts/review",
        Map.of("decisions", List.of(Map.of("findingId", claim.text("/findings/0/id"), "decision", decision, "reason", "材料已核对"))));
  }

  private List<String> tables(House.Reply claim) {
    return jdbc.sql("select table_name from decision_log where record_id = ?::uuid").param(claim.text("/id")).query(String.class).list();
  }

  private List<String> rules(House.Reply claim) {
    return jdbc.sql("select rule_ids from decision_log where record_id = ?::uuid").param(claim.text("/id")).query(String.class).list();
  }
}
