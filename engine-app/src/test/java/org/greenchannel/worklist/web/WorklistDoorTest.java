package org.greenchannel.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worklist over HTTP: pages, counts, cards, and what is asked wrongly. */
@HouseTest
class WorklistDoorTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void seven_items_of_the_county_and_one_of_the_city() {
    jdbc.sql("delete from work_item").update();
    jdbc.sql(
            """
            insert into work_item (task_id, candidate_group, institution, process_key, element_id, name, record_id, created_at, due_at, priority,
              number, card_zh, card_en, green, escalation, escalated_at, urgency, urgency_rank, assignee)
            select 'task-' || n, case n when 8 then 'clerk-H51010000101' else 'clerk-H51010100201' end, 'H51010100201', 'refer-up',
              'userTask_answerReferral', E'答复转诊\\nAnswer referral', gen_random_uuid(), timestamptz '2020-01-01 00:00Z',
              timestamptz '2020-01-02 00:00Z' + n * interval '1 hour', 50, 'ZZ20200101-000' || n, '张*｜女 68｜心血管内科', 'Z* | F 68 | Cardiology',
              n = 1, case n when 2 then 'DEPUTY' else 'NONE' end, case n when 2 then timestamptz '2020-01-02 00:00Z' end, 'URGENT', 1,
              case n when 3 then 'liu' end
            from generate_series(1, 8) n""")
        .update();
  }

  @Test
  void a_person_turns_the_pages_of_their_own_institution_s_work() {
    Set<String> seen = new LinkedHashSet<>();
    String after = "";
    do {
      Reply page = house.as("liu").get("/api/worklist?limit=3" + after);
      assertThat(page.text("/total")).isEqualTo("7");
      assertThat(page.text("/more")).isEqualTo("false");
      page.body().at("/items").forEach(item -> assertThat(seen.add(item.at("/work/taskId").asText())).isTrue());
      after = page.body().has("next") ? "&after=" + page.text("/next") : null;
    } while (after != null);
    assertThat(seen).hasSize(7).doesNotContain("task-8").startsWith("task-1", "task-2");
  }

  @Test
  void an_item_says_age_time_left_colour_and_escalation_in_both_languages() {
    JsonNode item = house.as("liu").get("/api/worklist?escalated=true").body().at("/items/0");
    assertThat(item.at("/clock/colour").asText()).isEqualTo("OVERDUE");
    assertThat(item.at("/clock/leftText/zh").asText()).startsWith("已超时 ");
    assertThat(item.at("/clock/leftText/en").asText()).startsWith("overdue by ");
    assertThat(item.at("/clock/ageText/zh").asText()).startsWith("已等 ");
    assertThat(item.at("/escalation/level").asText()).isEqualTo("DEPUTY");
    assertThat(item.at("/escalation/text/zh").asText()).isEqualTo("已通知副联络员");
    assertThat(item.at("/escalation/since").asText()).isEqualTo("2020-01-02T00:00:00Z");
    assertThat(item.at("/urgency/zh").asText()).isEqualTo("紧急");
    assertThat(item.at("/step/en").asText()).isEqualTo("Answer referral");
    assertThat(item.at("/institution/zh").asText()).isEqualTo("云溪县人民医院");
    assertThat(item.at("/textZh").asText()).startsWith("张*｜女 68｜心血管内科｜已超时 ").endsWith("｜ZZ20200101-0002");
  }

  @Test
  void each_heading_has_its_count() {
    Reply counts = house.as("liu").get("/api/worklist/counts");
    assertThat(counts.text("/all/total")).isEqualTo("7");
    assertThat(counts.text("/mine/total")).isEqualTo("1");
    assertThat(counts.text("/overdue/total")).isEqualTo("7");
    assertThat(counts.text("/green/total")).isEqualTo("1");
    assertThat(counts.text("/awaiting/total")).isEqualTo("0");
    assertThat(counts.text("/escalated/total")).isEqualTo("1");
  }

  @Test
  void cards_are_shown_of_one_s_own_groups_only() {
    Reply cards = house.as("liu").get("/api/worklist/cards?taskIds=task-1,task-8,task-none");
    assertThat(cards.body()).hasSize(1);
    assertThat(cards.text("/0/green")).isEqualTo("true");
    assertThat(house.as("zhang").get("/api/worklist/cards?taskIds=task-1").body()).isEmpty();
    assertThat(house.as("zhang").get("/api/worklist").text("/total")).isEqualTo("0");
  }

  @Test
  void what_is_asked_wrongly_is_answered_with_what_is_allowed() {
    Reply order = house.as("liu").get("/api/worklist?order=name");
    assertThat(order.status()).isEqualTo(422);
    assertThat(order.text("/code")).isEqualTo("worklist.unknownOrder");
    assertThat(order.text("/errors/0/allowed")).isEqualTo("due, urgency, age");
    for (String place : List.of("x", "%25", "eHh4fHRhc2s", place("+1000000000-12-31T23:59:59Z|t"), place("-0001-01-01T00:00:00Z|t"), place("2026-11-22T00:00:00Z|a\0b"))) {
      assertThat(house.as("liu").get("/api/worklist?after=" + place).text("/code")).as(place).isEqualTo("worklist.unknownPlace");
    }
    assertThat(house.as("liu").get("/api/worklist?limit=many").text("/code")).isEqualTo("request.invalid");
    assertThat(house.as("liu").get("/api/worklist?green=maybe").text("/code")).isEqualTo("request.invalid");
    assertThat(house.as("liu").get("/api/worklist?limit=-1").body().at("/items")).hasSize(1);
    assertThat(house.as("liu").get("/api/worklist?kind=%27%20or%20true").text("/total")).isEqualTo("0");
    assertThat(house.as("liu").get("/api/worklist?search=%00").status()).isNotEqualTo(500);
  }

  private static String place(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
