package org.greenchannel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that belongs to a record is completed by the act on the record, and by nothing else. */
@HouseTest
class OneDoorTest {

  @Autowired private House house;
  @Autowired private TaskService tasks;
  @Autowired private Worklist worklist;

  private String referralId;
  private String taskId;

  @BeforeEach
  void a_referral_waits_for_the_liaison() {
    house.clock().set(org.greenchannel.fixtures.TestClock.START);
    var made =
        house.as("wang").act("/api/referrals",
            Map.of("patientId", "PT-ZHANG", "toInstitution", "H51010100201", "toDepartment", "0301",
                "reason", "两次随访血压不达标", "consent", true,
                "clinical", Map.of("diagnosis", Map.of("code", "I10", "name", "高血压"), "systolic", 182, "diastolic", 112)));
    assertThat(made.status()).isEqualTo(201);
    house.runJobs();
    referralId = made.text("/id");
    taskId = worklist.ofRecord(UUID.fromString(referralId)).get(0).taskId();
  }

  @Test
  void completing_it_through_the_engine_s_rest_api_is_refused_with_what_to_do() {
    for (String act : new String[] {"complete", "complete/", "submit-form", "resolve"}) {
      var reply = house.as("liu").post("/engine-rest/task/" + taskId + "/" + act, Map.of());
      assertThat(reply.status()).isEqualTo(409);
      assertThat(reply.text("/code")).isEqualTo("task.useTheForm");
    }
    assertStillOpen();
  }

  @Test
  void completing_it_through_the_webapp_s_api_is_refused() {
    var reply = house.as("liu").post("/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", Map.of());
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/code")).isEqualTo("task.useTheForm");
    assertStillOpen();
  }

  @Test
  void the_listener_refuses_what_comes_past_the_filter() {
    assertThatThrownBy(() -> tasks.complete(taskId)).hasStackTraceContaining("task.useTheForm");
    assertStillOpen();
  }

  @Test
  void the_act_on_the_record_completes_it() {
    assertThat(house.as("liu").act("/api/referrals/" + referralId + "/acts/accept", Map.of()).status()).isEqualTo(200);
    assertThat(tasks.createTaskQuery().taskId(taskId).count()).isZero();
    assertThat(worklist.byTaskIds(List.of(taskId))).isEmpty();
  }

  @Test
  void a_clerk_of_another_institution_neither_sees_nor_completes_it() {
    assertThat(house.as("gao").get("/engine-rest/task/" + taskId).status()).isIn(403, 404);
    assertThat(house.as("gao").get("/api/worklist").body().toString()).doesNotContain(taskId);
    assertThat(house.as("gao").act("/api/referrals/" + referralId + "/acts/accept", Map.of()).status()).isEqualTo(404);
    assertStillOpen();
  }

  private void assertStillOpen() {
    assertThat(tasks.createTaskQuery().taskId(taskId).count()).isOne();
    assertThat(worklist.ofRecord(UUID.fromString(referralId))).extracting(w -> w.taskId()).containsExactly(taskId);
    assertThat(house.as("liu").get("/api/referrals/" + referralId).text("/status")).isNotEqualTo("accepted");
  }
}
