package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input: a stable code and the place of the fault; no record, no process, no 500. */
@HouseTest
class BadClaimsTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;
  private long before;

  @BeforeEach
  void count() {
    before = claims() + processes();
  }

  @AfterEach
  void nothing_was_kept() {
    assertThat(claims() + processes()).isEqualTo(before);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("claim.patientUnknown", "/patient/patientId", e().patient("patientId", "PT-NOBODY")),
        fault("claim.institutionUnknown", "/visit/institution", e().at("institution", "H00000000000")),
        fault("claim.codeUnknown", "/visit/medType", e().at("medType", "99")),
        fault("claim.endBeforeBegin", "/visit/end", e().at("end", "2026-11-21T09:00:00")),
        fault("claim.notCovered", "/cover/insutype", e().cover("insutype", "410")),
        fault("claim.codeUnknown", "/cover/insutype", e().cover("insutype", "999")),
        fault("claim.planUnknown", "/cover/plan", e().cover("plan", "gold")),
        fault("field.format", "/cover/filing", e().cover("filing", "PERHAPS")),
        fault("claim.codeUnknown", "/lines/0/code", e().but("code", "009999999999999")),
        fault("claim.systemNotAccepted", "/lines/0/system", e().but("system", "http://snomed.info/sct")),
        fault("field.required", "/lines/0/code", e().but("code", "")),
        fault("field.required", "/lines/0/quantity", e().but("quantity", null)),
        fault("field.outOfRange", "/lines/0/quantity", e().but("quantity", -1)),
        fault("field.outOfRange", "/lines/0/amountFen", e().but("amountFen", -1000)),
        fault("field.outOfRange", "/lines/0/amountFen", e().but("amountFen", Long.MAX_VALUE)),
        fault("claim.lineSumWrong", "/lines/0/amountFen", e().but("amountFen", 1001)),
        fault("field.format", "/lines/0/chargeLevel", e().but("chargeLevel", "9")),
        fault("claim.lineTwice", "/lines/1/lineNo", e().consultation().but("lineNo", "1")),
        fault("claim.planNotYet", "/lines/0/occurred", e().but("occurred", "2019-12-31T09:00:00")),
        fault("claim.totalWrong", "/totalFen", e().with("totalFen", 999)),
        fault("claim.currencyWrong", "/currency", e().with("currency", "USD")),
        fault("field.required", "/lines", e().with("lines", java.util.List.of())),
        fault("field.required", "/patient", e().with("patient", null)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_answered_with_its_code_and_place(String code, String pointer, Map<String, Object> body) {
    for (String door : new String[] {"/api/claims", "/api/claims/pre-settlement"}) {
      var reply = house.as("his").act(door, body);
      assertThat(reply.status()).as("%s %s", door, reply.body()).isEqualTo(422);
      assertThat(reply.body().at("/errors").toString()).contains("\"" + pointer + "\"").contains(code);
    }
  }

  @Test
  void malformed_and_unknown_fields_are_named() {
    assertThat(house.as("his").post("/api/claims", "{\"patient\":").text("/code")).isEqualTo("request.malformedJson");
    var unknown = house.as("his").act("/api/claims", e().with("nonsense", 1).body());
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/nonsense");
    var type = house.as("his").act("/api/claims", e().but("quantity", "many").body());
    assertThat(type.text("/errors/0/pointer")).isEqualTo("/lines/0/quantity");
    assertThat(house.as("his").act("/api/claims", e().but("occurred", "yesterday").body()).status()).isEqualTo(400);
  }

  @Test
  void ten_megabytes_are_too_many() {
    var reply = house.as("his").act("/api/claims", e().but("name", "x".repeat(10 * 1024 * 1024)).body());
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("/code")).isEqualTo("request.tooLarge");
  }

  @Test
  void only_the_institution_submits_and_only_those_concerned_see() {
    assertThat(house.as("li").act("/api/claims", e().body()).text("/code")).isEqualTo("claim.notYourInstitution");
    assertThat(house.as("shen").act("/api/claims", e().body()).status()).isEqualTo(403);
    assertThat(house.as("qian").act("/api/claims", e().body()).text("/code")).isEqualTo("claim.notYourInstitution");
    assertThat(house.as("his").get("/api/claims/" + UUID.randomUUID()).text("/code")).isEqualTo("claim.unknown");
    assertThat(house.as("his").get("/api/claims/nonsense").status()).isEqualTo(400);
  }

  private static ClaimEntries e() {
    return ClaimEntries.visit("PT-LI", "V-BAD").consultation();
  }

  private static Arguments fault(String code, String pointer, ClaimEntries entry) {
    return Arguments.of(code, pointer, entry.body());
  }

  private long claims() {
    return jdbc.sql("select count(*) from claim").query(Long.class).single();
  }

  private long processes() {
    return jdbc.sql("select count(*) from act_hi_procinst").query(Long.class).single();
  }
}
