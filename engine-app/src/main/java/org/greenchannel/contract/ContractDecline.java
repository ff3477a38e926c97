package org.greenchannel.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a team does not take a resident.
 *
 * @param reason a code of those offered (table coded_reason)
 * @param note required where the reason says too little by itself
 */
public record ContractDecline(@NotBlank @Size(max = 40) String reason, @Size(max = 500) String note) {}
