package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cancellation of a settlement (结算撤销), over the API and by message 2208. */
@HouseTest
class ClaimReversalTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_cancelled_settlement_gives_back_what_the_year_had_used_and_may_be_claimed_anew() {
    person("PT-REV-1");
    var first = stay("PT-REV-1", "REV-1", 10_000_000);
    assertThat(first.text("/status")).as(String.valueOf(first.body())).isEqualTo("SETTLED");
    assertThat(first.body().at("/amounts/paid/assistanceFen").asLong()).isPositive();
    var cancelled = house.as("his").act("/api/claims/" + first.text("/id") + "/acts/reverse", Map.of("reason", "录入错误"));
    assertThat(cancelled.text("/status")).as(String.valueOf(cancelled.body())).isEqualTo("REVERSED");
    assertThat(cancelled.text("/reversal/number")).startsWith("CX20261122-");
    assertThat(cancelled.body().at("/amounts")).as("what was settled stays readable").isEqualTo(first.body().at("/amounts"));
    var again = stay("PT-REV-1", "REV-1", 10_000_000);
    assertThat(again.status()).as(String.valueOf(again.body())).isEqualTo(201);
    assertThat(again.body().at("/amounts")).as("as if the first had never been").isEqualTo(first.body().at("/amounts"));
    assertThat(again.body().at("/band")).isEqualTo(first.body().at("/band"));
    assertThat(again.body().at("/payments")).isEqualTo(first.body().at("/payments"));
  }

  @Test
  void only_a_settled_claim_of_the_own_institution_is_cancelled_and_only_once() {
    person("PT-REV-2");
    String path = "/api/claims/" + stay("PT-REV-2", "REV-2", 100_000).text("/id") + "/acts/reverse";
    Map<String, String> reason = Map.of("reason", "x");
    assertThat(house.as("shen").act(path, reason).text("/code")).isEqualTo("claim.notYourInstitution");
    assertThat(house.as("tang").act(path, reason).status()).isEqualTo(404);
    assertThat(house.as("his").act(path, Map.of("reason", " ")).status()).isEqualTo(422);
    assertThat(house.as("his").act(path, reason).status()).isEqualTo(200);
    var twice = house.as("his").act(path, reason);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text("/code")).isEqualTo("claim.notSettled");
    assertThat(jdbc.sql("select count(*) from claim_reversal r join claim c on c.id = r.claim_id where c.person = 'PT-REV-2'")
        .query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void message_2208_answers_with_the_negative_of_what_was_settled() {
    person("PT-REV-3");
    String number = stay("PT-REV-3", "REV-3", 100_000).text("/number");
    var reply = house.as("his").post("/national", message("M-2208", Map.of("setl_id", number, "psn_no", "PT-REV-3")));
    assertThat(reply.text("/infcode")).as(String.valueOf(reply.body())).isEqualTo("0");
    assertThat(reply.text("/output/setlinfo/setl_id")).startsWith("CX");
    assertThat(reply.text("/output/setlinfo/setl_stas")).isEqualTo("REVERSED");
    assertThat(reply.body().at("/output/setlinfo/medfee_sumamt").decimalValue()).isEqualByComparingTo("-1000");
    assertThat(reply.body().at("/output/setlinfo/hifp_pay").decimalValue()).isEqualByComparingTo("-400");
    var again = house.as("his").post("/national", message("M-2208", Map.of("setl_id", number, "psn_no", "PT-REV-3")));
    assertThat(again.body()).as("the same message gets the first answer").isEqualTo(reply.body());
    assertThat(house.as("his").post("/national", message("M-2208-b", Map.of("setl_id", number))).text("/err_msg"))
        .contains("claim.notSettled");
    assertThat(house.as("his").post("/national", message("M-2208-c", Map.of("setl_id", "JS-0"))).text("/err_msg"))
        .contains("claim.unknown");
    assertThat(house.as("his").post("/national", message("M-2208-d", Map.of())).text("/err_msg"))
        .contains("input.data.setl_id");
  }

  private static Map<String, Object> message(String msgid, Map<String, Object> data) {
    return Map.of("infno", "2208", "msgid", msgid, "fixmedins_code", ClaimEntries.COUNTY, "infver", "V1.0",
        "input", Map.of("data", data));
  }

  private void person(String id) {
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '甲', 'A', 'j', '1', date '1970-01-01', identity_no, '0000', '' from patient where id = 'PT-LI'""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, category, valid_from)
            values (?, 'example-resident', '390', 'MINIMUM_LIVING', date '2020-01-01')""")
        .param(id).update();
  }

  private House.Reply stay(String patient, String visit, long fen) {
    return house.as("his").act("/api/claims",
        ClaimEntries.visit(patient, visit).at("medType", "21").at("begin", "2026-11-18T09:00:00").at("end", "2026-11-20T09:00:00")
            .line(ClaimEntries.AMLODIPINE, "101", "01", 1, java.math.BigDecimal.valueOf(fen, 2).toPlainString(), "2026-11-19T09:20:00").body());
  }
}
