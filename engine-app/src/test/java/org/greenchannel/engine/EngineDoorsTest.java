package org.greenchannel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operations may do in the engine, what would part a record from its process, and what an act says when that has happened. */
@HouseTest
class EngineDoorsTest {

  @Autowired private House house;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private Trail trail;
  @Autowired private JdbcClient jdbc;

  private String referral;
  private String process;

  @BeforeEach
  void a_referral_waits_for_the_liaison() {
    house.clock().set(TestClock.START);
    referral = house.as("wang").act("/api/referrals", ReferralBodies.urgent()).text("/id");
    house.runJobs();
    process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(referral).rootProcessInstances().singleResult().getId();
  }

  private static final List<String> BARRED =
      List.of(
          "DELETE /process-instance/{p}",
          "DELETE /process-instance/{p}?skipCustomListeners=true",
          "POST /process-instance/delete",
          "POST /process-instance/{p}/modification",
          "POST /process-instance/{p}/modification-async",
          "POST /process-instance/message-async",
          "POST /process-instance/variables-async",
          "POST /modification/execute",
          "PUT /process-instance/{p}/variables/answer",
          "POST /process-instance/{p}/variables",
          "DELETE /process-instance/{p}/variables/referralId",
          "PUT /execution/{p}/localVariables/answer",
          "POST /execution/{p}/signal",
          "POST /execution/{p}/messageSubscriptions/referral.cancelled/trigger",
          "POST /message",
          "POST /signal",
          "POST /condition",
          "PUT /task/{p}/variables/answer",
          "PUT /task/{p}",
          "DELETE /task/{p}",
          "POST /task/create",
          "POST /task/{p}/identity-links",
          "PUT /job/{p}/duedate",
          "POST /job/{p}/duedate/recalculate",
          "DELETE /job/{p}",
          "DELETE /deployment/{p}?cascade=true",
          "DELETE /process-definition/{p}?cascade=true",
          "DELETE /history/process-instance/{p}",
          "POST /history/process-instance/delete",
          "POST /history/cleanup");

  @Test
  void what_would_part_a_record_from_its_process_is_barred_for_operations_and_administrators() {
    for (String row : BARRED) {
      HttpMethod method = HttpMethod.valueOf(row.substring(0, row.indexOf(' ')));
      String path = row.substring(row.indexOf(' ') + 1).replace("{p}", process);
      for (String door : List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
        Reply refused = house.as(door.length() > 12 ? "admin" : "ops").call(method, door + path, Map.of());
        assertThat(refused.status()).as(row + " at " + door).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("process.movesWithRecord");
      }
      assertThat(jdbc.sql("select count(*) from trail where actor = 'ops' and outcome = 'process.movesWithRecord' and reason = ?")
          .param(method + " /engine-rest" + path.replaceFirst("\\?.*", "")).query(Long.class).single()).as(row).isPositive();
    }
    assertThat(house.as("ops").header("Accept-Language", "en").post("/engine-rest/message", Map.of()).text("/detail"))
        .contains("moves with its record", "try failed jobs again");
    assertThat(house.as("liu").act("/api/referrals/" + referral + "/acts/accept", Map.of()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/process-definition/key/refer-up/start", "/engine-rest/process-definition/key/refer-up/submit-form",
    "/camunda/api/engine/engine/default/process-definition/key/refer-up/start"})
  void a_process_starts_with_its_record_and_not_by_itself(String address) {
    long before = runtime.createProcessInstanceQuery().count();
    for (String user : List.of("ops", "admin")) {
      Reply refused = house.as(user).post(address, Map.of());
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text("/code")).isEqualTo("process.startedByRecord");
      assertThat(refused.text("/detail")).contains("/api/referrals");
    }
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void failed_jobs_are_tried_again_incidents_noted_and_everything_looked_at() {
    house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    String job = management.createJobQuery().messages().listPage(0, 1).get(0).getId();
    assertThat(house.as("ops").call(HttpMethod.PUT, "/engine-rest/job/" + job + "/retries", Map.of("retries", 0)).status()).isEqualTo(204);
    String incident = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    assertThat(house.as("ops").call(HttpMethod.PUT, "/engine-rest/incident/" + incident + "/annotation", Map.of("annotation", "医院系统停机")).status())
        .isEqualTo(204);
    assertThat(house.as("ops").call(HttpMethod.PUT, "/engine-rest/job/" + job + "/retries", Map.of("retries", 3)).status()).isEqualTo(204);
    assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
    assertThat(house.as("ops").post("/engine-rest/process-instance", Map.of("businessKey", referral)).body()).isNotEmpty();
    assertThat(house.as("ops").post("/engine-rest/job/" + job + "/execute", Map.of()).status()).isEqualTo(204);
    house.runJobs();
  }

  @Test
  void operations_halt_a_case_and_let_it_go_on_and_an_act_meanwhile_says_whom_to_call() {
    String version = house.as("liu").get("/api/referrals/" + referral).text("/version");
    everyPart(true);
    Reply refused = house.as("liu").act("/api/referrals/" + referral + "/acts/accept", Map.of());
    assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(409);
    assertThat(refused.text("/code")).isIn("process.halted", "process.missing");
    assertThat(refused.text("/detail")).contains("运维", referral);
    assertThat(house.as("liu").get("/api/referrals/" + referral).text("/version")).isEqualTo(version);
    everyPart(false);
    assertThat(house.as("liu").act("/api/referrals/" + referral + "/acts/accept", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void a_follow_up_before_its_day_waits_too_while_its_case_is_halted() {
    Map<String, Object> down = ReferralBodies.down();
    down.putAll(Map.of("kind", "DOWN", "patientId", "PT-LI", "toInstitution", "H51010100301", "toDepartment", "0200"));
    ReferralBodies.handover(down).put("department", "0301");
    referral = house.as("chen").act("/api/referrals", down).text("/id");
    house.runJobs();
    assertThat(house.as("zhou").act("/api/referrals/" + referral + "/acts/accept-handover", Map.of()).status()).isEqualTo(200);
    house.runJobs();
    everyPart(true);
    Map<String, String> seen = Map.of("seenOn", "2026-11-22");
    Reply refused = house.as("wang").act("/api/referrals/" + referral + "/acts/record-follow-up", seen);
    assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("process.halted");
    everyPart(false);
    assertThat(house.as("wang").act("/api/referrals/" + referral + "/acts/record-follow-up", seen).status()).isEqualTo(200);
  }

  @Test
  void an_act_whose_process_is_gone_changes_nothing_and_says_whom_to_call() {
    runtime.deleteProcessInstance(process, "as if past every door");
    Reply before = house.as("liu").get("/api/referrals/" + referral);
    for (var act : Map.<String, Map<String, String>>of("accept", Map.of(), "ask-information", Map.of("questions", "心电图？")).entrySet()) {
      Reply refused = house.as("liu").header("Accept-Language", "en").act("/api/referrals/" + referral + "/acts/" + act.getKey(), act.getValue());
      assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(409);
      assertThat(refused.text("/code")).isEqualTo("process.missing");
      assertThat(refused.text("/detail")).contains("Call operations", referral);
    }
    assertThat(house.as("wang").act("/api/referrals/" + referral + "/acts/cancel", Map.of("reason", "DUPLICATE")).text("/code"))
        .isEqualTo("process.missing");
    assertThat(house.as("liu").get("/api/referrals/" + referral).text("/version")).isEqualTo(before.text("/version"));
    assertThat(house.as("liu").get("/api/referrals/" + referral).text("/state")).isEqualTo(before.text("/state"));
    assertThat(trail.ofRecord(UUID.fromString(referral))).filteredOn(e -> e.outcome().equals("process.missing"))
        .extracting(TrailEntry::actor).containsExactlyInAnyOrder("liu", "liu", "wang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wang", "fang", "zhou", "liu", "chen", "deng", "meng", "su", "lin", "qian", "gao", "tang", "huang", "shen"})
  void everybody_to_whom_tasks_go_reaches_them_in_tasklist(String user) {
    assertThat(house.as(user).get("/engine-rest/task").status()).isEqualTo(200);
    assertThat(house.as(user).get("/camunda/api/engine/engine/default/task").status()).isEqualTo(200);
    assertThat(house.as(user).get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    assertThat(house.as(user).get("/engine-rest/filter").body()).isNotEmpty();
  }

  @Test
  void a_browser_keeps_what_the_vendors_version_names_and_nothing_else() {
    assertThat(house.as("liu").get("/camunda/lib/runtime.js?bust=7.24.0").headers().getCacheControl()).contains("max-age=31536000");
    for (String address : List.of("/camunda/lib/runtime.js", "/camunda/lib/none.js?bust=7.24.0", "/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0",
        "/camunda/app/tasklist/locales/zh.json?bust=7.24.0", "/camunda/app/tasklist/default/?bust=7.24.0", "/forms/api.js", "/api/worklist?bust=7.24.0")) {
      assertThat(house.as("liu").get(address).headers().getCacheControl()).as(address).contains("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhang", "regulator", "his", "sandbox"})
  void nobody_else_reaches_the_engine(String user) {
    for (String address : List.of("/engine-rest/task", "/engine-rest/process-instance", "/camunda/api/engine/engine/default/task")) {
      assertThat(house.as(user).get(address).text("/code")).as(address).isEqualTo("security.forbidden");
    }
  }

  private void everyPart(boolean halted) {
    for (var part : runtime.createProcessInstanceQuery().processInstanceBusinessKey(referral).list()) {
      assertThat(house.as("ops").call(HttpMethod.PUT, "/engine-rest/process-instance/" + part.getId() + "/suspended", Map.of("suspended", halted)).status())
          .isEqualTo(204);
    }
  }
}
