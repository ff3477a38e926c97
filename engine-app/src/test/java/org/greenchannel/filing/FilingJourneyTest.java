package org.greenchannel.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing of care out of region over HTTP: asked, checked, registered with the insurer's core, and what it does to a claim. */
@HouseTest
class FilingJourneyTest {

  private static final String PROVINCIAL = "H99000000001";
  private static final Instant BEFORE_THE_STAY = OffsetDateTime.parse("2026-11-16T10:00:00+08:00").toInstant();
  private static final Instant AFTER_THE_STAY = OffsetDateTime.parse("2026-11-22T10:00:00+08:00").toInstant();

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void a_provincial_hospital_in_another_region_and_a_week_before_the_stay() {
    house.clock().set(BEFORE_THE_STAY);
    jdbc.sql(
            """
            insert into institution (code, name_zh, name_en, kind, level, provincial, region)
            values (?, '外省某省级医院', 'A provincial hospital elsewhere', 'HOSPITAL', 3, true, 'elsewhere') on conflict do nothing""")
        .param(PROVINCIAL).update();
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code)
            select 'his-elsewhere', password_hash, '外省系统', 'A system elsewhere', roles, ? from app_user where username = 'his'
            on conflict do nothing""")
        .param(PROVINCIAL).update();
  }

  @AfterEach
  void the_core_is_well_again() {
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"none\"}");
  }

  @Test
  void a_migrant_worker_is_filed_at_once_without_end_and_told_by_text() {
    person("PT-BA-1");
    var asked = ask("MIGRANT", "PT-BA-1", Map.of());
    assertThat(asked.status()).as(String.valueOf(asked.body())).isEqualTo(201);
    assertThat(asked.text("/state")).isEqualTo("approved");
    assertThat(asked.body().at("/validUntil").isMissingNode()).isTrue();
    house.runJobs();
    var filed = house.as("huang").get("/api/filings/" + asked.text("/id"));
    assertThat(filed.text("/state")).isEqualTo("in-force");
    assertThat(filed.text("/stateText/zh")).isEqualTo("已生效");
    assertThat(filed.text("/coreNumber")).startsWith("BA");
    assertThat(sandbox.mentioning("filings", asked.text("/number"))).hasSize(1);
    assertThat(sandbox.mentioning("sms", asked.text("/number"))).hasSize(1);
    assertThat(sandbox.mentioning("sms", asked.text("/number")).get(0).get("text").asText()).contains("长期有效");
    assertThat(ask("MIGRANT", "PT-BA-1", Map.of()).text("/code")).isEqualTo("filing.alreadyFiled");
  }

  @Test
  void who_lives_elsewhere_shows_a_paper_and_a_clerk_of_the_insurer_looks_in_two_working_days() {
    person("PT-BA-2");
    assertThat(ask("RESIDENT", "PT-BA-2", Map.of()).text("/code")).isEqualTo("filing.proofMissing");
    var asked = ask("RESIDENT", "PT-BA-2", Map.of("proofs", List.of("RESIDENCE")));
    assertThat(asked.text("/state")).isEqualTo("in-check");
    assertThat(asked.text("/checkDue")).startsWith("2026-11-18T");
    assertThat(house.as("huang").get("/api/worklist").body().toString()).contains(asked.text("/number"));
    String acts = "/api/filings/" + asked.text("/id") + "/acts/";
    assertThat(house.as("shen").act(acts + "approve", Map.of()).text("/code")).isEqualTo("filing.notYourAct");
    assertThat(house.as("huang").act(acts + "refuse", Map.of("reason", "OTHER")).text("/code")).isEqualTo("filing.noteMissing");
    assertThat(house.as("huang").header("If-Match", "\"99\"").act(acts + "approve", Map.of()).status()).isEqualTo(412);
    var approved = house.as("huang").act(acts + "approve", Map.of());
    assertThat(approved.text("/state")).as(String.valueOf(approved.body())).isEqualTo("approved");
    house.runJobs();
    assertThat(state(asked)).isEqualTo("in-force");
    assertThat(house.as("huang").act(acts + "approve", Map.of()).text("/code")).isEqualTo("filing.state.in-force");
  }

  @Test
  void a_check_that_is_overdue_is_recalled_by_mail_once_and_may_then_be_refused() {
    person("PT-BA-3");
    var asked = ask("STATIONED", "PT-BA-3", Map.of("proofs", List.of("EMPLOYMENT")));
    house.clock().set(OffsetDateTime.parse("2026-11-18T20:00:00+08:00").toInstant());
    house.runJobs();
    assertThat(house.as("huang").get("/api/filings/" + asked.text("/id")).text("/escalation/level")).isEqualTo("REMINDED");
    assertThat(sandbox.mentioning("mails", asked.text("/number"))).hasSize(1);
    var refused = house.as("huang").act("/api/filings/" + asked.text("/id") + "/acts/refuse", Map.of("reason", "PROOF_UNREADABLE"));
    assertThat(refused.text("/state")).isEqualTo("refused");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number")).get(0).get("text").asText()).contains("未通过");
    assertThat(sandbox.mentioning("filings", asked.text("/number"))).isEmpty();
  }

  @Test
  void a_check_that_nobody_does_goes_up_to_the_deputy_the_supervisor_and_the_agency_above_which_may_decide() {
    somebody("chief", "meng", "I51010100000");
    jdbc.sql("insert into institution (code, name_zh, name_en, kind, level, region, email) values"
            + " ('I51010000009', '市医保中心', 'City agency', 'INSURER', 0, 'example', 'city@ybj.example') on conflict do nothing").update();
    somebody("above", "huang", "I51010000009");
    jdbc.sql("update institution set parent_code = 'I51010000009' where code = 'I51010100000'").update();
    person("PT-BA-15");
    var asked = ask("STATIONED", "PT-BA-15", Map.of("proofs", List.of("EMPLOYMENT")));
    String number = asked.text("/number");
    assertThat(asked.text("/escalation/level")).isEqualTo("NONE");
    assertThat(asked.body().at("/decisions").findValuesAsText("ruleId")).contains("ESC-DDL-001");
    assertThat(levelAt("2026-11-18T20:00", asked)).isEqualTo("REMINDED");
    assertThat(work("chief", number)).isZero();
    assertThat(house.as("above").get("/api/filings/" + asked.text("/id")).status()).isEqualTo(404);
    assertThat(levelAt("2026-11-19T12:00", asked)).isEqualTo("DEPUTY");
    assertThat(levelAt("2026-11-19T20:00", asked)).isEqualTo("SUPERVISOR");
    assertThat(work("chief", number)).isEqualTo(1);
    assertThat(work("above", number)).isZero();
    assertThat(house.as("above").get("/api/filings").body().toString()).doesNotContain(number);
    assertThat(levelAt("2026-11-20T20:00", asked)).isEqualTo("REASSIGNED");
    assertThat(work("above", number)).isEqualTo(1);
    assertThat(house.as("above").get("/api/filings").body().toString()).contains(number);
    assertThat(sandbox.mentioning("mails", number)).hasSize(4)
        .last().satisfies(mail -> assertThat(mail.toString()).contains("city@ybj.example").doesNotContain("测备案"));
    assertThat(house.as("huang").get("/api/worklist?search=" + number).body().toString()).contains("已转牵头单位");
    var seen = house.as("huang").get("/api/filings/" + asked.text("/id"));
    assertThat(seen.body().at("/timeline").findValuesAsText("act")).contains(
        "filing.escalate.REMINDED", "filing.escalate.DEPUTY", "filing.escalate.SUPERVISOR", "filing.escalate.REASSIGNED");
    var decided = house.as("above").act("/api/filings/" + asked.text("/id") + "/acts/approve", Map.of());
    assertThat(decided.status()).as(String.valueOf(decided.body())).isEqualTo(200);
    house.runJobs();
    assertThat(state(asked)).isEqualTo("in-force");
    assertThat(house.as("above").get("/api/filings/" + asked.text("/id")).status()).as("no longer asked to help").isEqualTo(404);
  }

  @Test
  void each_side_ends_a_filing_with_its_own_reasons_and_the_person_is_told_once() {
    person("PT-BA-16");
    var asked = ask("OTHER", "PT-BA-16", Map.of());
    house.runJobs();
    String cancel = "/api/filings/" + asked.text("/id") + "/acts/cancel";
    assertThat(house.as("liu").get("/api/filings/" + asked.text("/id")).body().at("/reasons/cancel").findValuesAsText("code"))
        .containsExactly("RETURNED", "NOT_NEEDED", "REFERRAL_ENDED", "FILED_IN_ERROR", "OTHER");
    assertThat(house.as("huang").get("/api/filings/" + asked.text("/id")).body().at("/reasons/cancel").findValuesAsText("code"))
        .containsExactly("FILED_IN_ERROR", "INSURANCE_ENDED", "NO_LONGER_QUALIFIES", "OTHER");
    var foreign = house.as("huang").act(cancel, Map.of("reason", "RETURNED"));
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.text("/code")).isEqualTo("filing.reasonUnknown");
    assertThat(house.as("huang").act(cancel, Map.of("reason", "NO_LONGER_QUALIFIES")).text("/code")).isEqualTo("filing.noteMissing");
    assertThat(state(asked)).isEqualTo("in-force");
    assertThat(sandbox.mentioning("filings", asked.text("/number")).get(0).get("revoked").asBoolean()).as("the core was not told").isFalse();
    assertThat(jdbc.sql("select count(*) from trail where act = 'filing.cancel' and number = ? and outcome <> 'done'").param(asked.text("/number"))
            .query(Long.class).single()).isEqualTo(2);
    var cancelled = house.as("huang").act(cancel, Map.of("reason", "NO_LONGER_QUALIFIES", "note", "已在参保地定居"));
    assertThat(cancelled.text("/state")).as(String.valueOf(cancelled.body())).isEqualTo("cancelled");
    assertThat(cancelled.text("/endReasonText/en")).isEqualTo("The conditions are no longer met");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", asked.text("/number")).stream().filter(sms -> sms.get("text").asText().contains("已取消"))).singleElement()
        .satisfies(sms -> assertThat(sms.toString()).doesNotContain("定居"));
  }

  @Test
  void the_core_is_down_then_up_and_registers_once() {
    person("PT-BA-4");
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"fail\",\"times\":2,\"after\":true}");
    var asked = ask("OTHER", "PT-BA-4", Map.of());
    assertThatThrownBy(house::runJobs).hasMessageContaining("insurer");
    assertThat(state(asked)).isEqualTo("approved");
    house.runJobs();
    assertThat(state(asked)).isEqualTo("in-force");
    assertThat(sandbox.mentioning("filings", asked.text("/number"))).hasSize(1);
  }

  @Test
  void what_the_core_refuses_is_refused_with_its_reason() {
    person("PT-BA-5");
    sandbox.control("/insurer/persons/PT-BA-5", "{\"code\":\"BENEFITS_SUSPENDED\"}");
    var asked = ask("OTHER", "PT-BA-5", Map.of());
    house.runJobs();
    var refused = house.as("huang").get("/api/filings/" + asked.text("/id"));
    assertThat(refused.text("/state")).isEqualTo("refused");
    assertThat(refused.text("/refusalCode")).isEqualTo("BENEFITS_SUSPENDED");
    assertThat(settled("PT-BA-5", "BA-5", Map.of()).text("/care/filed")).isEqualTo("false");
  }

  @Test
  void a_withdrawn_filing_whose_registration_was_lost_on_the_way_is_taken_back_at_the_core() {
    person("PT-BA-6");
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"fail\",\"times\":2,\"after\":true}");
    var asked = ask("OTHER", "PT-BA-6", Map.of());
    assertThatThrownBy(house::runJobs).hasMessageContaining("insurer");
    var withdrawn = house.as("liu").act("/api/filings/" + asked.text("/id") + "/acts/withdraw", Map.of("reason", "NOT_NEEDED"));
    assertThat(withdrawn.text("/state")).as(String.valueOf(withdrawn.body())).isEqualTo("withdrawn");
    house.runJobs();
    assertThat(sandbox.mentioning("filings", asked.text("/number")).get(0).get("revoked").asBoolean()).isTrue();
    assertThat(sandbox.mentioning("sms", asked.text("/number")).get(0).get("text").asText()).contains("已撤回");
  }

  @Test
  void a_changed_filing_takes_the_place_of_the_old_one_and_a_cancelled_one_holds_no_longer() {
    person("PT-BA-7");
    var old = ask("OTHER", "PT-BA-7", Map.of());
    house.runJobs();
    String change = "/api/filings/" + old.text("/id") + "/acts/change";
    assertThat(house.as("liu").act(change, wish("MIGRANT", null, Map.of("careFrom", "1999-01-01"))).status()).isEqualTo(422);
    assertThat(done("filing.change", old)).as("what was refused is not told as done").isZero();
    var changed = house.as("liu").act(change, wish("MIGRANT", null, Map.of("careFrom", "2026-11-17")));
    assertThat(done("filing.change", old)).isEqualTo(1);
    assertThat(changed.status()).as(String.valueOf(changed.body())).isEqualTo(201);
    assertThat(changed.text("/replaces")).isEqualTo(old.text("/id"));
    house.runJobs();
    assertThat(state(old)).isEqualTo("superseded");
    assertThat(state(changed)).isEqualTo("in-force");
    String cancel = "/api/filings/" + changed.text("/id") + "/acts/cancel";
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"down\"}");
    var later = house.as("liu").act(cancel, Map.of("reason", "RETURNED"));
    assertThat(later.status()).isEqualTo(503);
    assertThat(later.text("/code")).isEqualTo("filing.coreUnavailable");
    assertThat(state(changed)).isEqualTo("in-force");
    sandbox.control("/faults", "{\"system\":\"insurer\",\"kind\":\"none\"}");
    assertThat(house.as("liu").act(cancel, Map.of("reason", "RETURNED")).text("/state")).isEqualTo("cancelled");
    assertThat(sandbox.mentioning("filings", changed.text("/number")).get(0).get("revoked").asBoolean()).isTrue();
    assertThat(settled("PT-BA-7", "BA-7", Map.of()).text("/care/filed")).isEqualTo("false");
  }

  @Test
  void case_two_unfiled_is_paid_7155_and_filed_after_referral_8745() {
    person("PT-BA-8");
    var unfiled = settled("PT-BA-8", "BA-8U", Map.of());
    assertThat(basic(unfiled)).as(String.valueOf(unfiled.body())).isEqualTo(715_500);
    person("PT-BA-9");
    house.clock().set(BEFORE_THE_STAY);
    var asked = ask("REFERRAL", "PT-BA-9", Map.of("institution", PROVINCIAL));
    assertThat(asked.text("/state")).as("a referral that no record of ours proves is looked at").isEqualTo("in-check");
    house.as("huang").act("/api/filings/" + asked.text("/id") + "/acts/approve", Map.of());
    house.runJobs();
    assertThat(house.as("huang").get("/api/filings/" + asked.text("/id")).text("/validUntil")).isEqualTo("2027-05-15");
    var filed = settled("PT-BA-9", "BA-9", Map.of());
    assertThat(filed.text("/care/filingId")).as(String.valueOf(filed.body())).isEqualTo(asked.text("/id"));
    assertThat(filed.text("/care/personClass")).isEqualTo("REFERRAL");
    assertThat(basic(filed)).isEqualTo(874_500);
  }

  @Test
  void a_filing_that_is_named_and_does_not_hold_counts_as_none() {
    person("PT-BA-10");
    var claim = settled("PT-BA-10", "BA-10", Map.of("filingNumber", "BA20200101-0001", "filing", "REFERRED"));
    assertThat(claim.text("/care/filed")).isEqualTo("false");
    assertThat(claim.text("/care/filingClaimed")).isEqualTo("BA20200101-0001");
    assertThat(claim.body().at("/care/filingId").isMissingNode()).isTrue();
  }

  @Test
  void who_files_before_discharge_is_settled_directly_and_after_it_by_hand() {
    person("PT-BA-11");
    house.clock().set(OffsetDateTime.parse("2026-11-19T10:00:00+08:00").toInstant());
    var during = ask("OTHER", "PT-BA-11", Map.of("careFrom", "2026-11-18"));
    assertThat(during.text("/late")).isEqualTo("true");
    assertThat(during.text("/settlePath")).as(String.valueOf(during.body())).isEqualTo("DIRECT");
    house.runJobs();
    assertThat(settled("PT-BA-11", "BA-11", Map.of()).text("/settlePath")).isEqualTo("AT_ONCE");
    person("PT-BA-12");
    house.clock().set(OffsetDateTime.parse("2026-11-21T10:00:00+08:00").toInstant());
    var after = ask("OTHER", "PT-BA-12", Map.of("careFrom", "2026-11-18", "dischargedOn", "2026-11-20"));
    assertThat(after.text("/settlePath")).isEqualTo("MANUAL");
    house.runJobs();
    var claim = settled("PT-BA-12", "BA-12", Map.of());
    assertThat(claim.text("/care/filed")).isEqualTo("true");
    assertThat(claim.text("/settlePath")).as(String.valueOf(claim.body())).isEqualTo("MANUAL");
  }

  @ParameterizedTest
  @CsvSource({
      "filingClass, TOURIST, filing.classUnknown",
      "place, example, filing.notOutOfRegion",
      "careFrom, 2027-11-16, filing.tooFarAhead",
      "careFrom, 2020-01-01, filing.tooLate",
      "dischargedOn, 2026-11-30, filing.dischargeImpossible",
      "institution, H00000000000, filing.institutionUnknown",
      "referral, ZZ20200101-0001, filing.referralUnproven"})
  void a_wrong_wish_is_refused_with_a_code_and_leaves_only_a_trace(String field, String value, String code) {
    person("PT-BA-13");
    var reply = ask("OTHER", "PT-BA-13", Map.of(field, value));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).as(String.valueOf(reply.body())).isEqualTo(code);
    assertThat(jdbc.sql("select count(*) from filing where patient_id = 'PT-BA-13'").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from trail where act = 'filing.request' and outcome = ?").param(code).query(Long.class).single()).isPositive();
  }

  @Test
  void nobody_asks_for_a_stranger_and_nobody_sees_what_is_not_theirs() {
    person("PT-BA-14");
    assertThat(house.as("zhang").act("/api/filings", wish("OTHER", "PT-BA-14", Map.of())).text("/code")).isEqualTo("filing.notYoursToAsk");
    var own = house.as("zhang").act("/api/filings", wish("OTHER", null, Map.of()));
    assertThat(own.status()).as(String.valueOf(own.body())).isEqualTo(201);
    assertThat(house.as("li").get("/api/filings/" + own.text("/id")).status()).isEqualTo(404);
    assertThat(house.as("zhang").get("/api/filings").text("/total")).isEqualTo("1");
    assertThat(house.as("zhang").get("/api/filings?state=no-such").status()).isEqualTo(422);
    assertThat(house.as("zhang").get("/api/episodes/" + own.text("/episodeId") + "/timeline").body().toString()).contains(own.text("/number"));
  }

  private String levelAt(String time, House.Reply filing) {
    house.clock().set(OffsetDateTime.parse(time + ":00+08:00").toInstant());
    house.runJobs();
    return house.as("huang").get("/api/filings/" + filing.text("/id")).text("/escalation/level");
  }

  private long work(String user, String number) {
    return Long.parseLong(house.as(user).get("/api/worklist?search=" + number).text("/total"));
  }

  private void somebody(String user, String like, String institution) {
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code)
            select ?, password_hash, name_zh, name_en, roles, ? from app_user where username = ? on conflict do nothing""")
        .params(user, institution, like).update();
  }

  private String state(House.Reply filing) {
    return house.as("huang").get("/api/filings/" + filing.text("/id")).text("/state");
  }

  private House.Reply ask(String filingClass, String patient, Map<String, Object> more) {
    return house.as("liu").act("/api/filings", wish(filingClass, patient, more));
  }

  private long done(String act, House.Reply filing) {
    return jdbc.sql("select count(*) from trail where act = ? and record_id = ?::uuid and outcome = 'done'")
        .params(act, filing.text("/id")).query(Long.class).single();
  }

  private static Map<String, Object> wish(String filingClass, String patient, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("filingClass", filingClass, "place", "elsewhere"));
    if (patient != null) {
      wish.put("patientId", patient);
    }
    wish.putAll(more);
    return wish;
  }

  /** The worked case: 20,000 yuan at a provincial hospital, 18 to 20 November, settled on the 22nd. */
  private House.Reply settled(String patient, String visit, Map<String, Object> cover) {
    house.clock().set(AFTER_THE_STAY);
    ClaimEntries entry =
        ClaimEntries.visit(patient, visit).at("institution", PROVINCIAL).at("medType", "21")
            .at("begin", "2026-11-18T09:00:00").at("end", "2026-11-20T09:00:00")
            .line("XA11XXX001A001010100106", "101", "03", 1, "1000.00", "2026-11-19T09:00:00")
            .line("XC10AAA002A001010100104", "101", "02", 2, "3000.00", "2026-11-19T09:10:00")
            .line(ClaimEntries.AMLODIPINE, "101", "01", 1, "13000.00", "2026-11-19T09:20:00");
    cover.forEach(entry::cover);
    var reply = house.as("his-elsewhere").act("/api/claims", entry.body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    return reply;
  }

  private static long basic(House.Reply claim) {
    return claim.body().at("/amounts/paid/basicFen").asLong(-1);
  }

  private void person(String id) {
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select ?, ?, '测备案', 'Ce Beian', 'cba', '2', date '1970-01-01', identity_no, '0000', '13900000000' from patient where id = 'PT-ZHANG'
            on conflict do nothing""")
        .params(id, id).update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, category, valid_from) values (?, 'example-resident', '390', 'NONE', date '2020-01-01')
            on conflict do nothing""")
        .param(id).update();
  }
}
