package org.greenchannel.capacity;

import java.util.Objects;
import java.util.UUID;

/**
 * Somebody wants a place.
 *
 * @param holder the record that will hold it, one place of a sort at a time
 * @param number the record's readable number, which the hospital sees
 * @param practitioner only with this doctor; null for any
 * @param item the exam item or ward; empty for a visit
 * @param family the patient's family doctor refers: places of the family doctors' quota may be used
 */
public record Wish(
    UUID holder,
    String number,
    String patientId,
    String institution,
    String department,
    String practitioner,
    Resource resource,
    String item,
    boolean family,
    Priority priority) {

  public Wish {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(department, "department");
    item = item == null ? "" : item;
  }

  /** A visit, with whoever is on duty. */
  public static Wish visit(
      UUID holder, String number, String patientId, String institution, String department, boolean family, Priority priority) {
    return new Wish(holder, number, patientId, institution, department, null, Resource.VISIT, "", family, priority);
  }

  /** The same wish for what a slot is of. */
  Wish of(Slot slot) {
    return new Wish(
        holder, number, patientId, slot.institution(), slot.department(), slot.practitioner(), slot.resource(), slot.item(),
        family, priority);
  }

  boolean isUrgent() {
    return priority.isUrgent();
  }
}
