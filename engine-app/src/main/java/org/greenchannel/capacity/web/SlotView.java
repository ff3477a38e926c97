package org.greenchannel.capacity.web;

import java.time.Instant;
import java.util.UUID;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.Slot;
import org.greenchannel.capacity.SlotKind;
import org.greenchannel.capacity.SlotSearchService.Seen;

/**
 * A slot as its reader may see it.
 *
 * @param free places that the reader may take now; in all, for the institution that publishes it
 * @param keptFree of them places kept for family doctors
 * @param counts only for the institution that publishes it
 */
public record SlotView(
    UUID id, String institution, String department, String practitioner, Resource resource, String item, SlotKind kind,
    Instant begin, Instant end, int free, int keptFree, boolean withdrawn, Counts counts) {

  /** What the publishing institution sees besides. */
  public record Counts(
      int capacity, int quota, int keptTaken, int openTaken, Instant urgentFrom, Instant familyFrom, Instant publicFrom,
      Instant recycleAt) {}

  public static SlotView of(Seen seen) {
    Slot s = seen.slot();
    return new SlotView(
        s.id(), s.institution(), s.department(), s.practitioner(), s.resource(), s.item().isEmpty() ? null : s.item(), s.kind(),
        s.begin(), s.end(), seen.free(), seen.keptFree(), s.withdrawn(), seen.own() ? counts(s) : null);
  }

  /** For the institution that publishes it. */
  static SlotView own(Slot slot) {
    return of(new Seen(slot, slot.free(), Math.min(slot.quota() - slot.keptTaken(), slot.free()), true));
  }

  private static Counts counts(Slot s) {
    return new Counts(
        s.capacity(), s.quota(), s.keptTaken(), s.openTaken(), s.urgentFrom(), s.familyFrom(), s.publicFrom(), s.recycleAt());
  }
}
