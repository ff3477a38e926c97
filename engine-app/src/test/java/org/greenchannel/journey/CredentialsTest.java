package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who judges a patient's case holds a licence and a certificate that are valid on that day; who only hands on needs none. */
@HouseTest
class CredentialsTest {

  private static final String EXPIRED = "referral.certificateExpired";

  @Autowired private House house;
  @Autowired private Trail trail;
  @Autowired private JdbcClient jdbc;

  private Referring people;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
    people = new Referring(house);
  }

  @AfterEach
  void everybody_is_as_the_registry_says() {
    jdbc.sql("update practitioner set certificate_until = date '2028-12-31', licence_until = null where id in ('D-CHEN', 'D-WANG', 'N-DENG')").update();
  }

  /** What Dr He, whose certificate ended in 2025, tries at the county hospital, and on which referral. */
  static Stream<Arguments> judgements() {
    return Stream.of(
        Arguments.of("received", "return-with-advice", Map.of("advice", "继续观察")),
        Arguments.of("received", "ask-information", Map.of("questions", "近期心电图？")),
        Arguments.of("received", "raise-urgency", Map.of("urgency", "EMERGENCY", "reason", "胸闷加重")),
        Arguments.of("accepted", "interim-note", Map.of("note", "已初诊")),
        Arguments.of("accepted", "report-outcome", ReferralBodies.outcome()),
        Arguments.of("arrived", "await-interpretation", Map.of()),
        Arguments.of("arrived", "preliminary-outcome", Map.of("note", "初步意见")),
        Arguments.of("arrived", "request-down", ReferralBodies.down()),
        Arguments.of("question", "give-advice", Map.of("advice", "加用利尿剂")),
        Arguments.of("consult", "diagnose", Map.of("conclusion", "未见异常")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("judgements")
  void an_expired_doctor_judges_nothing_and_the_attempt_is_kept(String stage, String act, Map<String, ?> body) {
    Reply referral = at(stage);
    String before = people.see("liu", referral).text("/version");
    Reply refused = people.act("he", referral, act, body);
    assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo(EXPIRED);
    assertThat(refused.text("/detail")).contains("2026-11-22");
    assertThat(people.see("liu", referral).text("/version")).isEqualTo(before);
    assertThat(trail.ofRecord(UUID.fromString(referral.text("/id"))))
        .filteredOn(e -> e.actor().equals("he") && e.act().equals("referral." + act))
        .extracting(TrailEntry::outcome).containsExactly(EXPIRED);
    assertThat(people.act("chen", referral, act, body).status()).as("a doctor whose credentials hold").isIn(200, 201);
  }

  @Test
  void the_case_says_beforehand_what_an_expired_doctor_may_not_do_and_why() {
    Reply seen = people.see("he", people.received());
    assertThat(Referring.allowed(seen)).isEmpty();
    assertThat(seen.body().at("/allowedActs")).anySatisfy(
        a -> {
          assertThat(a.path("act").asText()).isEqualTo("return-with-advice");
          assertThat(a.at("/reason/code").asText()).isEqualTo(EXPIRED);
          assertThat(a.at("/reason/en").asText()).startsWith("Your digital certificate is expired on 2026-11-22");
        });
  }

  @Test
  void a_certificate_that_ends_today_still_counts_and_tomorrow_no_more() {
    until("certificate_until", "2026-11-22", "D-CHEN");
    Reply referral = people.accepted();
    people.done("chen", referral, "interim-note", Map.of("note", "已初诊"));
    house.clock().advance(java.time.Duration.ofDays(1));
    assertThat(people.code("chen", referral, "report-outcome", ReferralBodies.outcome())).isEqualTo(EXPIRED);
  }

  @Test
  void a_licence_that_has_ended_bars_doctors_and_nurses_but_no_clerk() {
    Reply referral = people.received();
    until("licence_until", "2026-11-21", "D-CHEN", "N-DENG", "D-WANG");
    for (String professional : List.of("chen", "deng")) {
      assertThat(people.code(professional, referral, "ask-information", Map.of("questions", "心电图？"))).isEqualTo("referral.doctorNotLicensed");
    }
    people.done("liu", referral, "ask-information", Map.of("questions", "心电图？"));
    assertThat(people.code("wang", referral, "give-information", Map.of("answer", "正常"))).isEqualTo("referral.doctorNotLicensed");
    people.done("wang", referral, "cancel", Map.of("reason", "DUPLICATE"));
  }

  @Test
  void a_doctor_decides_no_urgency_and_converts_no_question_with_an_expired_certificate() {
    Reply unclear = people.request("wang", ReferralBodies.unclear());
    Reply question = at("question");
    people.done("chen", question, "give-advice", Map.of("advice", "转诊为宜"));
    until("certificate_until", "2026-11-21", "D-WANG");
    assertThat(people.code("wang", unclear, "decide-urgency", Map.of("urgency", "URGENT", "reason", "胸闷"))).isEqualTo(EXPIRED);
    assertThat(people.code("wang", question, "convert", Map.of("toInstitution", "H51010100201", "toDepartment", "0301", "consent", true)))
        .isEqualTo(EXPIRED);
  }

  @Test
  void recognition_of_a_result_is_a_doctor_s_judgement_too() {
    Reply up = people.accepted();
    Reply asked = house.as("he").act("/api/result-recognitions", Map.of(
        "episodeId", up.text("/episodeId"), "itemKind", "FUNCTION", "itemName", "心电图", "issuedBy", "H51010100301",
        "resultOn", "2026-11-20", "hrMark", "THIS_AREA"));
    assertThat(asked.text("/code")).as(String.valueOf(asked.body())).isEqualTo(EXPIRED);
  }

  private void until(String column, String day, String... people) {
    for (String person : people) {
      jdbc.sql("update practitioner set " + column + " = ? where id = ?").params(LocalDate.parse(day), person).update();
    }
  }

  private Reply at(String stage) {
    return switch (stage) {
      case "received" -> people.received();
      case "question" -> people.request("wang", Referring.ofKind("ADVICE", "H51010100201", "0301"));
      case "consult" -> examined();
      case "accepted" -> people.accepted();
      default -> arrived();
    };
  }

  private Reply arrived() {
    Reply up = people.accepted();
    people.done("liu", up, "arrive", Map.of());
    return up;
  }

  private Reply examined() {
    Reply consult = people.request("wang", Referring.ofKind("CONSULT", "H51010100201", "0301"));
    people.done("liu", consult, "accept", Map.of());
    people.done("su", consult, "examine", Map.of("results", "心电图已上传"));
    return consult;
  }
}
