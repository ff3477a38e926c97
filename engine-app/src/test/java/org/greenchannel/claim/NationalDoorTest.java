package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that hospitals' systems send: 3101, 2206, 2207, in the national envelope. */
@HouseTest
class NationalDoorTest {

  private static final String LI = "51010100000000000002";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void an_audit_beforehand_names_rule_law_amount_and_evidence_and_keeps_nothing() {
    long before = claims();
    var reply = house.as("his").post("/national/3101", audit("M-3101", ClaimEntries.FOR_WOMEN));
    assertThat(reply.text("/infcode")).as(String.valueOf(reply.body())).isEqualTo("0");
    assertThat(reply.text("/inf_refmsgid")).isEqualTo("M-3101");
    assertThat(reply.text("/output/result/0/rule_id")).isEqualTo("81");
    assertThat(reply.text("/output/result/0/rule_name")).isEqualTo("医疗服务项目区分性别使用");
    assertThat(reply.text("/output/result/0/vola_cont")).contains("子宫造影");
    assertThat(reply.body().at("/output/result/0/vola_amt").decimalValue()).isEqualByComparingTo("180");
    assertThat(reply.text("/output/result/0/vola_bhvr_type")).isEqualTo("1");
    assertThat(reply.text("/output/result/0/vola_law")).contains("条例");
    assertThat(reply.text("/output/result/0/vola_evid")).contains("actual=");
    assertThat(reply.text("/output/result/0/judge_result_detail_dtos/0/rx_id")).isEqualTo("1");
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void an_audit_while_settling_finds_the_same_and_keeps_nothing() {
    long before = claims();
    var message = audit("M-3102", ClaimEntries.FOR_WOMEN);
    message.put("infno", "3102");
    var reply = house.as("his").post("/national/3102", message);
    assertThat(reply.text("/infcode")).as(String.valueOf(reply.body())).isEqualTo("0");
    assertThat(reply.text("/output/result/0/rule_id")).isEqualTo("81");
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void pre_settlement_says_what_settlement_then_pays() {
    var asked = house.as("his").post("/national", settlement("2206", "M-2206", "V-N1", ClaimEntries.CONSULTATION, ClaimEntries.FOR_WOMEN));
    assertThat(asked.text("/infcode")).as(String.valueOf(asked.body())).isEqualTo("0");
    assertThat(asked.text("/output/setlinfo/setl_id")).isEmpty();
    var paid = house.as("his").post("/national", settlement("2207", "M-2207", "V-N1", ClaimEntries.CONSULTATION, ClaimEntries.FOR_WOMEN));
    assertThat(paid.text("/infcode")).as(String.valueOf(paid.body())).isEqualTo("0");
    assertThat(paid.text("/output/setlinfo/setl_id")).startsWith("JS20261122-");
    assertThat(paid.text("/output/setlinfo/setl_stas")).isEqualTo("SETTLED");
    for (String amount : List.of("medfee_sumamt", "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt", "inscp_scp_amt")) {
      assertThat(paid.text("/output/setlinfo/" + amount)).as(amount).isEqualTo(asked.text("/output/setlinfo/" + amount));
    }
    assertThat(paid.body().at("/output/setlinfo/hosp_part_amt").decimalValue()).isEqualByComparingTo("180");
    assertThat(paid.text("/output/result/0/bear_type")).isEqualTo("INSTITUTION");
    assertThat(paid.text("/output/result/0/patn_cont")).isNotBlank();
  }

  @Test
  void the_same_message_gets_the_first_answer_and_another_body_is_refused() {
    var message = settlement("2207", "M-SAME", "V-N2", ClaimEntries.CONSULTATION);
    var first = house.as("his").post("/national", message);
    long kept = claims();
    assertThat(house.as("his").post("/national", message).body()).isEqualTo(first.body());
    var other = house.as("his").post("/national", settlement("2207", "M-SAME", "V-N3", ClaimEntries.CONSULTATION));
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.text("/infcode")).isEqualTo("-1");
    assertThat(other.text("/err_msg")).contains("[request.keyUsed]");
    assertThat(claims()).isEqualTo(kept);
  }

  @Test
  void wrong_fields_are_named_by_their_path() {
    Map<String, Object> message = settlement("2207", "M-WRONG", "V-N4", "009999999999999");
    line(message).put("fee_ocur_time", "yesterday");
    assertThat(house.as("his").post("/national", message).text("/err_msg"))
        .contains("input.feedetail[0].fee_ocur_time").contains("field.format");
    line(message).put("fee_ocur_time", "2026-11-22 09:10:00");
    assertThat(house.as("his").post("/national", message).text("/err_msg"))
        .contains("[claim.codeUnknown]").contains("input.feedetail[0].hilist_code");
    line(message).put("hilist_code", ClaimEntries.CONSULTATION);
    line(message).remove("cnt");
    var english = house.as("his").header("Accept-Language", "en").post("/national", message);
    assertThat(english.text("/err_msg")).contains("input.feedetail[0].cnt").contains("Required");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{                                                                                       | request.malformedJson",
    "[]                                                                                      | infno",
    "{\"infno\":\"9999\",\"msgid\":\"1\",\"fixmedins_code\":\"H51010100201\",\"input\":{}}   | national.unknownMessage",
    "{\"infno\":\"2207\",\"msgid\":\"1\",\"fixmedins_code\":\"H51010000101\",\"input\":{}}   | claim.notYourInstitution",
    "{\"infno\":\"2207\",\"msgid\":\"1\",\"fixmedins_code\":\"H51010100201\",\"input\":[]}   | input",
    "{\"infno\":\"2207\",\"msgid\":\"1\",\"fixmedins_code\":\"H51010100201\",\"input\":{}}   | input.data"})
  void a_message_that_cannot_be_taken_is_answered_with_minus_one(String body, String named) {
    var reply = house.as("his").post("/national", body.strip());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/infcode")).isEqualTo("-1");
    assertThat(reply.text("/err_msg")).contains(named);
  }

  private long claims() {
    return jdbc.sql("select count(*) from claim").query(Long.class).single();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(Map<String, Object> message) {
    return ((List<Map<String, Object>>) ((Map<String, Object>) message.get("input")).get("feedetail")).get(0);
  }

  private static Map<String, Object> settlement(String infno, String msgid, String visit, String... codes) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("data", Map.of("psn_no", LI, "mdtrt_id", visit, "med_type", "11", "insutype", "390",
        "begntime", "2026-11-22 09:00:00", "medfee_sumamt", 180.00 * codes.length));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String code : codes) {
      lines.add(new LinkedHashMap<>(Map.of("bkkp_sn", visit + "-" + (lines.size() + 1),
          "fee_ocur_time", "2026-11-22 09:10:00", "hilist_code", code, "list_type", "201", "chrgitm_lv", "01", "cnt", 1,
          "pric", 180.00, "det_item_fee_sumamt", "180.00")));
    }
    input.put("feedetail", lines);
    return envelope(infno, msgid, input);
  }

  private static Map<String, Object> audit(String msgid, String code) {
    Map<String, Object> order = Map.of("rx_id", "1", "drord_begn_date", "2026-11-22 09:10:00", "hilist_code", code,
        "hilist_type", "201", "hilist_lv", "01", "cnt", "1", "pric", "180", "sumamt", "180");
    Map<String, Object> encounter = Map.of("mdtrt_id", "V-PRE", "med_type", "11", "adm_date", "2026-11-22",
        "fsi_order_dtos", List.of(order), "fsi_diagnose_dtos", List.of(Map.of("dise_codg", "I10")));
    return envelope("3101", msgid, Map.of("data",
        Map.of("patient_dtos", List.of(Map.of("patn_id", LI, "fsi_encounter_dtos", List.of(encounter))))));
  }

  private static Map<String, Object> envelope(String infno, String msgid, Map<String, Object> input) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("infno", infno);
    envelope.put("msgid", msgid);
    envelope.put("fixmedins_code", ClaimEntries.COUNTY);
    envelope.put("infver", "V1.0");
    envelope.put("input", input);
    return envelope;
  }
}
