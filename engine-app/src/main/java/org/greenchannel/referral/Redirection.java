package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a request is better placed, and why. */
public record Redirection(
    @NotBlank @Size(max = 32) String toInstitution,
    @NotBlank @Size(max = 32) String toDepartment,
    @NotBlank @Size(max = 64) String reason,
    @Size(max = 500) String note) {}
