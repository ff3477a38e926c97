package org.greenchannel.worklist.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.worklist.WorkFilter;
import org.greenchannel.worklist.WorkOrder;
import org.greenchannel.worklist.WorklistQuery;

/**
 * The parameters of {@code GET /api/worklist}.
 *
 * @param search 单号或其末段、姓名拼音首字母、证件号后四位、医保卡号 · readable number or its last part, pinyin initials, last four, card code
 * @param mine 只看我正在办理的 · only what I work on
 * @param institution 只看本机构自己的（不含他机构上报给我的） · only my institution's own
 * @param overdue 只看逾期的 · only overdue
 * @param green 只看绿色通道 · only the green channel
 * @param awaiting 只看待补充材料的 · only where information is awaited
 * @param escalated 只看已催办或上报的 · only escalated
 * @param process 流程 · process key
 * @param kind 单据种类 · kind of record
 * @param urgency 紧急程度 · EMERGENCY, URGENT, ROUTINE
 * @param order due, urgency, age
 * @param after 上一页给出的 next · {@code next} of the page before
 * @param limit 1-200
 */
record WorkAsked(
    String search, Boolean mine, Boolean institution, Boolean overdue, Boolean green, Boolean awaiting,
    Boolean escalated, String process, String kind, String urgency, String order, String after, Integer limit) {

  static final int LARGEST_PAGE = 200;
  private static final int PAGE = 50;

  /** The order's names on the wire. */
  static List<String> orders() {
    return Arrays.stream(WorkOrder.values()).map(o -> o.name().toLowerCase(java.util.Locale.ROOT)).toList();
  }

  boolean hasKnownOrder() {
    return order == null || orders().contains(order);
  }

  WorklistQuery query(Actor actor, Instant now) {
    return new WorklistQuery(
        groups(actor), blankToNull(search), filter(actor, now),
        order == null ? WorkOrder.DUE : WorkOrder.valueOf(order.toUpperCase(java.util.Locale.ROOT)), blankToNull(after),
        limit == null ? PAGE : Math.max(1, Math.min(LARGEST_PAGE, limit)));
  }

  private WorkFilter filter(Actor actor, Instant now) {
    return new WorkFilter(
        is(mine) ? actor.username() : null, is(institution) ? actor.institutionCode() : null, is(overdue) ? now : null,
        is(green), is(awaiting), is(escalated), blankToNull(process), blankToNull(kind), blankToNull(urgency));
  }

  /** The groups whose work the caller sees. */
  static Set<String> groups(Actor actor) {
    return actor.institutionCode() == null
        ? Set.of()
        : actor.roles().stream().map(r -> r.groupAt(actor.institutionCode())).collect(Collectors.toSet());
  }

  private static boolean is(Boolean asked) {
    return Boolean.TRUE.equals(asked);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.trim();
  }
}
