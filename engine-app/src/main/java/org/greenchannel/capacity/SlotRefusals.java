package org.greenchannel.capacity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.greenchannel.EngineApplication;
import org.greenchannel.act.Refusal;

/** Why a place cannot be had, with a stable code. */
final class SlotRefusals {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(EngineApplication.ZONE));

  private SlotRefusals() {}

  /** The slot is none, or none of this wish; null when it fits. */
  static Refusal notOf(Wish wish, Slot slot, UUID slotId) {
    if (slot == null) {
      return Refusal.invalid("capacity.slotUnknown", "/slotId", "", slotId);
    }
    if (!slot.institution().equals(wish.institution())) {
      return Refusal.invalid("capacity.otherInstitution", "/slotId", wish.institution(), slot.institution());
    }
    if (slot.resource() == Resource.VISIT && !slot.department().equals(wish.department())) {
      return Refusal.invalid("capacity.otherDepartment", "/slotId", wish.department(), slot.department());
    }
    return null;
  }

  /** Why no place of the slot was to be had at this moment. */
  static Refusal why(Slot slot, Wish wish, Instant now) {
    String begin = time(slot.begin());
    if (slot.withdrawn()) {
      return Refusal.conflict("capacity.slotWithdrawn", begin);
    }
    if (!slot.begin().isAfter(now)) {
      return Refusal.conflict("capacity.slotPast", begin);
    }
    if (slot.free() == 0) {
      return Refusal.conflict("capacity.slotTaken", begin);
    }
    if (wish.family() && slot.keptTaken() < slot.quota() && slot.familyFrom().isAfter(now)) {
      return Refusal.conflict("capacity.slotNotReleased", begin, time(slot.familyFrom()));
    }
    if (slot.publicFrom().isAfter(now)) {
      return Refusal.conflict("capacity.slotNotReleased", begin, time(slot.publicFrom()));
    }
    return wish.family() || slot.isRecycled(now)
        ? Refusal.conflict("capacity.slotTaken", begin)
        : Refusal.conflict("capacity.slotKept", begin, time(slot.recycleAt()));
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
