package org.greenchannel.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * With which team a resident wants to contract.
 *
 * @param validFrom the first day; today unless stated
 * @param consentVersion the version of the text that the resident has read
 */
public record ContractRequest(
    @NotBlank @Size(max = 40) String teamId,
    @NotBlank @Size(max = 40) String servicePackage,
    LocalDate validFrom,
    @NotBlank @Size(max = 40) String consentVersion) {}
