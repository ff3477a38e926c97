package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Somebody is on the way to the emergency department.
 *
 * @param situation       what the receiving doctors must know at once
 * @param expectedArrival may be null when unknown
 * @param contactPhone    the sender's phone for questions; may be null
 */
public record EmergencyNotice(String institution, String department, String patientReference, String patientName,
                              String situation, OffsetDateTime expectedArrival, String contactPhone) {
    public EmergencyNotice {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(patientReference, "patientReference");
        Objects.requireNonNull(patientName, "patientName");
        Objects.requireNonNull(situation, "situation");
    }
}
