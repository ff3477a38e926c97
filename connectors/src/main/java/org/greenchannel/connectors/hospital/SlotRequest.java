package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A place that is wanted.
 *
 * @param sort             what the place is of
 * @param item             the examination item or the ward; null for a visit
 * @param slotId           the wanted slot; null for the earliest that fits
 * @param from             earliest begin, inclusive; null for now
 * @param until            latest begin, exclusive; null for all that are published
 * @param mayUseReserved   places kept for referred patients may be used
 * @param patientReference the sender's own number of the case
 * @param patientName      the name to be called at the desk
 * @param patientPhone     for the hospital's own reminders; may be null
 */
public record SlotRequest(String institution, String department, PlaceSort sort, String item, String slotId,
                          OffsetDateTime from, OffsetDateTime until, boolean mayUseReserved, String patientReference, String patientName,
                          String patientPhone) {
    public SlotRequest {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(patientReference, "patientReference");
        Objects.requireNonNull(patientName, "patientName");
        sort = sort == null ? PlaceSort.VISIT : sort;
    }

    /** A visit. */
    public SlotRequest(String institution, String department, String slotId, OffsetDateTime from, OffsetDateTime until,
                       boolean mayUseReserved, String patientReference, String patientName, String patientPhone) {
        this(institution, department, PlaceSort.VISIT, null, slotId, from, until, mayUseReserved, patientReference,
                patientName, patientPhone);
    }
}
