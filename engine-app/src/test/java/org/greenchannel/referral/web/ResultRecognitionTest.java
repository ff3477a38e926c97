package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before an examination is repeated the doctor asks; the answer stands on the timeline with its rule. */
@HouseTest
class ResultRecognitionTest {

  private static final String ASK = "/api/result-recognitions";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  private String episode;
  private long keptBefore;

  @BeforeEach
  void a_referral_begins_an_episode() {
    house.clock().set(TestClock.START);
    episode = house.as("wang").act("/api/referrals", ReferralBodies.urgent()).text("/episodeId");
    keptBefore = kept();
  }

  @Test
  void a_marked_result_of_last_week_is_used_again() {
    Reply reply = house.as("chen").act(ASK, ct());
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
    assertThat(reply.text("/decision")).isEqualTo("REUSE");
    assertThat(reply.text("/ruleId")).isEqualTo("REF-REC-012");
    assertThat(reply.text("/tellPatient/zh")).contains("不再重复");
  }

  @Test
  void a_changed_condition_allows_a_repeat_and_says_what_to_tell_the_patient() {
    Map<String, Object> body = ct();
    body.put("changed", true);
    Reply reply = house.as("chen").act(ASK, body);
    assertThat(reply.text("/decision")).isEqualTo("REPEAT_ALLOWED");
    assertThat(reply.text("/reason")).isEqualTo("CONDITION_CHANGED");
    assertThat(reply.text("/tellPatient/en")).contains("has changed");
  }

  @Test
  void the_answer_stands_on_the_timeline_with_rule_and_law() {
    house.as("chen").act(ASK, ct());
    var last = house.as("chen").get("/api/episodes/" + episode + "/timeline").body().at("/steps");
    var step = last.get(last.size() - 1);
    assertThat(step.at("/act").asText()).isEqualTo("recognition.ask");
    assertThat(step.at("/textEn").asText()).contains("existing result is used");
    assertThat(step.at("/decisions/0/table").asText()).isEqualTo("referral.result_recognition");
    assertThat(step.at("/decisions/0/lawKeys/0").asText()).isEqualTo("RESULT-RECOGNITION-MEASURES#0");
    assertThat(kept()).isEqualTo(keptBefore + 1);
  }

  @Test
  void what_is_wrong_is_named_and_nothing_is_kept() {
    refused("chen", Map.of("resultOn", "2026-11-23"), 422, "recognition.resultInTheFuture");
    refused("chen", Map.of("resultOn", "-999999-01-01"), 400, "request.wrongType");
    refused("chen", Map.of("issuedBy", "H000"), 422, "referral.institutionUnknown");
    refused("chen", Map.of("episodeId", UUID.randomUUID().toString()), 422, "referral.episodeUnknown");
    refused("fang", Map.of(), 422, "referral.episodeUnknown");
    refused("liu", Map.of(), 403, "recognition.onlyDoctors");
    refused("zhang", Map.of(), 403, "recognition.onlyDoctors");
    refused("chen", Map.of("hrMark", "晋HR"), 400, "request.wrongType");
    refused("chen", Map.of("itemName", " "), 422, "request.invalid");
    assertThat(kept()).isEqualTo(keptBefore);
  }

  private void refused(String user, Map<String, Object> change, int status, String code) {
    Map<String, Object> body = ct();
    body.putAll(change);
    Reply reply = house.as(user).act(ASK, body);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text("/detail")).isNotBlank().doesNotStartWith("re");
  }

  private Map<String, Object> ct() {
    Map<String, Object> body = new HashMap<>();
    body.put("episodeId", episode);
    body.put("itemKind", "IMAGING");
    body.put("itemCode", "210300001");
    body.put("itemName", "头颅 CT 平扫");
    body.put("issuedBy", "H51010100301");
    body.put("resultOn", "2026-11-15");
    body.put("hrMark", "THIS_AREA");
    return body;
  }

  private long kept() {
    return jdbc.sql("select count(*) from result_recognition").query(Long.class).single();
  }
}
