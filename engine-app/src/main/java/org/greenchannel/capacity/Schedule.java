package org.greenchannel.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What an institution publishes: periods with places.
 *
 * @param institution the publishing institution; null for the caller's own
 * @param practitioner the doctor, or null for whoever is on duty
 * @param resource VISIT unless stated
 * @param item the exam item or ward; only for EXAM and BED
 * @param kind ALL unless stated
 * @param publicDays how many days before the visit the public may book; null for what the region's terms say
 */
public record Schedule(
    @Size(max = 32) String institution,
    @NotBlank @Size(max = 32) String department,
    @Size(max = 64) String practitioner,
    Resource resource,
    @Size(max = 64) String item,
    SlotKind kind,
    Integer publicDays,
    @NotNull @Valid List<@NotNull @Valid Period> slots) {

  /** One period, the end exclusive; doctor and kind where they differ from those of the schedule. */
  public record Period(
      @NotNull OffsetDateTime begin,
      @NotNull OffsetDateTime end,
      @NotNull Integer capacity,
      @Size(max = 64) String practitioner,
      SlotKind kind) {}

  String doctorOf(Period period) {
    return period.practitioner() == null ? practitioner : period.practitioner();
  }

  SlotKind kindOf(Period period) {
    return period.kind() == null ? kind : period.kind();
  }

  public Schedule {
    resource = Objects.requireNonNullElse(resource, Resource.VISIT);
    kind = Objects.requireNonNullElse(kind, SlotKind.ALL);
    item = item == null ? "" : item.strip();
    slots = slots == null ? null : java.util.Collections.unmodifiableList(slots);
  }
}
