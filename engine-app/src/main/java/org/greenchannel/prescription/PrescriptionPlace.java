package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;

/** Who writes a prescription where, and whose pharmacists review it. */
@Embeddable
record PrescriptionPlace(
    String prescriberId, String institutionCode, String reviewerInstitution, String region) {}
