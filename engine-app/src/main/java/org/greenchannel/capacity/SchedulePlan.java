package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.greenchannel.registry.Institution;
import org.greenchannel.rules.Decision;
import org.springframework.stereotype.Component;

/** Makes slots of a schedule: each day's quota by the table, and the days of release, of the public, of recycling. */
@Component
class SchedulePlan {

  private final SlotRules rules;
  private final Clock clock;

  SchedulePlan(SlotRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The slots in the order of the schedule, and the decision each rests on. */
  record Planned(List<Slot> slots, Map<UUID, Decision> decisions) {}

  Planned of(Institution institution, Schedule schedule) {
    Map<LocalDate, List<Integer>> days = new TreeMap<>();
    for (int i = 0; i < schedule.slots().size(); i++) {
      LocalDate day = LocalDate.ofInstant(schedule.slots().get(i).begin().toInstant(), clock.getZone());
      days.computeIfAbsent(day, d -> new ArrayList<>()).add(i);
    }
    Slot[] slots = new Slot[schedule.slots().size()];
    Map<UUID, Decision> decisions = new LinkedHashMap<>();
    days.forEach((day, indexes) -> day(institution, schedule, day, indexes, slots, decisions));
    return new Planned(List.of(slots), decisions);
  }

  private void day(
      Institution institution, Schedule schedule, LocalDate day, List<Integer> indexes, Slot[] slots, Map<UUID, Decision> decisions) {
    List<Quotas.Part> parts =
        indexes.stream().map(schedule.slots()::get).map(p -> new Quotas.Part(p.capacity(), schedule.kindOf(p))).toList();
    boolean experts = parts.stream().anyMatch(p -> p.kind() == SlotKind.EXPERT);
    Decision routine = rules.quota(institution, day, SlotKind.ALL, false);
    Decision urgent = rules.quota(institution, day, SlotKind.ALL, true);
    Decision expert = experts ? rules.quota(institution, day, SlotKind.EXPERT, false) : routine;
    List<Integer> quotas = Quotas.share(parts, routine.number("quotaPercent"), expert.number("expertPercent"));
    for (int i = 0; i < indexes.size(); i++) {
      Schedule.Period period = schedule.slots().get(indexes.get(i));
      Decision decision = schedule.kindOf(period) == SlotKind.EXPERT ? expert : routine;
      Slot slot = slot(institution, schedule, period, day, decision, urgent, quotas.get(i));
      slots[indexes.get(i)] = slot;
      decisions.put(slot.id(), decision);
    }
  }

  private Slot slot(
      Institution institution, Schedule schedule, Schedule.Period period, LocalDate day, Decision decision, Decision urgent, int quota) {
    int publicDays =
        schedule.publicDays() == null ? rules.publicDays(institution.region(), day) : schedule.publicDays();
    Instant publicFrom = startOf(day.minusDays(publicDays));
    int within = urgent.number("withinDays");
    return new Slot(
        Ids.next(), institution.code(), schedule.department(), schedule.doctorOf(period), schedule.resource(), schedule.item(),
        schedule.kindOf(period), period.begin().toInstant(), period.end().toInstant(),
        within == 0 ? clock.instant() : startOf(day.minusDays(within)),
        startOf(day.minusDays(publicDays + decision.number("releaseDays"))), publicFrom,
        period.begin().toInstant().minus(Duration.ofHours(decision.number("recycleHours"))),
        period.capacity(), quota, 0, 0, false, null, null);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
