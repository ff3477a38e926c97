package org.greenchannel.capacity;

import java.time.Instant;
import java.util.UUID;

/**
 * One place that a record holds, held, or is offered.
 *
 * @param slotId the slot of the pool, or null for a place of the hospital's own system
 * @param begin null until the hospital's own system has named it
 * @param kept one of the places kept for family doctors (预留号源)
 * @param reservationId the hospital's number of it, or null
 * @param where where to go, in the hospital's words; may be null
 * @param returnedAt since when the hospital has it back, or need not know
 */
public record Place(
    UUID id,
    UUID slotId,
    UUID holder,
    String number,
    String patientId,
    String institution,
    String department,
    Resource resource,
    String item,
    Instant begin,
    Instant end,
    boolean kept,
    Priority priority,
    PlaceState state,
    Instant offerUntil,
    String reservationId,
    String where,
    Instant returnedAt) {

  /** Whether the pool counts it. */
  public boolean isOfPool() {
    return slotId != null;
  }

  /** What the hospital's own system said of a place it gave. */
  public record Confirmation(String reservationId, Instant begin, Instant end, boolean kept, String where) {}
}
