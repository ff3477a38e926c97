package org.greenchannel.contract;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What is agreed: the package, from its first to its last day, and the version of the text that the resident has read. */
@Embeddable
public record Term(String servicePackage, LocalDate validFrom, LocalDate validUntil, String consentVersion) {}
