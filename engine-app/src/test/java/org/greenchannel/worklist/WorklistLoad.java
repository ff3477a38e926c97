package org.greenchannel.worklist;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.greenchannel.EngineApplication;
import org.greenchannel.fixtures.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A bounded load: how long the first page and the count of one group take when the group has 10,000 open items, and when it has a million.
 * The worst case on purpose: everything waits for the same group. Both are asked in turns, so that what else the machine does falls on both
 * alike; the fastest of all rounds is what the database needs when nothing else runs. Arguments: items, rounds.
 */
public final class WorklistLoad {

  private static final String GROUP = "clerk-H51010100201";
  private static final int FEW = 10_000;
  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

  private final Worklist worklist;
  private final JdbcClient jdbc;

  private WorklistLoad(int items) {
    var source = new SingleConnectionDataSource(TestDatabase.freshDatabase(), "postgres", "", true);
    this.jdbc = JdbcClient.create(source);
    this.worklist = new Worklist(jdbc, new StaticListableBeanFactory().getBeanProvider(WorkCards.class),
        new StaticListableBeanFactory().getBeanProvider(WorkPriorities.class));
    fill(items);
  }

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(EngineApplication.ZONE));
    int items = args.length > 0 ? Math.min(1_000_000, Integer.parseInt(args[0])) : 1_000_000;
    int rounds = args.length > 1 ? Math.min(1_000, Integer.parseInt(args[1])) : 100;
    WorklistLoad few = new WorklistLoad(FEW);
    WorklistLoad many = new WorklistLoad(items);
    System.out.printf(Locale.ROOT, "| Question | page, %,d | page, %,d | times | count, %,d | count, %,d | times | both, times | both, fastest of %d |%n"
        + "|---|---|---|---|---|---|---|---|---|%n", FEW, items, FEW, items, rounds);
    Map<String, WorklistQuery> ofMany = many.questions();
    few.questions().forEach((name, query) -> {
      double[][] millis = inTurns(rounds, () -> few.worklist.page(query), () -> many.worklist.page(ofMany.get(name)),
          () -> few.worklist.count(query), () -> many.worklist.count(ofMany.get(name)));
      double[] median = at(millis, rounds / 2);
      double[] best = at(millis, 0);
      System.out.printf(Locale.ROOT, "| %s | %.2f ms | %.2f ms | %.2f | %.2f ms | %.2f ms | %.2f | %.2f | %.2f -> %.2f ms, %.2f |%n", name, median[0],
          median[1], median[1] / median[0], median[2], median[3], median[3] / median[2], (median[1] + median[3]) / (median[0] + median[2]),
          best[0] + best[2], best[1] + best[3], (best[1] + best[3]) / (best[0] + best[2]));
    });
  }

  /** Milliseconds from the fastest to the slowest, each question in turn, the first rounds for warming up. */
  private static double[][] inTurns(int rounds, Runnable... questions) {
    double[][] millis = new double[questions.length][rounds];
    for (int round = -rounds / 4; round < rounds; round++) {
      for (int question = 0; question < questions.length; question++) {
        long start = System.nanoTime();
        questions[question].run();
        millis[question][Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.stream(millis).forEach(Arrays::sort);
    return millis;
  }

  private static double[] at(double[][] sorted, int rank) {
    return Arrays.stream(sorted).mapToDouble(values -> values[rank]).toArray();
  }

  private Map<String, WorklistQuery> questions() {
    Map<String, WorklistQuery> all = new LinkedHashMap<>();
    for (WorkOrder order : WorkOrder.values()) {
      all.put("all, by " + order.name().toLowerCase(Locale.ROOT), asked(null, WorkFilter.ALL, order, null));
    }
    String deep = null;
    for (int page = 0; page < 20; page++) {
      deep = worklist.page(new WorklistQuery(List.of(GROUP), null, WorkFilter.ALL, WorkOrder.DUE, deep, 200)).next();
    }
    all.put("after the 4,000th", asked(null, WorkFilter.ALL, WorkOrder.DUE, deep));
    all.put("mine", asked(null, new WorkFilter("liu", null, null, false, false, false, null, null, null), WorkOrder.DUE, null));
    all.put("my institution", asked(null, new WorkFilter(null, "H51010100201", null, false, false, false, null, null, null), WorkOrder.DUE, null));
    all.put("overdue", asked(null, new WorkFilter(null, null, NOW, false, false, false, null, null, null), WorkOrder.DUE, null));
    all.put("green channel", asked(null, new WorkFilter(null, null, null, true, false, false, null, null, null), WorkOrder.DUE, null));
    all.put("awaiting information", asked(null, new WorkFilter(null, null, null, false, true, false, null, null, null), WorkOrder.DUE, null));
    all.put("escalated", asked(null, new WorkFilter(null, null, null, false, false, true, null, null, null), WorkOrder.DUE, null));
    all.put("one process and kind", asked(null, new WorkFilter(null, null, null, false, false, false, "refer-up", "LATERAL", null), WorkOrder.DUE, null));
    all.put("urgent, longest waiting first", asked(null, new WorkFilter(null, null, null, false, false, false, null, null, "URGENT"), WorkOrder.AGE, null));
    all.put("search: number", asked("ZZ20261101-000777", WorkFilter.ALL, WorkOrder.DUE, null));
    all.put("search: last four", asked("0777", WorkFilter.ALL, WorkOrder.DUE, null));
    all.put("search: initials", asked("zaa", WorkFilter.ALL, WorkOrder.DUE, null));
    return all;
  }

  private static WorklistQuery asked(String search, WorkFilter filter, WorkOrder order, String after) {
    return new WorklistQuery(List.of(GROUP, "supervisor-H51010100201"), search, filter, order, after, 50);
  }

  /** One in ten overdue, one in twenty green, one in a hundred waits for information or has risen, 30 are in somebody's hands. */
  private void fill(int items) {
    jdbc.sql(
            """
            insert into work_item (task_id, candidate_group, institution, process_key, element_id, name, record_id, assignee, created_at,
              due_at, priority, number, card_zh, card_en, initials, identity_last4, card_code, kind, urgency, urgency_rank, green,
              awaiting, state_zh, state_en, escalation, escalated_at, region, working_time)
            select 'load-' || i, 'clerk-H51010100201', 'H51010100201', case when i % 2 = 0 then 'refer-up' else 'refer-down' end,
              'userTask_answerReferral', '接收转诊', gen_random_uuid(), case when i < 30 then 'liu' end,
              timestamptz '2026-11-01 00:00:00Z' + (i * 7919 % 2000000) * interval '1 second',
              timestamptz '2026-11-24 02:00:00Z' + (i * 6271 % 30) * interval '1 day' + (i % 3600) * interval '1 second',
              50, 'ZZ20261101-' || lpad(i::text, 6, '0'), '张*｜女 68｜心血管内科', 'Z* | F 68 | Cardiology',
              'z' || chr(cast(97 + i % 26 as int)) || chr(cast(97 + i / 26 % 26 as int)), lpad((i % 10000)::text, 4, '0'), 'C' || i,
              case i % 20 when 0 then 'LATERAL' else 'UP' end, case i % 10 when 0 then 'URGENT' else 'ROUTINE' end,
              case i % 10 when 0 then 1 else 2 end, i % 20 = 0, i % 100 = 1, '待接收', 'Waiting for an answer',
              case i % 100 when 2 then 'DEPUTY' else 'NONE' end, null, 'example', true
            from generate_series(cast(0 as bigint), cast(? as bigint) - 1) i""")
        .param(items)
        .update();
    jdbc.sql("vacuum analyze work_item").update();
  }
}
