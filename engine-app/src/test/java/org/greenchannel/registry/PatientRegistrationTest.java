package org.greenchannel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient at the desk: found by what they carry, registered once, treated before anybody knows who they are. */
@HouseTest
class PatientRegistrationTest {

  private static final String PATIENTS = "/api/patients";
  private static final String NUMBER = "510101199003072513";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @AfterEach
  void the_desk_is_empty_again() {
    jdbc.sql("delete from patient where registered_by is not null and not exists (select 1 from referral r where r.patient_id = patient.id)").update();
  }

  @Test
  void a_doctor_registers_somebody_new_refers_them_and_the_next_desk_finds_them_by_what_they_carry() {
    Reply registered = house.as("wang").act(PATIENTS, entry(Map.of("healthCard", "510101JKK0000991", "birthDate", "2001-09-15", "identityNo", "510101200109150036")));
    assertThat(registered.status()).as(String.valueOf(registered.body())).isEqualTo(201);
    String id = registered.text("/id");
    assertThat(registered.headers().getLocation()).hasToString(PATIENTS + "/" + id);
    assertThat(registered.text("/name/zh")).isEqualTo("曾*");
    assertThat(registered.text("/name/en")).as("曾 as a surname is Zeng, not Ceng").isEqualTo("Zeng *");
    assertThat(registered.text("/identity")).isEqualTo("**************0036");
    assertThat(registered.text("/age")).isEqualTo("25");
    for (String query : List.of("number=510101200109150036", "number=510101JKK0000991", "initials=zxm&last4=0036")) {
      assertThat(house.as("liu").get(PATIENTS + "?" + query).text("/0/id")).as(query).isEqualTo(id);
    }
    assertThat(jdbc.sql("select identity_no from patient where id = ?").param(id).query(String.class).single()).doesNotContain("510101200109150036");
    assertThat(jdbc.sql("select count(*) from trail where number = ? and act = 'patient.find' and outcome = 'read'").param(id).query(Long.class).single())
        .isEqualTo(3);
    Map<String, Object> up = new HashMap<>(ReferralBodies.urgent());
    up.put("patientId", id);
    up.remove("contractClaimed");
    assertThat(house.as("wang").act("/api/referrals", up).status()).isEqualTo(201);
  }

  @Test
  void the_same_person_is_registered_once_however_many_desks_try_at_once() {
    List<CompletableFuture<Reply>> desks = Stream.of("wang", "liu", "fang", "deng", "chen", "zhou")
        .map(user -> CompletableFuture.supplyAsync(() -> house.as(user).act(PATIENTS, entry(Map.of()))))
        .toList();
    List<Reply> replies = desks.stream().map(CompletableFuture::join).toList();
    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> {
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.text("/code")).isEqualTo("registry.patientExists");
      assertThat(reply.text("/detail")).startsWith("这位患者（");
    });
    assertThat(house.as("liu").header("Accept-Language", "en").act(PATIENTS, entry(Map.of())).text("/detail"))
        .as("a name that everybody can read").matches("This patient \\(\\w+ \\*\\) is registered already, under .+");
    assertThat(jdbc.sql("select count(*) from patient where identity_last4 = '2513'").query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void one_of_the_first_registry_is_known_by_the_number_too() {
    assertThat(house.as("liu").get(PATIENTS + "?number=510101197007020017").text("/0/id")).isEqualTo("PT-LI");
  }

  @Test
  void somebody_nobody_can_identify_is_referred_as_an_emergency_and_identified_later() {
    Map<String, Object> unknown = entry(Map.of("name", "无名氏一", "unidentified", true, "sex", "1", "birthDate", "1970-01-01"));
    unknown.remove("identityNo");
    unknown.remove("phone");
    Reply registered = house.as("wang").act(PATIENTS, unknown);
    assertThat(registered.status()).as(String.valueOf(registered.body())).isEqualTo(201);
    assertThat(registered.text("/unidentified")).isEqualTo("true");
    String id = registered.text("/id");
    Map<String, Object> up = new HashMap<>(ReferralBodies.emergency());
    up.put("patientId", id);
    up.remove("contractClaimed");
    Reply emergency = house.as("wang").act("/api/referrals", up);
    assertThat(emergency.status()).as(String.valueOf(emergency.body())).isEqualTo(201);
    house.runJobs();

    Map<String, Object> as = entry(Map.of("name", "高建国", "sex", "2", "birthDate", "1988-05-12", "identityNo", "510101198805120041"));
    assertThat(house.as("liu").header("If-Match", "\"7\"").act(PATIENTS + "/" + id + "/acts/identify", as).status()).isEqualTo(412);
    Reply identified = house.as("liu").header("If-Match", "\"0\"").act(PATIENTS + "/" + id + "/acts/identify", as);
    assertThat(identified.text("/identity")).isEqualTo("**************0041");
    assertThat(identified.text("/name/en")).isEqualTo("Gao *");
    assertThat(house.as("liu").act(PATIENTS + "/" + id + "/acts/identify", as).text("/code")).isEqualTo("registry.alreadyIdentified");
  }

  @ParameterizedTest
  @CsvSource({
      "identityNo, 510101199003072512, /identityNo, registry.identityWrong",
      "identityNo, 510101199002302514, /identityNo, registry.identityWrong",
      "identityNo, , /identityNo, registry.identityMissing",
      "birthDate, 1990-03-08, /birthDate, registry.identityOtherBirthday",
      "birthDate, 2026-11-23, /birthDate, registry.birthDateImpossible",
      "birthDate, 1896-11-21, /birthDate, registry.birthDateImpossible",
      "sex, 2, /sex, registry.identityOtherSex",
      "unidentified, true, /unidentified, registry.identityKnown",
      "sex, 3, /sex, field.format",
      "name, '', /name, field.required",
      "phone, call me, /phone, field.format"})
  void a_wrong_entry_is_refused_with_its_place(String field, String value, String pointer, String code) {
    Map<String, Object> entry = entry(Map.of());
    entry.put(field, "unidentified".equals(field) ? Boolean.valueOf(value) : value);
    Reply reply = house.as("wang").act(PATIENTS, entry);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isIn(400, 422);
    assertThat(reply.body().at("/errors").findValuesAsText("pointer")).contains(pointer);
    assertThat(reply.body().at("/errors").findValuesAsText("code")).contains(code);
    assertThat(jdbc.sql("select count(*) from patient where identity_last4 in ('2513', '2512', '2514')").query(Long.class).single()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "qian", "shen", "huang", "zhang", "ops", "regulator"})
  void nobody_but_a_desk_finds_or_registers(String user) {
    assertThat(house.as(user).get(PATIENTS + "?number=510101197007020017").text("/code")).isEqualTo("registry.onlyTheDesk");
    assertThat(house.as(user).act(PATIENTS, entry(Map.of())).text("/code")).isEqualTo("registry.onlyTheDesk");
  }

  @Test
  void initials_alone_find_nobody() {
    assertThat(house.as("liu").get(PATIENTS + "?initials=zgl").text("/code")).isEqualTo("registry.findByNumber");
    assertThat(house.as("liu").get(PATIENTS + "?initials=zgl&last4=26").text("/code")).isEqualTo("registry.findByNumber");
  }

  @ParameterizedTest
  @ValueSource(strings = {"number=", "number= ", "number=　", "initials=wms&last4=    ", "initials= &last4=0026"})
  void blanks_find_nobody_not_even_those_without_a_number(String query) {
    for (String name : List.of("无名氏", "无名氏二")) {
      Map<String, Object> unknown = entry(Map.of("name", name, "unidentified", true));
      unknown.remove("identityNo");
      assertThat(house.as("wang").act(PATIENTS, unknown).status()).isEqualTo(201);
    }
    Reply reply = house.as("liu").get(PATIENTS + "?" + query);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo("registry.findByNumber");
  }

  @Test
  void patients_say_themselves_how_they_are_reached_and_nobody_elses() {
    assertThat(house.as("zhang").act(PATIENTS + "/PT-ZHANG/acts/change-contact", Map.of("wechatOpenId", "oGreenChannel-0000001")).text("/followsOnWechat"))
        .isEqualTo("true");
    assertThat(house.as("zhang").act(PATIENTS + "/PT-LI/acts/change-contact", Map.of("phone", "13900000000")).status()).isEqualTo(404);
    assertThat(house.as("zhang").get(PATIENTS + "/PT-LI").status()).isEqualTo(404);
    assertThat(house.as("zhang").act(PATIENTS + "/PT-ZHANG/acts/change-contact", Map.of("wechatOpenId", "")).text("/followsOnWechat"))
        .isEqualTo("false");
    assertThat(house.as("zhang").get(PATIENTS + "/PT-ZHANG").text("/identity")).isEqualTo("**************0026");
  }

  @ParameterizedTest
  @CsvSource({
      "11010519491231002X, true, 1949-12-31, 2", "440524188001010014, true, 1880-01-01, 1",
      "110105194912310021, false, 1949-12-31, 2", "11010519491331002X, false, , 2"})
  void numbers_are_checked_as_the_standard_says(String number, boolean valid, LocalDate birthday, String sex) {
    assertThat(IdentityNumbers.isValid(number)).isEqualTo(valid);
    assertThat(IdentityNumbers.birthDate(number)).isEqualTo(birthday);
    assertThat(IdentityNumbers.sex(number)).isEqualTo(sex);
  }

  private static Map<String, Object> entry(Map<String, ?> others) {
    Map<String, Object> entry = new HashMap<>(Map.of(
        "name", "曾小明", "sex", "1", "birthDate", "1990-03-07", "identityNo", NUMBER, "phone", "13800000091"));
    entry.putAll(others);
    return entry;
  }
}
