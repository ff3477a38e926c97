package org.greenchannel.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.Referrals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A referral out of the region of insurance is filed by itself once the hospital there takes the patient; its claim proves it. */
@HouseTest
class ReferralFilingTest {

  private static final String ELSEWHERE = "H99000000002";
  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private FilingForReferrals follower;
  @Autowired private Referrals referrals;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void a_hospital_in_another_region_with_a_liaison_a_system_and_a_department() {
    house.clock().set(TestClock.START);
    jdbc.sql(
            """
            insert into institution (code, name_zh, name_en, kind, level, provincial, region)
            values (?, '外省第二医院', 'Second hospital elsewhere', 'HOSPITAL', 3, true, 'elsewhere') on conflict do nothing""")
        .param(ELSEWHERE).update();
    jdbc.sql("insert into department (institution_code, code, name_zh, name_en) values (?, '0301', '心血管内科', 'Cardiology') on conflict do nothing")
        .param(ELSEWHERE).update();
    for (String like : List.of("liu", "his")) {
      jdbc.sql(
              """
              insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code)
              select ? || '-far', password_hash, name_zh, name_en, roles, ? from app_user where username = ? on conflict do nothing""")
          .params(like, ELSEWHERE, like).update();
    }
  }

  @AfterEach
  void the_core_is_well_again() {
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"none\"}");
  }

  @Test
  void it_is_filed_when_the_hospital_there_accepts_and_the_claim_proves_it() {
    Reply up = referred("PT-ZW-1", Map.of());
    assertThat(filingsOf(up)).as("nobody has taken the patient yet").isEmpty();
    accept(up);
    JsonNode filing = filingsOf(up).get(0);
    assertThat(filing.at("/filingClass").asText()).isEqualTo("REFERRAL");
    assertThat(filing.at("/state").asText()).as("no clerk has to look").isEqualTo("in-force");
    assertThat(filing.at("/episodeId").asText()).isEqualTo(up.text("/episodeId"));
    assertThat(filing.at("/askingInstitution").asText()).as("for the institution that referred").isEqualTo("H51010100301");
    assertThat(filing.at("/careFrom").asText()).isEqualTo("2026-11-22");
    assertThat(filing.at("/validUntil").asText()).isEqualTo("2027-05-21");
    assertThat(filing.at("/decisions").findValuesAsText("ruleId")).as("only what decided the filing").containsExactly("CLM-FIL-002");
    String number = filing.at("/number").asText();
    assertThat(sandbox.mentioning("filings", number)).hasSize(1);
    assertThat(sandbox.mentioning("sms", number)).singleElement()
        .satisfies(sms -> assertThat(sms.toString()).contains("2027-05-21").doesNotContain("高血压"));
    assertThat(house.as("wang").get("/api/episodes/" + up.text("/episodeId") + "/timeline").body().findValuesAsText("act"))
        .containsSubsequence("referral.accept", "filing.request", "filing.pass", "filing.register");
    assertThat(claim("PT-ZW-1", "ZW-1").text("/care/filingId")).isEqualTo(filing.at("/id").asText());
    assertThat(claim("PT-ZW-1", "ZW-1B").text("/care/personClass")).isEqualTo("REFERRAL");
  }

  @Test
  void the_referral_goes_on_while_the_core_is_down_and_the_filing_follows_once() {
    Reply up = referred("PT-ZW-2", Map.of());
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"fail\",\"times\":2,\"after\":true}");
    assertThat(house.as("liu-far").act(acts(up, "accept"), Map.of()).text("/status")).isEqualTo("accepted");
    assertThatThrownBy(house::runJobs).hasMessageContaining("insurer");
    assertThat(house.as("liu-far").act(acts(up, "arrive"), Map.of()).text("/status")).isEqualTo("in-progress");
    assertThat(filingsOf(up).get(0).at("/state").asText()).isEqualTo("approved");
    house.clock().advance(Duration.ofMinutes(1));
    house.runJobs();
    assertThat(filingsOf(up).get(0).at("/state").asText()).isEqualTo("in-force");
    assertThat(sandbox.mentioning("filings", filingsOf(up).get(0).at("/number").asText())).hasSize(1);
  }

  @Test
  void telling_it_again_files_nothing_more() {
    Reply up = referred("PT-ZW-3", Map.of());
    accept(up);
    transaction.executeWithoutResult(status -> follower.taken(record(up)));
    assertThat(filingsOf(up)).hasSize(1);
  }

  @Test
  void within_the_region_and_for_somebody_filed_there_already_nothing_is_filed() {
    person("PT-ZW-4");
    Reply near = referred("PT-ZW-4", Map.of("toInstitution", "H51010100201"));
    house.as("liu").act(acts(near, "accept"), Map.of());
    house.runJobs();
    assertThat(filingsOf(near)).isEmpty();
    person("PT-ZW-5");
    house.as("zhou").act("/api/filings", Map.of("filingClass", "MIGRANT", "patientId", "PT-ZW-5", "place", "elsewhere"));
    house.runJobs();
    Reply far = referred("PT-ZW-5", Map.of());
    accept(far);
    assertThat(filingsOf(far)).isEmpty();
  }

  @Test
  void where_the_referral_ends_before_the_patient_came_its_filing_ends_with_it_and_the_person_is_told_once() {
    Reply up = referred("PT-ZW-6", Map.of());
    accept(up);
    String number = filingsOf(up).get(0).at("/number").asText();
    Reply declined = house.as("liu-far").act(acts(up, "decline"), Map.of("reason", "NO_CAPACITY"));
    assertThat(declined.status()).as(String.valueOf(declined.body())).isEqualTo(200);
    JsonNode filing = filingsOf(up).get(0);
    assertThat(filing.at("/state").asText()).isEqualTo("cancelled");
    assertThat(filing.at("/endReasonText/zh").asText()).isEqualTo("所依据的转诊已取消");
    house.runJobs();
    assertThat(sandbox.mentioning("filings", number).get(0).get("revoked").asBoolean()).isTrue();
    assertThat(sandbox.mentioning("sms", number).stream().filter(sms -> sms.toString().contains("已取消"))).hasSize(1);
  }

  @Test
  void a_colleague_elsewhere_is_asked_and_the_patient_stays_so_no_filing_is_tried() {
    String tried = "select count(*) from trail where act = 'filing.request' and outcome <> 'done'";
    long before = jdbc.sql(tried).query(Long.class).single();
    Reply asked = referred("PT-ZW-8", Map.of("kind", "CONSULT"));
    accept(asked);
    assertThat(filingsOf(asked)).isEmpty();
    assertThat(jdbc.sql(tried).query(Long.class).single()).isEqualTo(before);
  }

  @Test
  void an_emergency_is_filed_as_an_emergency_of_this_stay() {
    person("PT-ZW-7");
    Map<String, Object> body = new HashMap<>(ReferralBodies.emergency());
    body.putAll(Map.of("patientId", "PT-ZW-7", "toInstitution", ELSEWHERE));
    body.remove("contractClaimed");
    Reply up = house.as("wang").act(REFERRALS, body);
    assertThat(up.status()).as(String.valueOf(up.body())).isEqualTo(201);
    house.runJobs();
    JsonNode filing = filingsOf(up).get(0);
    assertThat(filing.at("/filingClass").asText()).isEqualTo("EMERGENCY");
    assertThat(filing.at("/state").asText()).isEqualTo("in-force");
  }

  private void accept(Reply up) {
    Reply accepted = house.as("liu-far").act(acts(up, "accept"), Map.of());
    assertThat(accepted.status()).as(String.valueOf(accepted.body())).isEqualTo(200);
    house.runJobs();
  }

  private Reply referred(String patient, Map<String, Object> more) {
    person(patient);
    Map<String, Object> body = new HashMap<>(ReferralBodies.urgent());
    body.putAll(Map.of("patientId", patient, "toInstitution", ELSEWHERE));
    body.remove("contractClaimed");
    body.putAll(more);
    Reply up = house.as("wang").act(REFERRALS, body);
    assertThat(up.status()).as(String.valueOf(up.body())).isEqualTo(201);
    house.runJobs();
    return up;
  }

  private static String acts(Reply up, String act) {
    return REFERRALS + "/" + up.text("/id") + "/acts/" + act;
  }

  private Referral record(Reply up) {
    return referrals.findById(ReferralId.of(up.text("/id"))).orElseThrow();
  }

  /** The filings of a referral, as the referring doctor sees them. */
  private List<JsonNode> filingsOf(Reply up) {
    List<JsonNode> all = new ArrayList<>();
    house.as("wang").get("/api/filings?size=200").body().at("/filings").forEach(f -> {
      if (f.at("/referralId").asText().equals(up.text("/id"))) {
        all.add(f);
      }
    });
    return all;
  }

  /** A stay there from the next day on, settled two days later. */
  private Reply claim(String patient, String visit) {
    house.clock().set(OffsetDateTime.parse("2026-11-26T10:00:00+08:00").toInstant());
    ClaimEntries entry =
        ClaimEntries.visit(patient, visit).at("institution", ELSEWHERE).at("medType", "21")
            .at("begin", "2026-11-23T09:00:00").at("end", "2026-11-25T09:00:00")
            .line(ClaimEntries.AMLODIPINE, "101", "01", 1, "100.00", "2026-11-24T09:20:00");
    Reply reply = house.as("his-far").act("/api/claims", entry.body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    return reply;
  }

  private void person(String id) {
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '测转外', 'Ce Zhuanwai', 'czw', '2', date '1970-01-01', identity_no, '0000', '13900000007' from patient where id = 'PT-ZHANG'
            on conflict do nothing""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, category, valid_from) values (?, 'example-resident', '390', 'NONE', date '2020-01-01')
            on conflict do nothing""")
        .param(id).update();
  }
}
