package org.greenchannel.capacity;

import java.time.Instant;
import java.util.UUID;

/**
 * A published period with places (号源).
 *
 * @param practitioner the doctor, or null for whoever is on duty
 * @param item exam item or ward; empty for visits
 * @param urgentFrom from when an urgent referral may take any free place of it
 * @param familyFrom from when family doctors see the places kept for them
 * @param publicFrom from when the public sees the others
 * @param recycleAt from when kept places that nobody has used are the public's too
 * @param capacity places in all
 * @param quota places kept for family doctors
 * @param keptTaken of the kept ones taken
 * @param openTaken taken of the others, and of the kept ones after recycling
 * @param openRef the hospital's own name of the ordinary places, or null
 * @param keptRef the hospital's own name of the kept places, or null
 */
public record Slot(
    UUID id,
    String institution,
    String department,
    String practitioner,
    Resource resource,
    String item,
    SlotKind kind,
    Instant begin,
    Instant end,
    Instant urgentFrom,
    Instant familyFrom,
    Instant publicFrom,
    Instant recycleAt,
    int capacity,
    int quota,
    int keptTaken,
    int openTaken,
    boolean withdrawn,
    String openRef,
    String keptRef) {

  /** The same slot with the quota and the names that the hospital's own system gives it. */
  Slot named(int kept, String open, String keptName) {
    return new Slot(
        id, institution, department, practitioner, resource, item, kind, begin, end, urgentFrom, familyFrom, publicFrom,
        recycleAt, capacity, kept, keptTaken, openTaken, withdrawn, open, keptName);
  }

  /** Places left in all, whoever may use them. */
  public int free() {
    return capacity - keptTaken - openTaken;
  }

  /** Kept places that family doctors may take at this moment. */
  public int keptFree(boolean urgent, Instant now) {
    return isNearFor(urgent, now) || !familyFrom.isAfter(now) ? Math.min(quota - keptTaken, free()) : 0;
  }

  /** Places that need no family doctor; an urgent referral need not wait for the day of the public. */
  public int openFree(boolean urgent, Instant now) {
    if (!isNearFor(urgent, now) && publicFrom.isAfter(now)) {
      return 0;
    }
    return isRecycled(now) ? free() : Math.max(0, Math.min(capacity - quota - openTaken, free()));
  }

  /** Places that somebody may take at this moment; a kept place is not counted twice. */
  public int freeFor(boolean family, boolean urgent, Instant now) {
    if (withdrawn || !begin.isAfter(now)) {
      return 0;
    }
    int open = openFree(urgent, now);
    return family ? Math.min(free(), open + keptFree(urgent, now)) : open;
  }

  private boolean isNearFor(boolean urgent, Instant now) {
    return urgent && !urgentFrom.isAfter(now);
  }

  public boolean isRecycled(Instant now) {
    return !recycleAt.isAfter(now);
  }
}
