package org.greenchannel.capacity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the slots that a hospital's own system publishes; taking them over again only follows what has changed. */
@Service
@Transactional
public class ScheduleImportService {

  private final Slots slots;
  private final Places places;
  private final Offers offers;
  private final SchedulePlan plan;
  private final SlotRules rules;
  private final ScheduleService schedules;
  private final Registry registry;
  private final CapacityTrail trail;
  private final Clock clock;

  ScheduleImportService(
      Slots slots, Places places, Offers offers, SchedulePlan plan, SlotRules rules, ScheduleService schedules, Registry registry,
      CapacityTrail trail, Clock clock) {
    this.slots = slots;
    this.places = places;
    this.offers = offers;
    this.plan = plan;
    this.rules = rules;
    this.schedules = schedules;
    this.registry = registry;
    this.trail = trail;
    this.clock = clock;
  }

  /** How many slots are new, how many have changed, how many are as they were, and how many belong to no department of ours. */
  public record Imported(int fresh, int changed, int unchanged, int unknown) {}

  /** Takes over what was listed; {@code listed} was fetched before, outside any transaction. */
  public Answer<Imported> takeOver(Actor actor, String institutionCode, List<HospitalSlots.Listed> listed) {
    Refusal refusal = actor == Actor.ENGINE ? null : schedules.notTheirs(actor, institutionCode);
    if (refusal != null) {
      return trail.refused(actor, "import", null, refusal);
    }
    Institution institution = registry.institution(institutionCode).orElseThrow();
    slots.lockForPublishing(institutionCode + "/import");
    int[] counts = new int[4];
    listed.stream().filter(l -> l.begin().isAfter(clock.instant())).forEach(l -> counts[takeOver(actor, institution, l)]++);
    Imported imported = new Imported(counts[0], counts[1], counts[2], counts[3]);
    trail.done(actor, "import", null, null, imported.fresh(), imported.changed());
    return Answer.done(imported);
  }

  private int takeOver(Actor actor, Institution institution, HospitalSlots.Listed listed) {
    if (registry.department(institution.code(), listed.department()).isEmpty()) {
      return 3;
    }
    Schedule.Period period =
        new Schedule.Period(
            listed.begin().atZone(zone()).toOffsetDateTime(), listed.end().atZone(zone()).toOffsetDateTime(), listed.free(), null, null);
    Schedule one =
        new Schedule(null, listed.department(), null, Resource.VISIT, "", SlotKind.ALL, null, List.of(period));
    SchedulePlan.Planned planned = plan.of(institution, one);
    Slot slot = planned.slots().get(0);
    Optional<Slot> there =
        slots.ofDepartment(slot, slot.begin(), slot.begin().plusMillis(1)).stream()
            .filter(s -> s.kind() == SlotKind.ALL && s.end().equals(slot.end())).findFirst();
    if (there.isPresent()) {
      return follow(there.get(), listed) ? 1 : 2;
    }
    if (listed.free() == 0) {
      return 2;
    }
    // What the hospital keeps, and what the table asks to be kept: the greater of the two.
    Slot kept = slot.named(Math.max(slot.quota(), listed.keptFree()), listed.openRef(), listed.keptRef());
    slots.insert(kept, actor.username(), rules.keep(planned.decisions().get(slot.id()), Ids.next()));
    offers.offer(kept.id());
    return 0;
  }

  /** What the hospital has left, and what it gave to us, is what there is. */
  private boolean follow(Slot there, HospitalSlots.Listed listed) {
    long given = places.onSlot(there.id()).stream().filter(p -> p.state() == PlaceState.CONFIRMED).count();
    boolean changed = slots.resize(there.id(), listed.free() + (int) given, there.quota());
    offers.offer(there.id());
    return changed;
  }

  private ZoneId zone() {
    return clock.getZone();
  }
}
