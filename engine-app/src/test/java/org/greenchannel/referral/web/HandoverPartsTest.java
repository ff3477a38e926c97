package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.referral.Referrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a specialty requires of a hand-over is asked for, checked and shown, whichever way the patient goes down. */
@HouseTest
class HandoverPartsTest {

  private static final String REFERRALS = "/api/referrals";
  private static final String CENTRE = "H51010100301";

  @Autowired private House house;
  @Autowired private Referrals referrals;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_the_morning_of_22_november() {
    house.clock().set(TestClock.START);
  }

  @Test
  void who_sends_a_patient_down_without_an_up_referral_says_which_department_hands_over() {
    long before = referrals.count();
    Map<String, Object> body = down();
    Reply unsaid = house.as("chen").act(REFERRALS, body);
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.text("/code")).isEqualTo("referral.handoverDepartmentMissing");
    assertThat(unsaid.text("/errors/0/pointer")).isEqualTo("/handover/department");
    assertThat(unsaid.text("/errors/0/allowed")).contains("0301");
    ReferralBodies.handover(body).put("department", "0999");
    assertThat(house.as("chen").act(REFERRALS, body).text("/code")).isEqualTo("referral.handoverDepartmentUnknown");
    assertThat(referrals.count()).isEqualTo(before);
  }

  @Test
  void cardiology_hands_over_its_targets_without_an_up_referral_too() {
    long before = referrals.count();
    Map<String, Object> body = down();
    ReferralBodies.handover(body).put("department", "0301");
    ReferralBodies.handover(body).put("parts", Map.of());
    Reply incomplete = house.as("chen").act(REFERRALS, body);
    assertThat(incomplete.text("/code")).isEqualTo("referral.handoverIncomplete");
    assertThat(incomplete.text("/errors/0/pointer")).isEqualTo("/handover/parts/TARGETS");
    assertThat(referrals.count()).isEqualTo(before);
    ReferralBodies.handover(body).put("parts", Map.of("TARGETS", "血压低于 140/90 mmHg", "DIET", "低盐"));
    Reply sent = house.as("chen").act(REFERRALS, body);
    assertThat(sent.status()).as(String.valueOf(sent.body())).isEqualTo(201);
    house.runJobs();
    Reply seen = house.as("zhou").get(REFERRALS + "/" + sent.text("/id"));
    assertThat(seen.text("/handover/departmentName/zh")).isEqualTo("心血管内科");
    assertThat(further(seen)).containsExactly(
        "控制目标（血压、血糖等）: 血压低于 140/90 mmHg (已提供)", "DIET: 低盐 (另附)");
  }

  @Test
  void the_department_of_the_up_referral_hands_over_unless_another_is_named() {
    String up = arrived();
    Map<String, Object> body = ReferralBodies.down();
    ReferralBodies.handover(body).put("parts", Map.of());
    String requestDown = REFERRALS + "/" + up + "/acts/request-down";
    assertThat(house.as("chen").act(requestDown, body).text("/errors/0/pointer")).isEqualTo("/handover/parts/TARGETS");
    ReferralBodies.handover(body).put("department", "1000");
    Reply sent = house.as("chen").act(requestDown, body);
    assertThat(sent.status()).as(String.valueOf(sent.body())).isEqualTo(201);
    assertThat(sent.text("/handover/department")).isEqualTo("1000");
    assertThat(further(sent)).isEmpty();
  }

  @Test
  void the_doctor_sees_beforehand_what_the_specialty_may_require_and_for_which_care() {
    String up = arrived();
    Reply cardiology = house.as("chen").get(REFERRALS + "/" + up + "/handover-parts");
    assertThat(needed(cardiology)).contains("TARGETS: [随访交接]", "FUNCTION_SCORE: [康复交接, 护理交接]", "PAIN_PLAN: [安宁疗护交接]")
        .noneMatch(line -> line.startsWith("DIAGNOSIS"));
    assertThat(needed(house.as("chen").get(REFERRALS + "/" + up + "/handover-parts?department=1000")))
        .noneMatch(line -> line.startsWith("TARGETS"));
    assertThat(house.as("tang").get(REFERRALS + "/" + up + "/handover-parts").status()).isEqualTo(404);
  }

  @Test
  void what_a_package_may_need_is_said_by_the_rules_of_today_and_of_the_hospital_that_sends_it() {
    String up = arrived();
    jdbc.sql("update referral set case_date = date '2019-12-31', region = 'elsewhere' where id = cast(? as uuid)").param(up).update();
    assertThat(needed(house.as("chen").get(REFERRALS + "/" + up + "/handover-parts"))).contains("TARGETS: [随访交接]");
  }

  @Test
  void who_may_read_the_papers_is_led_to_them() {
    String up = arrived();
    Reply seen = house.as("chen").get(REFERRALS + "/" + up);
    assertThat(seen.text("/links/papers")).isEqualTo(REFERRALS + "/" + up + "/papers");
    assertThat(house.as("chen").get(seen.text("/links/papers")).status()).isEqualTo(200);
    assertThat(house.as("regulator").get(REFERRALS + "/" + up).body().at("/links/papers").isMissingNode()).isTrue();
  }

  private static Map<String, Object> down() {
    Map<String, Object> body = ReferralBodies.down();
    body.putAll(Map.of("kind", "DOWN", "patientId", "PT-LI", "toInstitution", CENTRE, "toDepartment", "0200"));
    return body;
  }

  private String arrived() {
    String id = house.as("wang").act(REFERRALS, ReferralBodies.urgent()).text("/id");
    house.runJobs();
    house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    house.as("liu").act(REFERRALS + "/" + id + "/acts/arrive", Map.of());
    return id;
  }

  private static List<String> further(Reply seen) {
    return lines(
        seen.body().at("/handover/further"),
        part -> part.at("/text/zh").asText() + ": " + part.path("value").asText() + " (" + part.at("/givenText/zh").asText() + ")");
  }

  private static List<String> needed(Reply reply) {
    return lines(
        reply.body().at("/parts"),
        part -> part.path("part").asText() + ": " + lines(part.path("kinds"), kind -> kind.path("zh").asText()));
  }

  private static List<String> lines(JsonNode all, java.util.function.Function<JsonNode, String> line) {
    return StreamSupport.stream(all.spliterator(), false).map(line).toList();
  }
}
