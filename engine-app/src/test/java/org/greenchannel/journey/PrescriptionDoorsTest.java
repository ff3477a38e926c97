package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.journey.Prescribing.AMLODIPINE;
import static org.greenchannel.journey.Prescribing.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input and wrong people: a stable code, the place of the fault, no record, no process, no 500. */
@HouseTest
class PrescriptionDoorsTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;

  @BeforeEach
  void beginOnThatSunday() {
    house.clock().set(org.greenchannel.fixtures.TestClock.START);
  }

  private long records() {
    return jdbc.sql("select count(*) from prescription").query(Long.class).single();
  }

  private long processes() {
    return runtime.createProcessInstanceQuery().count();
  }

  private Reply written() {
    Reply reply = house.as("chen").act("/api/prescriptions", draft("PT-ZHANG", AMLODIPINE));
    house.runJobs();
    return house.as("chen").get("/api/prescriptions/" + reply.text("/id"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "/patientId                    | null          | 422 | request.invalid            | /patientId",
    "/patientId                    | PT-NOBODY     | 422 | prescription.unknownPatient | /patientId",
    "/visit                        | null          | 422 | request.invalid            | /visit",
    "/visit/type                   | null          | 422 | request.invalid            | /visit/type",
    "/visit/type                   | SECOND        | 400 | request.wrongType          | /visit/type",
    "/visit/consentSigned          | null          | 422 | request.invalid            | /visit/consentSigned",
    "/content/items                | null          | 422 | request.invalid            | /content/items",
    "/content/diagnosisCode        | hypertension  | 422 | request.invalid            | /content/diagnosisCode",
    "/content/rxType               | MONTHLY       | 400 | request.wrongType          | /content/rxType",
    "/content/items/0/drugCode     | X-NOT-LISTED  | 422 | prescription.unknownDrug   | /content/items/0/drugCode",
    "/content/items/0/days         | 0             | 422 | request.invalid            | /content/items/0/days",
    "/content/items/0/days         | many          | 400 | request.wrongType          | /content/items/0/days",
    "/content/items/0/quantity     | -1            | 422 | request.invalid            | /content/items/0/quantity",
    "/content/items/0/quantity     | null          | 422 | request.invalid            | /content/items/0/quantity",
    "/content/colour               | red           | 400 | request.unknownField       | /content/colour",
    "/episodeId                    | not-an-id     | 400 | request.wrongType          | /episodeId",
  })
  void a_wrong_field_is_named(String field, String value, int status, String code, String pointer) {
    long before = records() + processes();
    Reply refused = house.as("chen").act("/api/prescriptions", with(draft("PT-ZHANG", AMLODIPINE), field, value));
    assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(status);
    assertThat(refused.text("/code")).isEqualTo(code);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    assertThat(refused.text("/detail")).isNotBlank().doesNotStartWith("prescription.");
    assertThat(records() + processes()).isEqualTo(before);
  }

  @Test
  void a_doctor_elsewhere_reads_a_prescription_by_the_patients_authorisation_and_only_what_was_prescribed() {
    Reply written = written();
    String address = "/api/prescriptions/" + written.text("/id");
    assertThat(house.as("fang").get(address).status()).isEqualTo(404);
    Reply given = house.as("zhang").act("/api/authorisations", Map.of(
        "holder", "H51010100201", "reader", "H51010100302", "scope", List.of("PRESCRIPTIONS"), "purpose", "复诊用药", "validUntil", "2026-12-31"));
    assertThat(given.status()).as(String.valueOf(given.body())).isEqualTo(201);
    Reply seen = house.as("fang").get(address);
    assertThat(seen.status()).as(String.valueOf(seen.body())).isEqualTo(200);
    assertThat(seen.body().toString()).contains(AMLODIPINE).doesNotContain("payUrl");
    assertThat(house.as("tang").get(address).status()).as("a clerk does not treat").isEqualTo(404);
    assertThat(house.as("fang").act(address + "/acts/cancel", Map.of("reason", "OTHER")).status()).as("to read only").isEqualTo(404);
    house.as("zhang").act("/api/authorisations/" + given.text("/id") + "/acts/revoke", Map.of());
    assertThat(house.as("fang").get(address).status()).isEqualTo(404);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> with(Map<String, Object> draft, String field, String value) {
    String[] steps = field.substring(1).split("/");
    Object at = draft;
    for (int i = 0; i < steps.length - 1; i++) {
      at = at instanceof List<?> list ? list.get(Integer.parseInt(steps[i])) : ((Map<String, Object>) at).get(steps[i]);
    }
    ((Map<String, Object>) at).put(steps[steps.length - 1], "null".equals(value) ? null : value);
    return draft;
  }

  @Test
  void malformed_json_is_answered_with_its_place() {
    Reply refused = house.as("chen").post("/api/prescriptions", "{\"patientId\": ");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/code")).isEqualTo("request.malformedJson");
  }

  @Test
  void a_key_used_again_gives_the_first_answer_and_another_body_is_refused() {
    Map<String, Object> body = draft("PT-ZHANG", AMLODIPINE);
    Reply first = house.as("chen").header("Idempotency-Key", "rx-1").post("/api/prescriptions", body);
    Reply again = house.as("chen").header("Idempotency-Key", "rx-1").post("/api/prescriptions", body);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
    Reply other = house.as("chen").header("Idempotency-Key", "rx-1").post("/api/prescriptions", draft("PT-LI", AMLODIPINE));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/code")).isEqualTo("request.keyUsed");
  }

  @Test
  void only_a_doctor_prescribes() {
    for (String user : List.of("liu", "lin", "zhang", "regulator", "shen")) {
      Reply refused = house.as(user).act("/api/prescriptions", draft("PT-ZHANG", AMLODIPINE));
      assertThat(refused.status()).as(user).isEqualTo(403);
      assertThat(refused.text("/code")).isEqualTo("prescription.actNotYours");
    }
  }

  @Test
  void somebody_elses_prescription_does_not_exist_and_the_attempt_is_kept() {
    Reply written = written();
    String path = "/api/prescriptions/" + written.text("/id");
    for (String stranger : List.of("li", "wang", "qian", "tang", "shen")) {
      Reply hidden = house.as(stranger).get(path);
      assertThat(hidden.status()).as(stranger).isEqualTo(404);
      assertThat(hidden.text("/code")).isEqualTo("prescription.unknown");
      assertThat(house.as(stranger).act(path + "/acts/approve", Map.of()).status()).as(stranger).isEqualTo(404);
      assertThat(house.as(stranger).get("/api/prescriptions?limit=200").body().toString()).doesNotContain(written.text("/id"));
    }
    assertThat(jdbc.sql("select count(*) from trail where record_id = ?::uuid and outcome = 'prescription.unknown'")
        .param(written.text("/id")).query(Long.class).single()).isEqualTo(10);
    for (String insider : List.of("zhang", "chen", "lin", "liu", "regulator")) {
      assertThat(house.as(insider).get(path).status()).as(insider).isEqualTo(200);
      assertThat(house.as(insider).get("/api/prescriptions?limit=200").body().toString()).contains(written.text("/id"));
    }
  }

  @Test
  void only_a_qualified_pharmacist_of_the_reviewing_institution_approves() {
    Reply written = written();
    String approve = "/api/prescriptions/" + written.text("/id") + "/acts/approve";
    assertThat(house.as("chen").act(approve, Map.of()).text("/code")).isEqualTo("prescription.actNotYours");
    assertThat(house.as("zhang").act(approve, Map.of()).text("/code")).isEqualTo("prescription.actNotYours");
    jdbc.sql("update practitioner set practice_years = 2 where id = 'P-LIN'").update();
    try {
      Reply refused = house.as("lin").act(approve, Map.of());
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("/code")).isEqualTo("prescription.reviewerNotQualified");
      Reply seen = house.as("lin").get("/api/prescriptions/" + written.text("/id"));
      assertThat(seen.body().at("/allowedActs").findValuesAsText("code")).contains("prescription.reviewerNotQualified");
    } finally {
      jdbc.sql("update practitioner set practice_years = 8 where id = 'P-LIN'").update();
    }
    assertThat(house.as("lin").get("/api/prescriptions/" + written.text("/id")).text("/status")).isEqualTo("in-review");
  }

  @Test
  void an_act_on_an_old_version_is_refused() {
    Reply written = written();
    String path = "/api/prescriptions/" + written.text("/id");
    Reply stale = house.as("lin").header("If-Match", "\"0\"").act(path + "/acts/approve", Map.of());
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text("/code")).isEqualTo("prescription.stale");
    assertThat(house.as("lin").header("If-Match", "yesterday").act(path + "/acts/approve", Map.of()).text("/code"))
        .isEqualTo("request.badParameter");
    assertThat(house.as("lin").header("If-Match", written.headers().getETag()).act(path + "/acts/approve", Map.of()).status())
        .isEqualTo(200);
    assertThat(house.as("lin").act(path + "/acts/approve", Map.of()).text("/code")).isEqualTo("prescription.actNotNow");
  }

  @Test
  void only_the_prescriber_amends() {
    Reply returned = house.as("chen").act("/api/prescriptions", draft("PT-ZHANG", Prescribing.MORPHINE));
    Reply refused = house.as("yang").act("/api/prescriptions/" + returned.text("/id") + "/acts/amend", Prescribing.content(AMLODIPINE));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("prescription.notThePrescriber");
  }

  @Test
  void the_pharmacists_task_is_not_completed_behind_the_records_back() {
    Reply written = written();
    String task = tasks.createTaskQuery().processInstanceBusinessKey(written.text("/id")).singleResult().getId();
    Reply refused = house.as("lin").post("/engine-rest/task/" + task + "/complete", new LinkedHashMap<>());
    assertThat(refused.text("/code")).isEqualTo("task.useTheForm");
    assertThat(house.as("lin").get("/api/prescriptions/" + written.text("/id")).text("/status")).isEqualTo("in-review");
  }

  @Test
  void every_law_that_a_reason_cites_is_listed() {
    assertThat(jdbc.sql("select distinct law from review_reason where law is not null").query(String.class).list())
        .isNotEmpty()
        .allSatisfy(law -> assertThat(org.greenchannel.rules.Laws.shipped().find(law)).as(law).isPresent());
  }

  @Test
  void english_is_spoken_to_those_who_ask_for_it() {
    Reply refused = house.as("zhang").header("Accept-Language", "en").act("/api/prescriptions", draft("PT-ZHANG", AMLODIPINE));
    assertThat(refused.text("/detail")).isEqualTo("The act \"prescribe\" is for the role \"doctor\" only.");
  }
}
