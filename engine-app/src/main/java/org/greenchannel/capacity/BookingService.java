package org.greenchannel.capacity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places that the institution gives to the public by its own ways (window, telephone, website), told to the pool. */
@Service
@Transactional
public class BookingService {

  private final Slots slots;
  private final Places places;
  private final Offers offers;
  private final ScheduleService schedules;
  private final Registry registry;
  private final CapacityTrail trail;
  private final Clock clock;

  BookingService(
      Slots slots, Places places, Offers offers, ScheduleService schedules, Registry registry, CapacityTrail trail, Clock clock) {
    this.slots = slots;
    this.places = places;
    this.offers = offers;
    this.schedules = schedules;
    this.registry = registry;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a public place under the institution's own reference; the same reference gets the same place.
   *
   * @param patientId the patient, where the registry knows them; or null
   */
  public Answer<Place> book(Actor actor, UUID slotId, String reference, String patientId) {
    Slot slot = slots.find(slotId).orElse(null);
    Refusal refusal =
        slot == null ? Refusal.notFound("capacity.slotUnknown", slotId) : schedules.notTheirs(actor, slot.institution());
    if (refusal == null && patientId != null && registry.patient(patientId).isEmpty()) {
      refusal = Refusal.invalid("capacity.patientUnknown", "/patientId", "", patientId);
    }
    if (refusal != null) {
      return trail.refused(actor, "book", slotId, refusal);
    }
    UUID holder = holder(slot.institution(), reference);
    Wish wish = publicWish(holder, reference, patientId, slot);
    places.lockHolder(holder);
    Optional<Place> mine = places.active(holder, slot.resource(), slot.item());
    if (mine.isPresent()) {
      return slotId.equals(mine.get().slotId())
          ? Answer.done(mine.get())
          : trail.refused(actor, "book", slotId, Refusal.conflict("capacity.alreadyPlaced", reference));
    }
    if (!slots.takeOpen(slotId, false)) {
      Slot now = slots.find(slotId).orElseThrow();
      return trail.refused(actor, "book", slotId, SlotRefusals.why(now, wish, clock.instant()));
    }
    trail.done(actor, "book", slotId, null, reference, SlotRefusals.time(slot.begin()));
    return Answer.done(places.addBooked(wish, slot, actor.username()).orElseThrow());
  }

  /** Gives back what was booked under a reference. */
  public Answer<Place> cancel(Actor actor, String reference) {
    UUID holder = holder(actor.institutionCode(), reference);
    places.lockHolder(holder);
    Optional<Place> mine = places.active(holder).stream().findFirst();
    if (mine.isEmpty()) {
      return trail.refused(actor, "cancel-booking", null, Refusal.notFound("capacity.bookingUnknown", reference));
    }
    Refusal refusal = schedules.notTheirs(actor, mine.get().institution());
    if (refusal != null) {
      return trail.refused(actor, "cancel-booking", mine.get().slotId(), refusal);
    }
    offers.end(mine.get(), "BOOKING_CANCELLED");
    trail.done(actor, "cancel-booking", mine.get().slotId(), null, reference);
    return Answer.done(places.find(mine.get().id()).orElseThrow());
  }

  private static Wish publicWish(UUID holder, String reference, String patientId, Slot slot) {
    return new Wish(
        holder, reference, patientId, slot.institution(), slot.department(), slot.practitioner(), slot.resource(), slot.item(),
        false, Priority.ROUTINE);
  }

  private static UUID holder(String institution, String reference) {
    return UUID.nameUUIDFromBytes((institution + "/" + reference).getBytes(StandardCharsets.UTF_8));
  }
}
