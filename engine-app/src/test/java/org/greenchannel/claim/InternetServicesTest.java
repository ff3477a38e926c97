package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An online follow-up, its medicine and what else is charged with it: who pays, and what may it cost. */
@HouseTest
class InternetServicesTest {

  private static final String FOLLOW_UP = "001102000010001";
  private static final String PRICE_ITEM = "H110200001";
  private static final String REMOTE_CONSULT = "H111000000";
  private static final String DELIVERY = "YP-DELIVERY";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_person_and_a_hospital_elsewhere() {
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select 'PT-NET', 'PT-NET', '甲', 'A', 'j', '1', date '1970-01-01', identity_no, '0000', '' from patient where id = 'PT-LI'
            on conflict do nothing""")
        .update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, valid_from) values ('PT-NET', 'example-resident', '390', date '2020-01-01')
            on conflict do nothing""")
        .update();
  }

  @AfterEach
  void the_county_hospital_is_as_it_was() {
    jdbc.sql("update institution set internet_agreement = true, ownership = 'NON_PROFIT', region = 'example' where code = ?")
        .param(ClaimEntries.COUNTY).update();
  }

  @Test
  void a_chronic_follow_up_online_is_paid_like_a_visit_at_the_counter() {
    var online = settle(online("NET-1", "FOLLOW_UP", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "6.00"));
    assertThat(online.text("/status")).as(String.valueOf(online.body())).isEqualTo("SETTLED");
    assertThat(online.body().at("/findings")).isEmpty();
    assertThat(online.text("/amounts/inScopeFen")).isEqualTo("600");
    var counter = settle(ClaimEntries.visit("PT-NET", "NET-1C").line(ClaimEntries.CONSULTATION, "201", 1, "6.00"));
    assertThat(online.text("/amounts/fundFen")).isEqualTo(counter.text("/amounts/fundFen"));
    assertThat(logged(online)).contains("CLM-IPY-008", "CLM-IPR-001");
    assertThat(logged(counter)).as("no such line, no such question").noneMatch(rule -> rule.startsWith("CLM-IP"));
  }

  @Test
  void what_an_online_follow_up_costs_above_six_yuan_is_above_the_limit_and_said_so() {
    var reply = settle(online("NET-2", "FOLLOW_UP", "CHRONIC", true).line(FOLLOW_UP, "201", 2, "10.00"));
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("SETTLED");
    assertThat(reply.text("/amounts/overLimitFen")).isEqualTo("800");
    assertThat(reply.text("/amounts/inScopeFen")).isEqualTo("1200");
    assertThat(reply.text("/findings/0/dispositionRule")).isEqualTo("CLM-IPR-001");
    assertThat(reply.text("/findings/0/ruleText/zh")).isEqualTo("CLM-IPR-001 互联网服务价格（internet_price）");
    assertThat(reply.text("/findings/0/evidence/limit")).isEqualTo("6.00");
    assertThat(reply.text("/findings/0/evidence/actual")).isEqualTo("10");
    assertThat(reply.text("/findings/0/violatedFen")).isEqualTo("800");
    assertThat(reply.text("/findings/0/deductFen")).isEqualTo("0");
    assertThat(reply.text("/findings/0/patient/zh")).contains("6 元");
    addsUp(reply);
  }

  @Test
  void the_price_binds_whichever_of_its_codes_is_charged() {
    var reply = settle(online("NET-3", "FOLLOW_UP", "CHRONIC", true).line(PRICE_ITEM, "201", 1, "8.00"));
    assertThat(reply.text("/amounts/overLimitFen")).as(String.valueOf(reply.body())).isEqualTo("200");
  }

  @Test
  void a_for_profit_hospital_sets_its_own_price() {
    jdbc.sql("update institution set ownership = 'FOR_PROFIT' where code = ?").param(ClaimEntries.COUNTY).update();
    var reply = settle(online("NET-4", "FOLLOW_UP", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "10.00"));
    assertThat(reply.text("/amounts/overLimitFen")).as(String.valueOf(reply.body())).isEqualTo("0");
    assertThat(logged(reply)).contains("CLM-IPR-003");
  }

  @Test
  void the_delivery_fee_is_the_persons_and_the_medicine_is_not() {
    var reply =
        settle(online("NET-5", "FOLLOW_UP", "CHRONIC", true).line(ClaimEntries.AMLODIPINE, "101", 1, "20.00")
            .but("use", Map.of("prescription", "RX-NET-5")).line(DELIVERY, "201", "03", 1, "8.00", "2026-11-22T09:10:00"));
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("SETTLED");
    assertThat(reply.text("/lines/0/amounts/inScopeFen")).isEqualTo("2000");
    assertThat(reply.text("/lines/1/amounts/selfPayFen")).isEqualTo("800");
    assertThat(reply.text("/findings/0/lineNo")).isEqualTo("2");
    assertThat(reply.text("/findings/0/dispositionRule")).isEqualTo("CLM-IPY-001");
    assertThat(reply.text("/findings/0/law/key")).isEqualTo("INTERNET-INSURANCE-GUIDE#0");
    assertThat(reply.text("/findings/0/bearerText/zh")).isEqualTo("个人承担（不在支付范围）");
    assertThat(reply.text("/findings/0/staff/en")).isEqualTo("The delivery fee is outside the fund");
    assertThat(reply.text("/findings/0/patient/zh")).isEqualTo("配送费由您自付");
    addsUp(reply);
  }

  @Test
  void without_the_supplementary_agreement_nothing_online_is_paid() {
    jdbc.sql("update institution set internet_agreement = false where code = ?").param(ClaimEntries.COUNTY).update();
    var reply =
        settle(online("NET-6", "FOLLOW_UP", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "6.00")
            .line(ClaimEntries.AMLODIPINE, "101", 1, "20.00").but("use", Map.of("prescription", "RX-NET-6")));
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("SETTLED");
    assertThat(reply.text("/amounts/fundFen")).isEqualTo("0");
    assertThat(reply.text("/amounts/selfPayFen")).isEqualTo("2600");
    assertThat(rules(reply)).containsExactly("CLM-IPY-002", "CLM-IPY-002");
    addsUp(reply);
  }

  @Test
  void a_first_visit_online_is_not_paid() {
    var reply = settle(online("NET-7", "FIRST", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "6.00"));
    assertThat(rules(reply)).as(String.valueOf(reply.body())).contains("CLM-IPY-004");
    assertThat(reply.text("/amounts/fundFen")).isEqualTo("0");
  }

  @Test
  void a_doctor_nobody_verified_holds_the_line_for_a_reviewer_who_lets_it_pass() {
    var held = settle(ClaimEntries.visit("PT-NET", "NET-8").line(FOLLOW_UP, "201", 1, "6.00"));
    assertThat(held.text("/status")).as(String.valueOf(held.body())).isEqualTo("IN_REVIEW");
    assertThat(held.text("/lines/0/status")).isEqualTo("PENDED");
    assertThat(held.text("/findings/0/dispositionRule")).isEqualTo("CLM-IPY-003");
    assertThat(held.text("/findings/0/action")).isEqualTo("HOLD");
    assertThat(house.as("shen").get("/api/worklist").body().toString()).contains(held.text("/id"));
    var passed = review(held, "OVERTURN");
    assertThat(passed.text("/status")).as(String.valueOf(passed.body())).isEqualTo("SETTLED");
    assertThat(passed.text("/amounts/inScopeFen")).isEqualTo("600");
  }

  @Test
  void what_is_held_and_upheld_is_the_hospitals() {
    var held = settle(online("NET-9", "FOLLOW_UP", "OTHER", true).line(FOLLOW_UP, "201", 1, "6.00"));
    assertThat(rules(held)).as(String.valueOf(held.body())).containsExactly("CLM-IPY-099");
    var refused = review(held, "UPHOLD");
    assertThat(refused.text("/amounts/deniedFen")).as(String.valueOf(refused.body())).isEqualTo("600");
    assertThat(refused.text("/amounts/patientFen")).isEqualTo("0");
  }

  @Test
  void a_drug_without_its_prescription_is_held() {
    var reply = settle(online("NET-10", "FOLLOW_UP", "CHRONIC", true).line(ClaimEntries.AMLODIPINE, "101", 1, "20.00"));
    assertThat(rules(reply)).as(String.valueOf(reply.body())).containsExactly("CLM-IPY-007");
  }

  @Test
  void a_consultation_between_doctors_is_priced_by_the_list_and_not_the_funds() {
    var reply = settle(online("NET-11", "FOLLOW_UP", "CHRONIC", true).line(REMOTE_CONSULT, "201", 1, "100.00"));
    assertThat(rules(reply)).as(String.valueOf(reply.body())).containsExactly("CLM-IPY-005");
    assertThat(reply.text("/amounts/selfPayFen")).isEqualTo("10000");
    assertThat(logged(reply)).contains("CLM-IPR-002");
  }

  @Test
  void who_is_insured_elsewhere_is_paid_by_the_rules_of_care_out_of_region() {
    jdbc.sql("update institution set region = 'elsewhere' where code = ?").param(ClaimEntries.COUNTY).update();
    var reply =
        settle(online("NET-12", "FOLLOW_UP", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "6.00").cover("personClass", "LONG_TERM"));
    assertThat(logged(reply)).as(String.valueOf(reply.body())).contains("CLM-IPY-006", "CLM-CRG-023");
    assertThat(reply.text("/status")).isEqualTo("SETTLED");
    assertThat(rules(reply)).isEmpty();
  }

  @Test
  void the_national_messages_say_it_in_their_own_fields() {
    Map<String, Object> data = new LinkedHashMap<>(Map.of("psn_no", "PT-NET", "mdtrt_id", "NET-13", "med_type", "11", "insutype", "390",
        "begntime", "2026-11-22 09:00:00", "online_flag", "1", "online_visit_type", "FOLLOW_UP", "online_dise_type", "COMMON",
        "online_dr_vrf_flag", "1"));
    Map<String, Object> fee = Map.of("bkkp_sn", "1", "fee_ocur_time", "2026-11-22 09:10:00", "hilist_code", FOLLOW_UP, "list_type", "201",
        "chrgitm_lv", "01", "cnt", 1, "pric", "9.00", "det_item_fee_sumamt", "9.00");
    var quoted = national("2206", data, fee);
    assertThat(quoted.body().at("/output/setlinfo/overlmt_selfpay").decimalValue()).as(String.valueOf(quoted.body())).isEqualByComparingTo("3");
    assertThat(quoted.body().at("/output/result").toString()).contains("互联网服务价格", "6 元");
    data.put("online_visit_type", "SECOND");
    assertThat(national("2207", data, fee).text("/infcode")).isEqualTo("-1");
  }

  @Test
  void a_wrong_word_is_refused_with_what_is_allowed() {
    var reply = settle(online("NET-14", "SECOND", "CHRONIC", true).line(FOLLOW_UP, "201", 1, "6.00"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/errors/0/pointer")).isEqualTo("/visit/circumstances/internet/visitType");
    assertThat(reply.text("/errors/0/allowed")).isEqualTo("FIRST, FOLLOW_UP");
  }

  private static ClaimEntries online(String visit, String type, String disease, boolean verified) {
    return ClaimEntries.visit("PT-NET", visit).at("circumstances",
        Map.of("online", true, "diagnosedInPerson", true,
            "internet", Map.of("visitType", type, "disease", disease, "doctorVerified", verified)));
  }

  private House.Reply settle(ClaimEntries entry) {
    return house.as("his").act("/api/claims", entry.body());
  }

  private House.Reply national(String infno, Map<String, Object> data, Map<String, Object> fee) {
    return house.as("his").post("/national",
        Map.of("infno", infno, "msgid", infno + "-" + data.get("online_visit_type"), "fixmedins_code", ClaimEntries.COUNTY, "infver", "V1.0",
            "input", Map.of("data", data, "feedetail", List.of(fee))));
  }

  private House.Reply review(House.Reply claim, String decision) {
    return house.as("shen").act("/api/claims/" + claim.text("/id") + "/acts/review",
        Map.of("decisions", List.of(Map.of("findingId", claim.text("/findings/0/id"), "decision", decision, "reason", "已核对"))));
  }

  private List<String> logged(House.Reply claim) {
    return jdbc.sql("select rule_ids from decision_log where record_id = ?::uuid").param(claim.text("/id")).query(String.class).list();
  }

  private static List<String> rules(House.Reply claim) {
    return claim.body().at("/findings").findValuesAsText("dispositionRule");
  }

  static void addsUp(House.Reply claim) {
    var amounts = claim.body().at("/amounts");
    assertThat(amounts.at("/deniedFen").asLong() + amounts.at("/fundFen").asLong() + amounts.at("/patientFen").asLong())
        .isEqualTo(amounts.at("/totalFen").asLong());
    for (String part : List.of("totalFen", "fundFen", "patientFen", "overLimitFen", "selfPayFen", "inScopeFen")) {
      long lines = 0;
      for (var line : claim.body().at("/lines")) {
        lines += line.at("/amounts/" + part).asLong();
      }
      assertThat(lines).as(part).isEqualTo(amounts.at("/" + part).asLong());
    }
  }
}
