package org.greenchannel.capacity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody in the waiting list of a department.
 *
 * @param family the family doctor refers: kept places may be offered too
 * @param placeId the place offered now, or null
 * @param position 1 for the first; 0 when no longer waiting
 * @param offers how many places were offered so far
 */
public record Waiting(
    UUID id,
    UUID holder,
    String number,
    String patientId,
    String institution,
    String department,
    String practitioner,
    Resource resource,
    String item,
    Priority priority,
    boolean family,
    Instant since,
    String state,
    UUID placeId,
    int offers,
    int position) {

  Wish wish() {
    return new Wish(
        holder, number, patientId, institution, department, practitioner, resource, item, family, priority);
  }
}
