package org.greenchannel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.worklist.WorkItem;
import org.greenchannel.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that rises is shared with another group: in the engine, in our list, in the filters of Tasklist. */
@HouseTest
class SharedWorkTest {

  private static final String STEP = AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL;
  private static final String ELSEWHERE = "clerk-H51010100102";

  @Autowired private House house;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private Worklist worklist;
  @Autowired private ProcessDoor door;
  @Autowired private TransactionTemplate transaction;

  private UUID referral;
  private String taskId;

  @BeforeEach
  void a_referral_waits_for_the_liaison() {
    house.clock().set(TestClock.START);
    var made =
        house.as("wang").act("/api/referrals",
            Map.of("patientId", "PT-ZHANG", "toInstitution", "H51010100201", "toDepartment", "0301",
                "reason", "两次随访血压不达标", "consent", true,
                "clinical", Map.of("diagnosis", Map.of("code", "I10", "name", "高血压"), "systolic", 182, "diastolic", 112)));
    assertThat(made.status()).isEqualTo(201);
    house.runJobs();
    referral = UUID.fromString(made.text("/id"));
    taskId = worklist.ofRecord(referral).stream().filter(w -> STEP.equals(w.elementId())).findFirst().orElseThrow().taskId();
  }

  @Test
  void a_shared_task_is_seen_and_claimed_by_the_other_group_too() {
    String other = house.as("gao").get("/api/worklist").body().toString();
    assertThat(other).doesNotContain(taskId);
    assertThat(door.share(STEP, referral, groupOf("gao"))).isTrue();
    assertThat(door.share(STEP, referral, groupOf("gao"))).isTrue();
    assertThat(house.as("gao").get("/api/worklist").body().toString()).contains(taskId);
    assertThat(house.as("gao").get("/engine-rest/task/" + taskId).status()).isEqualTo(200);
    assertThat(house.as("liu").get("/api/worklist").body().toString()).contains(taskId);
    assertThat(tasks.getIdentityLinksForTask(taskId)).hasSize(2);
  }

  @Test
  void nothing_is_shared_when_the_act_fails() {
    transaction.executeWithoutResult(
        status -> {
          door.share(STEP, referral, ELSEWHERE);
          status.setRollbackOnly();
        });
    assertThat(worklist.ofRecord(referral)).extracting(WorkItem::candidateGroup).doesNotContain(ELSEWHERE);
    assertThat(tasks.getIdentityLinksForTask(taskId)).hasSize(1);
  }

  @Test
  void a_step_that_nobody_waits_at_is_not_shared() {
    assertThat(door.share("userTask_reviewClaim", referral, ELSEWHERE)).isFalse();
    assertThat(door.due("userTask_reviewClaim", referral, Instant.parse("2026-11-30T01:00:00Z"))).isFalse();
  }

  @Test
  void another_deadline_holds_in_the_engine_and_in_our_list() {
    Instant later = Instant.parse("2026-11-30T01:00:00Z");
    assertThat(door.due(STEP, referral, later)).isTrue();
    assertThat(worklist.ofRecord(referral)).extracting(WorkItem::dueAt).containsExactly(later);
    assertThat(tasks.createTaskQuery().taskId(taskId).singleResult().getDueDate()).isEqualTo(Date.from(later));
  }

  @Test
  void the_filters_of_tasklist_have_names_in_both_languages_and_are_seen_by_every_worker() {
    List<String> names = filters.createFilterQuery().orderByFilterId().asc().list().stream().map(Filter::getName).toList();
    assertThat(names).contains("我的机构\nMy institution", "逾期\nOverdue", "绿色通道\nGreen channel",
        "待补充材料\nAwaiting information", "我的任务\nMy tasks").hasSize(5);
    for (String user : List.of("liu", "lin", "shen", "wang")) {
      assertThat(house.as(user).get("/engine-rest/filter").body()).as(user).hasSize(5);
    }
  }

  @Test
  void my_institution_overdue_and_my_tasks_show_what_they_say() {
    assertThat(shown("我的机构%", "liu")).contains(taskId);
    assertThat(shown("我的任务%", "liu")).doesNotContain(taskId);
    door.due(STEP, referral, Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(shown("逾期%", "liu")).contains(taskId);
    assertThat(house.as("liu").post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", "liu")).status()).isEqualTo(204);
    assertThat(shown("我的任务%", "liu")).contains(taskId);
    assertThat(house.as("liu").get("/api/worklist?mine=true").body().toString()).contains(taskId);
  }

  @Test
  void groups_have_names_for_people_in_both_languages() {
    var group = house.as("liu").get("/engine-rest/group?id=" + groupOf("liu"));
    assertThat(group.text("/0/name")).contains("联络员\n").endsWith("· liaison");
  }

  private String shown(String filter, String user) {
    String id = filters.createFilterQuery().filterNameLike(filter).singleResult().getId();
    return house.as(user).get("/engine-rest/filter/" + id + "/list").body().toString();
  }

  private String groupOf(String user) {
    return house.as(user).get("/engine-rest/identity/groups?userId=" + user).body().findValues("id").stream()
        .map(com.fasterxml.jackson.databind.JsonNode::asText).filter(g -> g.startsWith("clerk-")).findFirst().orElseThrow();
  }
}
