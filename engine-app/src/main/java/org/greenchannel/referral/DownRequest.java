package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A hospital doctor asks primary care to take the patient back, with the hand-over package.
 *
 * @param toInstitution who takes over; null for the institution that referred the patient up
 * @param toDepartment null for its first registered department
 */
public record DownRequest(
    @Size(max = 32) String toInstitution,
    @Size(max = 32) String toDepartment,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull @Valid DownFacts facts,
    @NotNull @Valid Handover handover) {}
