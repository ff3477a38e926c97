package org.greenchannel.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** What is wrong with a schedule, all of it at once; the bounds guard against slips of the hand. */
@Component
class ScheduleCheck {

  private static final int LARGEST = 1000;
  private static final int MOST_SLOTS = 2000;
  private static final Duration LONGEST_VISIT = Duration.ofHours(24);
  private static final Duration LONGEST_STAY = Duration.ofDays(92);
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Registry registry;
  private final Clock clock;

  ScheduleCheck(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** All faults of what is written, or null. */
  Refusal faultsOf(String institution, Schedule schedule) {
    List<Fault> faults = new ArrayList<>();
    List<String> known = registry.departments(institution, LocalDate.now(clock)).stream().map(Department::code).toList();
    if (!known.contains(schedule.department())) {
      faults.add(new Fault("/department", "capacity.departmentUnknown", String.join(", ", known)));
    }
    if (schedule.resource().isOfItem() == schedule.item().isEmpty()) {
      faults.add(new Fault("/item", schedule.item().isEmpty() ? "capacity.itemMissing" : "capacity.itemOfVisit", ""));
    }
    if (schedule.publicDays() != null && (schedule.publicDays() < 0 || schedule.publicDays() > FARTHEST.toDays())) {
      faults.add(new Fault("/publicDays", "field.outOfRange", "0-" + FARTHEST.toDays()));
    }
    checkDoctor(institution, schedule.practitioner(), "/practitioner", faults);
    int size = schedule.slots().size();
    if (size == 0 || size > MOST_SLOTS) {
      faults.add(new Fault("/slots", "capacity.slotCount", "1-" + MOST_SLOTS));
    } else {
      for (int i = 0; i < size; i++) {
        check(institution, schedule, i, faults);
      }
    }
    return faults.isEmpty() ? null : Refusal.invalid("capacity.badSchedule", faults);
  }

  private void check(String institution, Schedule schedule, int index, List<Fault> faults) {
    Schedule.Period period = schedule.slots().get(index);
    String at = "/slots/" + index;
    Instant begin = period.begin().toInstant();
    Instant end = period.end().toInstant();
    Instant now = clock.instant();
    checkDoctor(institution, period.practitioner(), at + "/practitioner", faults);
    if (period.capacity() < 1 || period.capacity() > LARGEST) {
      faults.add(new Fault(at + "/capacity", "capacity.capacityRange", "1-" + LARGEST));
    }
    if (!begin.isAfter(now)) {
      faults.add(new Fault(at + "/begin", "capacity.inPast", "> " + SlotRefusals.time(now)));
    } else if (Duration.between(now, begin).compareTo(FARTHEST) > 0) {
      faults.add(new Fault(at + "/begin", "capacity.tooFar", "<= " + SlotRefusals.time(now.plus(FARTHEST))));
    }
    Duration longest = schedule.resource() == Resource.BED ? LONGEST_STAY : LONGEST_VISIT;
    if (!end.isAfter(begin)) {
      faults.add(new Fault(at + "/end", "capacity.endBeforeBegin", "> " + SlotRefusals.time(begin)));
    } else if (Duration.between(begin, end).compareTo(longest) > 0) {
      faults.add(new Fault(at + "/end", "capacity.tooLong", "<= " + longest.toHours() + " h"));
    }
  }

  private void checkDoctor(String institution, String doctor, String at, List<Fault> faults) {
    boolean known =
        doctor == null || registry.practitioner(doctor).filter(p -> p.institutionCode().equals(institution)).isPresent();
    if (!known) {
      faults.add(new Fault(at, "capacity.practitionerUnknown", institution));
    }
  }

  /** What stands in each other's way: among the new slots, and with those that are there. */
  static Refusal overlaps(List<Slot> fresh, List<Slot> there) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      for (int j = 0; j < i; j++) {
        collide(fresh.get(i), fresh.get(j), i, "/slots/" + j, faults);
      }
      for (Slot old : there) {
        collide(fresh.get(i), old, i, SlotRefusals.time(old.begin()) + "-" + SlotRefusals.time(old.end()), faults);
      }
    }
    return faults.isEmpty() ? null : new Refusal("capacity.collides", Refusal.Kind.CONFLICT, faults, List.of());
  }

  private static void collide(Slot one, Slot other, int index, String with, List<Fault> faults) {
    if (!Objects.equals(one.practitioner(), other.practitioner())) {
      return;
    }
    if (one.practitioner() != null) {
      if (one.begin().isBefore(other.end()) && other.begin().isBefore(one.end())) {
        faults.add(new Fault("/slots/" + index, "capacity.doctorBusy", with));
      }
    } else if (one.begin().equals(other.begin()) && one.end().equals(other.end()) && one.kind() == other.kind()) {
      faults.add(new Fault("/slots/" + index, "capacity.duplicateSlot", with));
    }
  }
}
