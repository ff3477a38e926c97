package org.greenchannel.capacity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions publish their places, and take back what will not be held. */
@Service
@Transactional
public class ScheduleService {

  private final Slots slots;
  private final Places places;
  private final Offers offers;
  private final ScheduleCheck check;
  private final SchedulePlan plan;
  private final SlotRules rules;
  private final Registry registry;
  private final CapacityTrail trail;

  ScheduleService(
      Slots slots, Places places, Offers offers, ScheduleCheck check, SchedulePlan plan, SlotRules rules, Registry registry,
      CapacityTrail trail) {
    this.slots = slots;
    this.places = places;
    this.offers = offers;
    this.check = check;
    this.plan = plan;
    this.rules = rules;
    this.registry = registry;
    this.trail = trail;
  }

  /** What was published, with the quota of each slot. */
  public record Published(UUID publication, List<Slot> slots) {}

  /** A slot that takes nobody any more, and who held its places; those whom the institution booked itself it has to tell itself. */
  public record Withdrawn(Slot slot, List<Place> held) {}

  /** Publishes a schedule: all of it, or nothing. Whoever waits is offered the places at once. */
  public Answer<Published> publish(Actor actor, Schedule schedule) {
    String code = schedule.institution() == null ? actor.institutionCode() : schedule.institution();
    Refusal refusal = notTheirs(actor, code);
    if (refusal == null) {
      refusal = check.faultsOf(code, schedule);
    }
    if (refusal != null) {
      return trail.refused(actor, "publish", null, refusal);
    }
    SchedulePlan.Planned planned = plan.of(registry.institution(code).orElseThrow(), schedule);
    lock(planned.slots());
    Refusal collision = ScheduleCheck.overlaps(planned.slots(), inTheWay(planned.slots()));
    if (collision != null) {
      return trail.refused(actor, "publish", null, collision);
    }
    UUID publication = Ids.next();
    keep(actor, publication, planned);
    trail.done(actor, "publish", publication, null, planned.slots().size(), schedule.department());
    planned.slots().forEach(slot -> offers.offer(slot.id()));
    return Answer.done(new Published(publication, planned.slots().stream().map(s -> slots.find(s.id()).orElseThrow()).toList()));
  }

  /**
   * The slot will not be held (停诊): nobody takes a place of it any more. Those who hold one are named; the round moves them to the
   * next free place, or puts them first in the waiting list.
   */
  public Answer<Withdrawn> withdraw(Actor actor, UUID id, String reason) {
    Slot slot = slots.find(id).orElse(null);
    Refusal refusal = slot == null ? Refusal.notFound("capacity.slotUnknown", id) : notTheirs(actor, slot.institution());
    if (refusal == null && !slots.withdraw(id)) {
      refusal = Refusal.conflict("capacity.slotWithdrawn", SlotRefusals.time(slot.begin()));
    }
    if (refusal != null) {
      return trail.refused(actor, "withdraw", id, refusal);
    }
    trail.done(actor, "withdraw", id, reason, SlotRefusals.time(slot.begin()), slot.department());
    return Answer.done(new Withdrawn(slots.find(id).orElseThrow(), places.onSlot(id)));
  }

  /** Only an institution's own clerks and its own system speak for its places; null when they do. */
  Refusal notTheirs(Actor actor, String institution) {
    boolean theirs = actor.isAt(Role.CLERK, institution) || actor.isAt(Role.SYSTEM, institution);
    return theirs ? null : Refusal.forbidden("capacity.notYours", Objects.requireNonNullElse(institution, "-"));
  }

  /** In one order: doctors first, then departments. */
  private void lock(List<Slot> fresh) {
    fresh.stream()
        .flatMap(s -> Stream.of(s.practitioner() == null ? s.institution() + "/" + s.department() : s.practitioner()))
        .distinct().sorted().forEach(slots::lockForPublishing);
  }

  private List<Slot> inTheWay(List<Slot> fresh) {
    Instant from = fresh.stream().map(Slot::begin).min(Comparator.naturalOrder()).orElseThrow();
    Instant until = fresh.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow();
    List<Slot> there = new ArrayList<>();
    fresh.stream().map(Slot::practitioner).filter(Objects::nonNull).distinct()
        .forEach(doctor -> there.addAll(slots.ofDoctor(doctor, from, until)));
    there.addAll(slots.ofDepartment(fresh.get(0), from, until));
    return there;
  }

  private void keep(Actor actor, UUID publication, SchedulePlan.Planned planned) {
    Map<Decision, UUID> kept = new java.util.HashMap<>();
    planned.slots().forEach(
        slot -> slots.insert(
            slot, actor.username(),
            kept.computeIfAbsent(planned.decisions().get(slot.id()), d -> rules.keep(d, publication))));
  }
}
