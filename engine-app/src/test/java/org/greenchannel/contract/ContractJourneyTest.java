package org.greenchannel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.registry.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family-doctor contract over HTTP, from the resident's wish to its end; and what the team has done. */
@HouseTest
class ContractJourneyTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private Registry registry;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @AfterEach
  void the_authority_is_well_again() {
    sandbox.control("/faults", "{\"system\":\"ca\",\"kind\":\"none\"}");
  }

  @Test
  void a_resident_asks_the_team_confirms_the_resident_signs_and_it_holds() {
    resident("qy-1");
    var asked = ask("qy-1", Map.of());
    assertThat(asked.status()).as(String.valueOf(asked.body())).isEqualTo(201);
    assertThat(asked.text("/state")).isEqualTo("requested");
    assertThat(asked.text("/stateText/zh")).isEqualTo("待确认");
    assertThat(asked.text("/validUntil")).isEqualTo("2027-11-21");
    assertThat(asked.text("/confirmDue")).startsWith("2026-11-25T");
    house.runJobs();
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).hasSize(1);
    assertThat(house.as("su").get("/api/worklist").body().toString()).contains(asked.text("/number"));
    assertThat(registry.contractOn("PT-qy-1", LocalDate.of(2026, 11, 22))).isEmpty();
    var confirmed = act("su", asked, "confirm", Map.of());
    assertThat(confirmed.text("/state")).as(String.valueOf(confirmed.body())).isEqualTo("confirmed");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number"))).hasSize(1);
    assertThat(act("wang", asked, "sign", Map.of()).text("/code")).isEqualTo("contract.notYourAct");
    var signed = act("qy-1", asked, "sign", Map.of());
    assertThat(signed.text("/state")).as(String.valueOf(signed.body())).isEqualTo("active");
    assertThat(signed.text("/signatureId")).isNotEmpty();
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number"))).hasSize(2);
    assertThat(registry.contractOn("PT-qy-1", LocalDate.of(2026, 11, 22)).orElseThrow().practitionerId()).isEqualTo("D-WANG");
    assertThat(registry.contractOn("PT-qy-1", LocalDate.of(2027, 11, 22))).isEmpty();
    assertThat(ask("qy-1", Map.of()).text("/code")).isEqualTo("contract.alreadyContracted");
    assertThat(act("qy-1", asked, "renew", wish(Map.of())).text("/code")).isEqualTo("contract.renewTooEarly");
    var ended = act("qy-1", asked, "terminate", Map.of("reason", "MOVED_AWAY"));
    assertThat(ended.text("/state")).isEqualTo("ended");
    house.runJobs();
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number"))).hasSize(3).last().asString().contains("已解除，最后一日为 2026-11-22");
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).hasSize(2).last()
        .satisfies(mail -> assertThat(mail.path("to").asText()).isEqualTo("liuhe@yunxi-health.example"));
    assertThat(registry.contractOn("PT-qy-1", LocalDate.of(2026, 11, 22))).as("its last day").isPresent();
    assertThat(registry.contractOn("PT-qy-1", LocalDate.of(2026, 11, 23))).isEmpty();
    assertThat(act("wang", asked, "terminate", Map.of("reason", "MOVED_AWAY")).text("/code")).isEqualTo("contract.state.ended");
  }

  @Test
  void a_team_declines_with_a_reason_and_another_team_cannot() {
    resident("qy-2");
    var asked = ask("qy-2", Map.of());
    assertThat(house.as("fang").get("/api/contracts/" + asked.text("/id")).status()).isEqualTo(404);
    assertThat(act("wang", asked, "decline", Map.of("reason", "OTHER")).text("/code")).isEqualTo("contract.noteMissing");
    assertThat(house.as("wang").header("If-Match", "\"7\"").act(address(asked, "confirm"), Map.of()).status()).isEqualTo(412);
    var declined = act("wang", asked, "decline", Map.of("reason", "TEAM_FULL"));
    assertThat(declined.text("/state")).isEqualTo("declined");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number")).get(0).get("text").asText()).contains("未被接受");
    assertThat(act("wang", asked, "confirm", Map.of()).text("/code")).isEqualTo("contract.state.declined");
  }

  @Test
  void a_doctor_who_is_the_resident_is_not_of_the_team_for_that() {
    resident("qy-14");
    outsideTheTeam();
    jdbc.sql("update app_user set roles = 'patient,doctor', institution_code = 'H51010100301', practitioner_id = 'D-OUTSIDE' where username = 'qy-14'")
        .update();
    var asked = ask("qy-14", Map.of());
    assertThat(act("qy-14", asked, "confirm", Map.of()).text("/code")).isEqualTo("contract.notYourTeam");
    assertThat(act("wang", asked, "confirm", Map.of()).text("/state")).isEqualTo("confirmed");
    act("qy-14", asked, "sign", Map.of());
    assertThat(act("qy-14", asked, "terminate", Map.of("reason", "CHANGED_MIND")).text("/state")).as("as the resident").isEqualTo("ended");
  }

  private void outsideTheTeam() {
    jdbc.sql(
            """
            insert into practitioner (id, name_zh, name_en, institution_code, profession, licensed, practice_years, filed, institution_consent,
              liability_insured) values ('D-OUTSIDE', '外', 'Wai', 'H51010100301', 'DOCTOR', true, 3, true, true, true) on conflict do nothing""")
        .update();
  }

  @Test
  void a_doctor_of_the_house_who_is_not_of_the_team_is_refused_and_told_why() {
    resident("qy-3");
    outsideTheTeam();
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code, practitioner_id)
            select 'outside', password_hash, '外', 'Wai', roles, institution_code, 'D-OUTSIDE' from app_user where username = 'wang'
            on conflict do nothing""")
        .update();
    var asked = ask("qy-3", Map.of());
    var refused = act("outside", asked, "confirm", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("contract.notYourTeam");
    for (var act : house.as("outside").get("/api/contracts/" + asked.text("/id")).body().at("/allowedActs")) {
      assertThat(act.at("/allowed").asBoolean()).as(act.toString()).isFalse();
    }
  }

  @Test
  void a_doctor_of_the_team_whose_certificate_has_expired_takes_no_resident_but_may_let_one_go() {
    resident("qy-31");
    var asked = ask("qy-31", Map.of());
    jdbc.sql("update practitioner set certificate_until = date '2026-11-21' where id = 'D-WANG'").update();
    var refused = act("wang", asked, "confirm", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("contract.certificateExpired");
    assertThat(refused.text("/detail")).contains("2026-11-22");
    assertThat(act("wang", asked, "decline", Map.of("reason", "TEAM_FULL")).text("/state")).isEqualTo("declined");
    assertThat(jdbc.sql("select count(*) from trail where number = ? and outcome = 'contract.certificateExpired'")
        .param(asked.text("/number")).query(Long.class).single()).isOne();
    jdbc.sql("update practitioner set certificate_until = date '2028-12-31' where id = 'D-WANG'").update();
  }

  @Test
  void a_team_that_does_not_answer_is_reminded_and_a_resident_who_does_not_sign_in_time_may_ask_again() {
    resident("qy-4");
    var asked = ask("qy-4", Map.of());
    house.runJobsOf(asked.text("/id"));
    house.clock().set(OffsetDateTime.parse("2026-11-25T20:00:00+08:00").toInstant());
    house.runJobsOf(asked.text("/id"));
    assertThat(house.as("wang").get("/api/contracts/" + asked.text("/id")).text("/escalation/level")).isEqualTo("REMINDED");
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).hasSize(2);
    var confirmed = act("wang", asked, "confirm", Map.of());
    assertThat(confirmed.text("/signDue")).startsWith("2026-12-04T");
    house.runJobsOf(asked.text("/id"));
    house.clock().set(OffsetDateTime.parse("2026-12-05T00:00:00+08:00").toInstant());
    house.runJobsOf(asked.text("/id"));
    assertThat(house.as("qy-4").get("/api/contracts/" + asked.text("/id")).text("/state")).isEqualTo("expired");
    assertThat(act("qy-4", asked, "sign", Map.of()).text("/code")).isEqualTo("contract.state.expired");
    assertThat(ask("qy-4", Map.of()).status()).isEqualTo(201);
  }

  @Test
  void a_request_that_nobody_answers_goes_up_and_the_lead_of_the_consortium_may_set_the_resident_free() {
    resident("qy-12");
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code)
            select 'head-of-liuhe', password_hash, '院长', 'Head', roles, 'H51010100301' from app_user where username = 'meng'
            on conflict do nothing""")
        .update();
    String lead =
        jdbc.sql("select c.lead_code from consortium c join institution i on i.consortium = c.code where i.code = 'H51010100301'")
            .query(String.class).single();
    String clerk =
        jdbc.sql("select username from app_user where institution_code = ? and roles like '%clerk%' order by username limit 1")
            .param(lead).query(String.class).single();
    var asked = ask("qy-12", Map.of());
    house.runJobs();
    assertThat(levelAt("2026-11-25T20:00", asked)).isEqualTo("REMINDED");
    assertThat(levelAt("2026-11-26T14:00", asked)).isEqualTo("DEPUTY");
    assertThat(levelAt("2026-11-26T20:00", asked)).isEqualTo("SUPERVISOR");
    assertThat(house.as("head-of-liuhe").get("/api/worklist").body().toString()).contains(asked.text("/number"));
    assertThat(house.as(clerk).get("/api/contracts/" + asked.text("/id")).status()).isEqualTo(404);
    assertThat(house.as(clerk).get("/api/contracts").body().toString()).doesNotContain(asked.text("/number"));
    assertThat(levelAt("2026-11-30T20:00", asked)).isEqualTo("REASSIGNED");
    assertThat(house.as(clerk).get("/api/contracts").body().toString()).contains(asked.text("/number"));
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).as("the request and four levels").hasSize(5);
    assertThat(act(clerk, asked, "confirm", Map.of()).text("/code")).as("nobody is taken for a team").isEqualTo("contract.notYourAct");
    assertThat(act(clerk, asked, "decline", Map.of("reason", "TEAM_FULL")).text("/state")).isEqualTo("declined");
    assertThat(house.as(clerk).get("/api/contracts/" + asked.text("/id")).status()).isEqualTo(404);
  }

  @Test
  void each_side_ends_a_contract_with_its_own_reasons() {
    resident("qy-13");
    var asked = ask("qy-13", Map.of());
    assertThat(act("qy-13", asked, "withdraw", Map.of("reason", "想换")).text("/code")).isEqualTo("contract.reasonUnknown");
    act("wang", asked, "confirm", Map.of());
    act("qy-13", asked, "sign", Map.of());
    assertThat(house.as("qy-13").get("/api/contracts/" + asked.text("/id")).body().at("/reasons/terminate").findValuesAsText("code"))
        .containsExactly("MOVED_AWAY", "ANOTHER_TEAM", "NOT_SATISFIED", "CHANGED_MIND", "OTHER");
    assertThat(act("qy-13", asked, "terminate", Map.of("reason", "DIED")).text("/code")).isEqualTo("contract.reasonUnknown");
    assertThat(act("wang", asked, "terminate", Map.of("reason", "NOT_SATISFIED")).text("/code")).isEqualTo("contract.reasonUnknown");
    assertThat(act("wang", asked, "terminate", Map.of("reason", "TEAM_DISSOLVED")).text("/code")).isEqualTo("contract.noteMissing");
    var ended = act("wang", asked, "terminate", Map.of("reason", "TEAM_DISSOLVED", "note", "团队合并"));
    assertThat(ended.text("/state")).as(String.valueOf(ended.body())).isEqualTo("ended");
    assertThat(ended.text("/endReasonText/zh")).isEqualTo("团队撤销或调整");
    assertThat(ended.text("/endNote")).isEqualTo("团队合并");
  }

  @Test
  void who_reads_english_hears_of_the_end_in_english_and_nobody_writes_to_the_dead() {
    for (String reason : List.of("MOVED_AWAY", "DIED")) {
      String user = "qy-14-" + reason.toLowerCase(Locale.ROOT);
      resident(user);
      jdbc.sql("update patient set locale = 'en' where id = ?").param("PT-" + user).update();
      var asked = ask(user, Map.of());
      act("wang", asked, "confirm", Map.of());
      act(user, asked, "sign", Map.of());
      house.runJobs();
      int before = sandbox.mentioning("sms", asked.text("/number")).size();
      var ended = act("wang", asked, "terminate", Map.of("reason", reason));
      assertThat(ended.text("/state")).as(String.valueOf(ended.body())).isEqualTo("ended");
      house.runJobs();
      var texts = sandbox.mentioning("sms", asked.text("/number"));
      if ("DIED".equals(reason)) {
        assertThat(texts).hasSize(before);
      } else {
        assertThat(texts).hasSize(before + 1).last().asString().contains("has been ended").doesNotContain("MOVED_AWAY");
      }
      assertThat(sandbox.mentioning("mails", asked.text("/number"))).last().asString().contains("已解除");
    }
  }

  @Test
  void a_request_is_withdrawn_and_the_team_hears_of_it() {
    resident("qy-5");
    var asked = ask("qy-5", Map.of());
    house.runJobs();
    assertThat(act("qy-5", asked, "withdraw", Map.of("reason", "CHANGED_MIND")).text("/state")).isEqualTo("withdrawn");
    house.runJobs();
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).hasSize(2);
    assertThat(house.as("su").get("/api/worklist").body().toString()).doesNotContain(asked.text("/number"));
  }

  @Test
  void without_the_authority_nothing_is_signed_and_afterwards_once() {
    resident("qy-6");
    var asked = ask("qy-6", Map.of());
    act("wang", asked, "confirm", Map.of());
    sandbox.control("/faults", "{\"system\":\"ca\",\"kind\":\"down\"}");
    var later = act("qy-6", asked, "sign", Map.of());
    assertThat(later.status()).isEqualTo(503);
    assertThat(later.text("/code")).isEqualTo("contract.authorityUnavailable");
    sandbox.control("/faults", "{\"system\":\"ca\",\"kind\":\"none\"}");
    assertThat(act("qy-6", asked, "sign", Map.of()).text("/state")).isEqualTo("active");
    assertThat(sandbox.mentioning("signatures", "PT-qy-6")).hasSize(1);
  }

  @Test
  void a_contract_is_renewed_in_its_last_days_from_the_day_after_it_ends() {
    resident("qy-7");
    var asked = ask("qy-7", Map.of());
    act("wang", asked, "confirm", Map.of());
    act("qy-7", asked, "sign", Map.of());
    house.clock().set(OffsetDateTime.parse("2027-10-08T10:00:00+08:00").toInstant());
    var wrong = act("qy-7", asked, "renew", wish(Map.of("validFrom", "2027-12-01")));
    assertThat(wrong.text("/code")).isEqualTo("contract.firstDayImpossible");
    var renewed = act("qy-7", asked, "renew", wish(Map.of()));
    assertThat(renewed.status()).as(String.valueOf(renewed.body())).isEqualTo(201);
    assertThat(renewed.text("/validFrom")).isEqualTo("2027-11-22");
    assertThat(renewed.text("/renews")).isEqualTo(asked.text("/id"));
    act("wang", renewed, "confirm", Map.of());
    act("qy-7", renewed, "sign", Map.of());
    assertThat(registry.contractOn("PT-qy-7", LocalDate.of(2027, 11, 21)).orElseThrow().validFrom()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(registry.contractOn("PT-qy-7", LocalDate.of(2027, 11, 22)).orElseThrow().validFrom()).isEqualTo(LocalDate.of(2027, 11, 22));
  }

  @Test
  void of_ten_wishes_at_the_same_moment_one_is_kept() throws Exception {
    resident("qy-8");
    ExecutorService pool = Executors.newFixedThreadPool(10);
    try {
      List<Callable<Integer>> calls = java.util.stream.IntStream.range(0, 10).<Callable<Integer>>mapToObj(i -> () -> ask("qy-8", Map.of()).status()).toList();
      List<Integer> answers = pool.invokeAll(calls).stream().map(ContractJourneyTest::get).sorted().toList();
      assertThat(answers.stream().filter(s -> s == 201)).hasSize(1);
      assertThat(answers.stream().filter(s -> s == 409)).hasSize(9);
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({
      "teamId, T-NOWHERE, contract.teamUnknown",
      "servicePackage, GOLD, contract.packageUnknown",
      "consentVersion, 1999-1, contract.consentOutdated",
      "validFrom, 2026-11-21, contract.firstDayImpossible",
      "validFrom, 2031-01-01, contract.firstDayImpossible"})
  void a_wrong_wish_is_refused_with_a_code_and_leaves_only_a_trace(String field, String value, String code) {
    resident("qy-9");
    var reply = ask("qy-9", Map.of(field, value));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(jdbc.sql("select count(*) from family_contract where patient_id = 'PT-qy-9'").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from trail where act = 'contract.request' and outcome = ?").param(code).query(Long.class).single()).isPositive();
  }

  @Test
  void staff_do_not_ask_for_residents_and_a_resident_reads_the_offer_first() {
    assertThat(house.as("wang").act("/api/contracts", wish(Map.of())).text("/code")).isEqualTo("contract.onlyResidents");
    var offer = house.as("smith").get("/api/service-packages");
    assertThat(offer.text("/text/version")).isEqualTo("2026-1");
    assertThat(offer.body().at("/packages").size()).isEqualTo(3);
    assertThat(house.as("zhang").get("/api/contracts").text("/contracts/0/state")).as("a contract that came by a file").isEqualTo("active");
  }

  @Test
  void a_team_sees_its_figures_and_another_institution_does_not() {
    String address = "/api/family-teams/T-SHIQIAO-1/statistics";
    String period = "?from=2026-11-01&until=2026-11-30";
    var before = house.as("fang").get(address + period);
    assertThat(before.status()).as(String.valueOf(before.body())).isEqualTo(200);
    resident("qy-10");
    Map<String, Object> toFang = Map.of("teamId", "T-SHIQIAO-1");
    var asked = ask("qy-10", toFang);
    act("fang", asked, "confirm", Map.of());
    act("qy-10", asked, "sign", Map.of());
    resident("qy-11");
    act("fang", ask("qy-11", toFang), "decline", Map.of("reason", "TEAM_FULL"));
    referral("UP", "D-FANG", "H51010100302", "H51010100201", "PT-qy-10", null);
    referral("DOWN", "D-CHEN", "H51010100201", "H51010100302", "PT-qy-10", "2026-11-29");
    var after = house.as("regulator").get(address + period);
    assertThat(grown(before, after, "/inCharge")).isEqualTo(1);
    assertThat(grown(before, after, "/newContracts")).isEqualTo(1);
    assertThat(grown(before, after, "/requests")).isEqualTo(2);
    assertThat(grown(before, after, "/declined")).isEqualTo(1);
    assertThat(grown(before, after, "/referredUp")).isEqualTo(1);
    assertThat(grown(before, after, "/referredUpAccepted")).isEqualTo(1);
    assertThat(grown(before, after, "/takenDown")).isEqualTo(1);
    assertThat(grown(before, after, "/followUpsDue")).as("not due yet").isZero();
    house.clock().set(OffsetDateTime.parse("2026-11-30T08:00:00+08:00").toInstant());
    var later = house.as("regulator").get(address + period);
    assertThat(grown(after, later, "/followUpsDue")).isEqualTo(1);
    assertThat(grown(after, later, "/followUpsOnTime")).isZero();
    assertThat(house.as("liu").get(address + period).status()).isEqualTo(404);
    assertThat(house.as("fang").get(address + "?from=2026-11-30&until=2026-11-01").text("/code")).isEqualTo("contract.periodReversed");
    assertThat(house.as("fang").get("/api/family-teams/T-SHIQIAO-1/statistics.csv" + period).body().asText()).startsWith("teamId,from,until,inCharge");
  }

  private static int grown(House.Reply before, House.Reply after, String figure) {
    return after.body().at(figure).asInt() - before.body().at(figure).asInt();
  }

  private void referral(String kind, String doctor, String from, String to, String patient, String followUp) {
    jdbc.sql(
            "insert into referral (id, version, kind, state, course, number, episode_id, patient_id, region, case_date, requested_at, reason,"
                + " from_institution, from_practitioner, to_institution, to_department, grounds, aftercare_due_on)"
                + " values (gen_random_uuid(), 0, ?, 'ACCEPTED', ?, ?, gen_random_uuid(), ?, 'example', date '2026-11-22',"
                + " timestamptz '2026-11-22 09:00+08', 'x', ?, ?, ?, ?, '[]', cast(? as date))")
        .params(kind, kind, "ZZ-" + kind + patient, patient, from, doctor, to, "UP".equals(kind) ? "0301" : "0200", followUp)
        .update();
  }

  private static int get(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String levelAt(String time, House.Reply contract) {
    house.clock().set(OffsetDateTime.parse(time + ":00+08:00").toInstant());
    house.runJobsOf(contract.text("/id"));
    return house.as("wang").get("/api/contracts/" + contract.text("/id")).text("/escalation/level");
  }

  private House.Reply ask(String user, Map<String, Object> more) {
    return house.as(user).act("/api/contracts", wish(more));
  }

  private static Map<String, Object> wish(Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("teamId", "T-LIUHE-1", "servicePackage", "BASIC", "consentVersion", "2026-1"));
    wish.putAll(more);
    return wish;
  }

  private House.Reply act(String user, House.Reply contract, String word, Map<String, ?> body) {
    return house.as(user).act(address(contract, word), body);
  }

  private static String address(House.Reply contract, String word) {
    return "/api/contracts/" + contract.text("/id") + "/acts/" + word;
  }

  /** A resident without a contract, who can log in. */
  private void resident(String user) {
    String id = "PT-" + user;
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '测签约', 'Ce Qianyue', 'cqy', '1', date '1960-01-01', identity_no, '0000', '13900000001' from patient where id = 'PT-ZHANG'
            on conflict do nothing""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, patient_id)
            select ?, password_hash, '测签约', 'Ce Qianyue', roles, ? from app_user where username = 'zhang' on conflict do nothing""")
        .params(user, id).update();
  }
}
