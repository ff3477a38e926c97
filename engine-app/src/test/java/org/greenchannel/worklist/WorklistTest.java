package org.greenchannel.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.greenchannel.act.Text;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open work by group: shared, marked, filtered, ordered, paged and counted. */
@HouseTest
class WorklistTest {

  private static final String CLERKS = "clerk-H51010100201";
  private static final String SUPERVISORS = "supervisor-H51010100201";
  private static final String LEAD = "clerk-H51010100101";
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

  @Autowired private JdbcClient jdbc;
  private final Marks marks = new Marks();
  private Worklist worklist;

  /** A context whose marks the test sets. */
  private static final class Marks implements WorkCards {
    private final Map<UUID, WorkMarks> now = new HashMap<>();

    @Override
    public Set<String> processKeys() {
      return Set.of("refer-up");
    }

    @Override
    public Optional<Card> cardOf(UUID recordId) {
      return Optional.of(
          new Card("ZZ20261123-" + recordId.toString().substring(32), "张*｜女 68｜心血管内科", "Z* | F 68 | Cardiology", "zw", "002X", "51010019500312"));
    }

    @Override
    public WorkMarks marksOf(UUID recordId, String elementId) {
      return now.getOrDefault(recordId, WorkMarks.NONE);
    }
  }

  @BeforeEach
  void an_empty_list() {
    jdbc.sql("delete from work_item").update();
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("marks", marks));
    worklist = new Worklist(jdbc, beans.getBeanProvider(WorkCards.class), beans.getBeanProvider(WorkPriorities.class));
  }

  @Test
  void a_page_goes_on_where_the_one_before_ended_in_every_order() {
    IntStream.rangeClosed(1, 25).forEach(n -> open(n, n % 5 == 0 ? null : MONDAY.plusSeconds(60L * (n % 7)), n % 3 == 0 ? "URGENT" : "ROUTINE"));
    for (WorkOrder order : WorkOrder.values()) {
      List<String> all = ids(page(order, null, 200));
      List<String> turned = new ArrayList<>();
      String after = null;
      do {
        WorkPage page = page(order, after, 4);
        turned.addAll(ids(page));
        after = page.next();
      } while (after != null);
      assertThat(turned).as(order.name()).hasSize(25).containsExactlyElementsOf(all);
    }
    assertThat(page(WorkOrder.DUE, null, 25).items()).extracting(WorkItem::dueAt).last().isNull();
    assertThat(page(WorkOrder.URGENCY, null, 8).items()).allMatch(w -> "URGENT".equals(w.marks().urgency()));
    assertThat(page(WorkOrder.AGE, null, 25).items().get(0).taskId()).isEqualTo("task-01");
  }

  @Test
  void a_place_of_another_order_is_no_place() {
    IntStream.rangeClosed(1, 3).forEach(n -> open(n, MONDAY, "ROUTINE"));
    String place = page(WorkOrder.DUE, null, 2).next();
    assertThatThrownBy(() -> page(WorkOrder.URGENCY, place, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page(WorkOrder.DUE, "%%", 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page(WorkOrder.DUE, "eHh4", 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page(WorkOrder.DUE, "eHh4fHRhc2s", 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shared_work_is_seen_by_the_new_group_too_and_once_by_who_is_in_both() {
    open(1, MONDAY, "ROUTINE");
    worklist.share("task-01", SUPERVISORS);
    worklist.share("task-01", SUPERVISORS);
    worklist.share("task-01", LEAD);
    assertThat(count(WorkFilter.ALL, SUPERVISORS)).isEqualTo(1);
    assertThat(count(WorkFilter.ALL, CLERKS, SUPERVISORS)).isEqualTo(1);
    assertThat(worklist.page(WorklistQuery.of(List.of(CLERKS, SUPERVISORS, LEAD), 10)).items()).hasSize(1);
    assertThat(worklist.page(WorklistQuery.of(List.of(LEAD), 10)).items().get(0).institution()).isEqualTo("H51010100201");
    assertThat(count(new WorkFilter(null, "H51010100101", null, false, false, false, null, null, null), LEAD)).isZero();
    worklist.assign("task-01", "liu");
    assertThat(count(new WorkFilter("liu", null, null, false, false, false, null, null, null), CLERKS, SUPERVISORS)).isEqualTo(1);
    assertThat(count(new WorkFilter("lin", null, null, false, false, false, null, null, null), CLERKS, SUPERVISORS)).isZero();
    assertThat(worklist.byTaskIds(List.of("task-01"))).hasSize(3).allMatch(w -> "liu".equals(w.assignee()));
    worklist.close("task-01");
    assertThat(count(WorkFilter.ALL, CLERKS, SUPERVISORS, LEAD)).isZero();
  }

  @Test
  void marks_follow_the_record_for_every_group_that_sees_its_work() {
    UUID record = open(1, MONDAY, "ROUTINE");
    worklist.share("task-01", SUPERVISORS);
    assertThat(count(filter(true, false, false), SUPERVISORS)).isZero();
    marks.now.put(record, new WorkMarks("UP", "URGENT", true, new Text("待补充材料", "Awaiting information"), true,
        Escalation.SUPERVISOR, MONDAY, "example", true));
    worklist.mark(record);
    assertThat(count(filter(true, false, false), SUPERVISORS)).isEqualTo(1);
    assertThat(count(filter(false, true, false), CLERKS)).isEqualTo(1);
    assertThat(count(filter(false, false, true), CLERKS)).isEqualTo(1);
    assertThat(count(new WorkFilter(null, null, null, false, false, false, "refer-up", "UP", "URGENT"), CLERKS)).isEqualTo(1);
    assertThat(worklist.ofRecord(record)).extracting(WorkItem::marks).containsOnly(marks.now.get(record));
    assertThat(worklist.ofRecord(record)).extracting(WorkItem::priority).containsOnly(120);
  }

  @Test
  void what_was_due_before_now_is_overdue_and_what_has_no_deadline_never_is() {
    open(1, MONDAY.minusSeconds(1), "ROUTINE");
    open(2, MONDAY, "ROUTINE");
    open(3, null, "ROUTINE");
    assertThat(count(new WorkFilter(null, null, MONDAY, false, false, false, null, null, null), CLERKS)).isEqualTo(1);
  }

  @Test
  void search_finds_number_last_part_initials_last_four_and_card_but_only_in_ones_own_groups() {
    open(1, MONDAY, "ROUTINE");
    for (String term : List.of("zz20261123-0001", "0001", "ZW", "002x", "51010019500312")) {
      assertThat(worklist.page(search(term, CLERKS)).items()).as(term).hasSize(1);
      assertThat(worklist.count(search(term, CLERKS)).total()).as(term).isEqualTo(1);
      assertThat(worklist.page(search(term, LEAD)).items()).as(term).isEmpty();
    }
    assertThat(worklist.page(search("0002", CLERKS)).items()).isEmpty();
  }

  @Test
  void a_filter_that_is_no_word_finds_nothing_and_harms_nothing() {
    open(1, MONDAY, "ROUTINE");
    for (String kind : List.of("UP' or true --", "向上", "", "x".repeat(65))) {
      assertThat(count(new WorkFilter(null, null, null, false, false, false, kind, null, null), CLERKS)).as(kind).isZero();
      assertThat(count(new WorkFilter(null, null, null, false, false, false, null, kind, null), CLERKS)).as(kind).isZero();
    }
    assertThat(count(new WorkFilter(null, null, null, false, false, false, "refer-up", "UP", "ROUTINE"), CLERKS)).isEqualTo(1);
  }

  @Test
  void counting_ends_at_a_thousand_and_says_so() {
    many("many", CLERKS, 1_000);
    assertThat(worklist.count(WorklistQuery.of(List.of(CLERKS), 1))).isEqualTo(new WorkCount(1_000, false));
    assertThat(worklist.count(search("zgl", CLERKS))).isEqualTo(new WorkCount(1_000, false));
    open(1, MONDAY, "ROUTINE");
    assertThat(worklist.count(WorklistQuery.of(List.of(CLERKS), 1))).isEqualTo(new WorkCount(1_000, true));
  }

  @Test
  void what_several_groups_of_one_person_see_is_counted_once_however_much_there_is() {
    many("ours", CLERKS, 700);
    many("ours", LEAD, 700);
    many("theirs", LEAD, 200);
    List<String> both = List.of(CLERKS, LEAD);
    assertThat(worklist.count(WorklistQuery.of(both, 1))).isEqualTo(new WorkCount(900, false));
    assertThat(worklist.count(new WorklistQuery(both, "zgl", WorkFilter.ALL, WorkOrder.DUE, null, 1))).isEqualTo(new WorkCount(900, false));
    assertThat(worklist.count(WorklistQuery.of(List.of(), 1))).isEqualTo(new WorkCount(0, false));
  }

  /** What is searched for is filtered before it is counted, so that no limit cuts away what the filter asks for. */
  @Test
  void a_filter_holds_for_what_is_searched_for_too() {
    many("ours", CLERKS, 1_500);
    jdbc.sql("update work_item set green = true where task_id = 'ours-1500'").update();
    WorklistQuery green = new WorklistQuery(List.of(CLERKS), "zgl", filter(true, false, false), WorkOrder.DUE, null, 10);
    assertThat(worklist.count(green)).isEqualTo(new WorkCount(1, false));
    assertThat(worklist.page(green).items()).extracting(WorkItem::taskId).containsExactly("ours-1500");
  }

  private void many(String name, String group, int many) {
    jdbc.sql("""
        insert into work_item (task_id, candidate_group, process_key, element_id, name, record_id, created_at, priority, initials)
        select :name || '-' || n, :group, 'refer-up', 'x', 'x', gen_random_uuid(), now(), 50, 'zgl' from generate_series(1, :many) n""")
        .param("name", name).param("group", group).param("many", many).update();
  }

  private UUID open(int n, Instant dueAt, String urgency) {
    UUID record = UUID.fromString("00000000-0000-7000-8000-00000000" + String.format("%04d", n));
    marks.now.put(record, new WorkMarks("UP", urgency, false, null, false, Escalation.NONE, null, "example", false));
    worklist.open(new OpenWork(String.format("task-%02d", n), "refer-up", "userTask_answerReferral", "接收转诊\nAnswer referral", record,
        CLERKS, MONDAY.minusSeconds(3600).plusSeconds(n), dueAt));
    return record;
  }

  private static WorklistQuery search(String term, String group) {
    return new WorklistQuery(List.of(group), term, WorkFilter.ALL, WorkOrder.DUE, null, 10);
  }

  private static WorkFilter filter(boolean green, boolean awaiting, boolean escalated) {
    return new WorkFilter(null, null, null, green, awaiting, escalated, null, null, null);
  }

  private WorkPage page(WorkOrder order, String after, int limit) {
    return worklist.page(new WorklistQuery(List.of(CLERKS), null, WorkFilter.ALL, order, after, limit));
  }

  private long count(WorkFilter filter, String... groups) {
    return worklist.count(new WorklistQuery(List.of(groups), null, filter, WorkOrder.DUE, null, 1)).total();
  }

  private static List<String> ids(WorkPage page) {
    return page.items().stream().map(WorkItem::taskId).toList();
  }
}
