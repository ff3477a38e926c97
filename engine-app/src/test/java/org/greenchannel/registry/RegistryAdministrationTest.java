package org.greenchannel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administration keeps the registry over its API: institutions, consortia, teams, liaisons; and what the house reads of it. */
@HouseTest
class RegistryAdministrationTest {

  private static final String INSTITUTIONS = "/api/registry/institutions";
  private static final String COUNTY = "H51010100201";
  private static final String LIUHE = "H51010100301";

  @Autowired private House house;
  @Autowired private Registry registry;
  @Autowired private FamilyTeams teams;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @Test
  void an_institution_is_created_changed_and_ended_and_never_deleted() {
    var created = house.as("ops").act(INSTITUTIONS, clinic("H51010100991", Map.of()));
    assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
    assertThat(created.headers().getETag()).isEqualTo("\"0\"");
    String address = INSTITUTIONS + "/H51010100991";
    assertThat(house.as("ops").act(address + "/acts/change", Map.of("level", 2)).text("/code")).isEqualTo("registry.versionMissing");
    var changed = house.as("ops").header("If-Match", "\"0\"").act(address + "/acts/change", Map.of("level", 2, "phone", "028-1"));
    assertThat(changed.text("/values/level")).as(String.valueOf(changed.body())).isEqualTo("2");
    assertThat(house.as("ops").header("If-Match", "\"0\"").act(address + "/acts/change", Map.of("level", 3)).status()).isEqualTo(412);
    Map<String, String> tooEarly = Map.of("lastDay", "2025-12-31", "reason", "撤并");
    assertThat(house.as("ops").header("If-Match", "\"1\"").act(address + "/acts/end", tooEarly).text("/code")).isEqualTo("registry.datesReversed");
    Map<String, String> end = Map.of("lastDay", "2026-12-31", "reason", "撤并");
    var ended = house.as("ops").header("If-Match", "\"1\"").act(address + "/acts/end", end);
    assertThat(ended.text("/values/validUntil")).isEqualTo("2026-12-31");
    Institution kept = registry.institution("H51010100991").orElseThrow();
    assertThat(kept.validOn(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(kept.validOn(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(house.as("ops").header("If-Match", "\"2\"").act(address + "/acts/end", end).text("/code")).isEqualTo("registry.alreadyEnded");
    assertThat(jdbc.sql("select count(*) from trail where number = 'H51010100991' and act like 'registry.%'").query(Long.class).single())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
      "level, 4, /level, registry.levelOutOfRange",
      "consortium, NOWHERE, /consortium, registry.consortiumUnknown",
      "parentCode, H00000000000, /parentCode, registry.institutionUnknown",
      "kind, CIRCUS, /kind, registry.wordUnknown",
      "kind, INTERNET_HOSPITAL, /parentCode, registry.physicalInstitutionMissing",
      "validFrom, 2026-02-30, /validFrom, registry.fieldType",
      "validFrom, +200001-01-01, /validFrom, registry.fieldType",
      "validFrom, -0005-01-01, /validFrom, registry.fieldType",
      "validFrom, 0000-01-01, /validFrom, registry.fieldType",
      "colour, green, /colour, registry.fieldUnknown",
      "code, a b, /code, registry.keyWrong",
      "internetName, 县互联网医院, /internetName, registry.internetNameWrong"})
  void a_wrong_entry_is_refused_with_its_place_and_nothing_is_kept(String field, String value, String pointer, String code) {
    Object given = "level".equals(field) ? (Object) Integer.valueOf(value) : value;
    var reply = house.as("ops").act(INSTITUTIONS, clinic("H51010100992", Map.of(field, given)));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo(code);
    assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(registry.institution("H51010100992")).isEmpty();
  }

  @Test
  void an_internet_hospital_bears_the_institutions_name_or_that_and_its_partners() {
    Map<String, Object> own = Map.of("internetName", "青石诊所互联网医院");
    assertThat(house.as("ops").act(INSTITUTIONS, clinic("H51010100993", own)).status()).isEqualTo(201);
    Map<String, Object> joint = Map.of("internetName", "青石诊所安康互联网医院", "internetPartner", "安康");
    assertThat(house.as("ops").act(INSTITUTIONS, clinic("H51010100994", joint)).status()).isEqualTo(201);
    Map<String, Object> unsaid = Map.of("internetName", "青石诊所安康互联网医院");
    var refused = house.as("ops").act(INSTITUTIONS, clinic("H51010100995", unsaid));
    assertThat(refused.text("/errors/0/allowed")).isEqualTo("青石诊所互联网医院");
  }

  @Test
  void a_code_is_taken_once_and_only_administration_writes() {
    assertThat(house.as("ops").act(INSTITUTIONS, clinic(COUNTY, Map.of())).text("/code")).isEqualTo("registry.duplicate");
    var refused = house.as("liu").act(INSTITUTIONS, clinic("H51010100996", Map.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(jdbc.sql("select count(*) from trail where outcome = 'registry.onlyAdministrators'").query(Long.class).single()).isPositive();
    assertThat(house.as("zhang").get("/api/registry/practitioners").status()).isEqualTo(403);
    assertThat(house.as("zhang").get("/api/registry/family-teams").status()).isEqualTo(200);
    assertThat(house.as("ops").get("/api/registry/wizards").text("/code")).isEqualTo("registry.kindUnknown");
  }

  @Test
  void a_list_is_searched_by_name_pinyin_and_institution_and_paged() {
    assertThat(house.as("wang").get(INSTITUTIONS + "?q=lhz").text("/entries/0/id")).isEqualTo(LIUHE);
    assertThat(house.as("wang").get(INSTITUTIONS + "?q=石桥").text("/total")).isEqualTo("1");
    assertThat(house.as("wang").get("/api/registry/practitioners?q=苏&institution=" + LIUHE).text("/total")).isEqualTo("1");
    var page = house.as("wang").get("/api/registry/departments?size=2&page=1");
    assertThat(page.body().at("/entries").size()).isEqualTo(2);
    assertThat(page.text("/total")).isEqualTo(jdbc.sql("select count(*)::text from department").query(String.class).single());
    assertThat(house.as("wang").get("/api/registry/departments/" + COUNTY + ":0301").text("/values/nameZh")).isEqualTo("心血管内科");
  }

  @Test
  void a_community_centre_takes_patients_back_until_its_department_or_itself_has_ended() {
    String centre = "H51010100996";
    assertThat(house.as("ops").act(INSTITUTIONS, clinic(centre, Map.of("kind", "COMMUNITY_CENTRE"))).status()).isEqualTo(201);
    Map<String, Object> general =
        Map.of("institutionCode", centre, "code", "0200", "nameZh", "全科医疗科", "nameEn", "General Practice", "validFrom", "2026-01-01");
    Map<String, Object> children =
        Map.of("institutionCode", centre, "code", "0700", "nameZh", "儿科", "nameEn", "Paediatrics", "validFrom", "2026-01-01");
    assertThat(house.as("ops").act("/api/registry/departments", general).status()).isEqualTo(201);
    assertThat(house.as("ops").act("/api/registry/departments", children).status()).isEqualTo(201);
    assertThat(sentDownTo(centre, "0200").status()).isEqualTo(201);
    end("/api/registry/departments/" + centre + ":0700");
    assertThat(sentDownTo(centre, "0700").text("/code")).isEqualTo("referral.departmentUnknown");
    assertThat(sentDownTo(centre, "0700").text("/errors/0/allowed")).isEqualTo("0200");
    end(INSTITUTIONS + "/" + centre);
    assertThat(sentDownTo(centre, "0200").text("/code")).isEqualTo("referral.institutionUnknown");
  }

  private House.Reply sentDownTo(String institution, String department) {
    Map<String, Object> body = ReferralBodies.down();
    body.putAll(Map.of("kind", "DOWN", "patientId", "PT-LI", "toInstitution", institution, "toDepartment", department));
    ReferralBodies.handover(body).put("department", "0301");
    return house.as("chen").act("/api/referrals", body);
  }

  private void end(String entry) {
    var ended = house.as("ops").header("If-Match", "\"0\"").act(entry + "/acts/end", Map.of("lastDay", "2026-11-21", "reason", "撤并"));
    assertThat(ended.status()).as(String.valueOf(ended.body())).isEqualTo(200);
  }

  @Test
  void a_team_needs_a_doctor_of_its_institution() {
    Map<String, Object> team =
        Map.of("id", "T-X", "institutionCode", LIUHE, "nameZh", "新团队", "nameEn", "New team", "doctorId", "D-CHEN", "validFrom", "2026-01-01");
    assertThat(house.as("ops").act("/api/registry/family-teams", team).text("/code")).isEqualTo("registry.notOfTheTeam");
    assertThat(teams.ledBy("D-WANG", LocalDate.of(2026, 11, 22)).orElseThrow().members()).isEqualTo(Set.of("D-WANG", "N-SU"));
  }

  @Test
  void the_liaison_is_on_duty_in_working_hours_the_deputy_at_night_and_nobody_on_a_holiday() {
    String office = "H51010100991L";
    house.as("ops").act(INSTITUTIONS, clinic(office, Map.of()));
    duty("DUTY-1", office, Map.of("part", "LIAISON", "username", "liu", "dutyDays", "WORKING", "dutyFrom", "08:30", "dutyUntil", "17:30"));
    duty("DUTY-2", office, Map.of("part", "DEPUTY", "username", "deng", "dutyDays", "WORKING", "dutyFrom", "17:30", "dutyUntil", "08:30"));
    assertThat(onDuty(office, "2026-11-23T10:00:00")).isEqualTo("liu");
    assertThat(onDuty(office, "2026-11-23T17:30:00")).isEqualTo("deng");
    assertThat(onDuty(office, "2026-11-28T03:00:00")).as("the night that began on Friday").isEqualTo("deng");
    assertThat(onDuty(office, "2026-11-28T10:00:00")).as("a Saturday").isEqualTo("nobody");
    assertThat(onDuty(office, "2026-10-01T10:00:00")).as("National Day").isEqualTo("nobody");
    assertThat(registry.holderOf(COUNTY, Liaison.Part.SUPERVISOR, at("2026-11-28T03:00:00")).orElseThrow().username()).isEqualTo("meng");
    assertThat(registry.consortiumOf(COUNTY, LocalDate.of(2026, 11, 22)).orElseThrow().leadCode()).isEqualTo("H51010000101");
  }

  @Test
  void a_patient_lets_an_institution_read_and_takes_it_back() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(registry.mayUse("PT-WU", COUNTY, "H51010100302", Scope.RESULTS, today)).isFalse();
    Map<String, Object> wish = new HashMap<>(Map.of(
        "holder", COUNTY, "reader", "H51010100302", "scope", Set.of("RESULTS"), "purpose", "随访", "validUntil", "2026-12-31"));
    wish.put("patientId", "PT-WU");
    assertThat(house.as("zhang").act("/api/authorisations", wish).status()).as("not her own").isEqualTo(403);
    var given = house.as("tang").act("/api/authorisations", wish);
    assertThat(given.status()).as(String.valueOf(given.body())).isEqualTo(201);
    assertThat(registry.mayUse("PT-WU", COUNTY, "H51010100302", Scope.RESULTS, today)).isTrue();
    assertThat(registry.mayUse("PT-WU", COUNTY, "H51010100302", Scope.PRESCRIPTIONS, today)).isFalse();
    assertThat(registry.mayUse("PT-WU", COUNTY, "H51010100302", Scope.RESULTS, LocalDate.of(2027, 1, 1))).isFalse();
    String address = "/api/authorisations/" + given.text("/id") + "/acts/revoke";
    assertThat(house.as("wang").act(address, Map.of()).status()).isEqualTo(404);
    assertThat(house.as("tang").act(address, Map.of()).status()).isEqualTo(200);
    assertThat(registry.mayUse("PT-WU", COUNTY, "H51010100302", Scope.RESULTS, today)).isFalse();
    assertThat(house.as("tang").act(address, Map.of()).text("/code")).isEqualTo("registry.alreadyRevoked");
  }

  @Test
  void who_treats_at_an_authorised_institution_reads_the_episode_and_nobody_else_there() {
    String episode = "019ab000-0000-7000-8000-00000000aa01";
    jdbc.sql(
            """
            insert into referral (id, version, kind, state, course, number, episode_id, patient_id, region, case_date, requested_at, reason,
              from_institution, from_practitioner, to_institution, to_department, grounds)
            values (gen_random_uuid(), 0, 'UP', 'ACCEPTED', 'UP', 'ZZ-READ', cast(? as uuid), 'PT-WU', 'example', date '2026-11-22',
              timestamptz '2026-11-22 09:00+08', 'x', ?, 'D-WANG', ?, '0301', '[]')""")
        .params(episode, LIUHE, COUNTY).update();
    jdbc.sql(
            """
            insert into trail (at, actor, act, record_type, number, episode_id, outcome)
            values (timestamptz '2026-11-22 09:00+08', 'wang', 'referral.request', 'referral', 'ZZ-READ', cast(? as uuid), 'done')""")
        .param(episode).update();
    String timeline = "/api/episodes/" + episode + "/timeline";
    assertThat(house.as("wang").get(timeline).status()).isEqualTo(200);
    assertThat(house.as("fang").get(timeline).status()).isEqualTo(404);
    var given = house.as("tang").act("/api/authorisations", Map.of(
        "patientId", "PT-WU", "holder", COUNTY, "reader", "H51010100302", "scope", Set.of("SUMMARY"), "purpose", "随访", "validUntil", "2026-12-31"));
    assertThat(house.as("fang").get(timeline).status()).isEqualTo(200);
    assertThat(house.as("tang").get(timeline).status()).as("a clerk does not treat").isEqualTo(404);
    house.as("tang").act("/api/authorisations/" + given.text("/id") + "/acts/revoke", Map.of());
    assertThat(house.as("fang").get(timeline).status()).isEqualTo(404);
  }

  @Test
  void an_authorisation_of_the_summary_opens_the_story_and_one_of_referrals_the_referral_itself_to_read_only() {
    Map<String, Object> body = new HashMap<>(ReferralBodies.urgent());
    body.put("toInstitution", COUNTY);
    body.remove("contractClaimed");
    body.put("patientId", "PT-WU");
    var up = house.as("wang").act("/api/referrals", body);
    assertThat(up.status()).as(String.valueOf(up.body())).isEqualTo(201);
    String referral = "/api/referrals/" + up.text("/id");
    assertThat(house.as("fang").get(referral).status()).isEqualTo(404);
    Map<String, Object> wish = new HashMap<>(Map.of(
        "patientId", "PT-WU", "holder", COUNTY, "reader", "H51010100302", "scope", Set.of("SUMMARY"), "purpose", "随访", "validUntil", "2026-12-31"));
    var summary = house.as("tang").act("/api/authorisations", wish);
    assertThat(house.as("fang").get("/api/episodes/" + up.text("/episodeId") + "/timeline").body().findValuesAsText("act")).contains("referral.request");
    assertThat(house.as("fang").get(referral).status()).as("the summary does not open the record").isEqualTo(404);
    wish.put("scope", Set.of("REFERRALS"));
    var records = house.as("tang").act("/api/authorisations", wish);
    var seen = house.as("fang").get(referral);
    assertThat(seen.status()).as(String.valueOf(seen.body())).isEqualTo(200);
    assertThat(house.as("fang").get(referral + "/papers").status()).as("a paper bears the name: for a reader by authorisation there is none").isEqualTo(404);
    assertThat(house.as("fang").act(referral + "/acts/cancel", Map.of("reason", "DUPLICATE")).status()).isEqualTo(404);
    for (var given : java.util.List.of(summary, records)) {
      house.as("tang").act("/api/authorisations/" + given.text("/id") + "/acts/revoke", Map.of());
    }
    assertThat(house.as("fang").get(referral).status()).isEqualTo(404);
  }

  @Test
  void credentials_hold_to_their_last_day() {
    Practitioner wang = registry.practitioner("D-WANG").orElseThrow();
    assertThat(wang.insuredOn(LocalDate.of(2027, 12, 31))).isTrue();
    assertThat(wang.insuredOn(LocalDate.of(2028, 1, 1))).isFalse();
    assertThat(wang.filedOn(LocalDate.of(2029, 1, 1))).isFalse();
    assertThat(wang.licensedOn(LocalDate.of(2029, 1, 1))).as("a licence without a last day").isTrue();
    assertThat(registry.patientByHealthCard("510101JKK0000001").orElseThrow().id()).isEqualTo("PT-ZHANG");
  }

  private void duty(String id, String institution, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(Map.of("id", id, "institutionCode", institution, "validFrom", "2026-01-01"));
    values.putAll(more);
    var reply = house.as("ops").act("/api/registry/liaisons", values);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
  }

  private String onDuty(String institution, String time) {
    return registry.liaisonOn(institution, at(time)).map(Liaison::username).orElse("nobody");
  }

  private static Instant at(String time) {
    return java.time.OffsetDateTime.parse(time + "+08:00").toInstant();
  }

  private static Map<String, Object> clinic(String code, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(
        Map.of("code", code, "nameZh", "青石诊所", "nameEn", "Qingshi Clinic", "kind", "TOWNSHIP_CENTRE", "level", 1, "region", "example",
            "validFrom", "2026-01-01"));
    values.putAll(more);
    return values;
  }
}
