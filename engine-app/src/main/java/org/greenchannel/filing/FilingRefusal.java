package org.greenchannel.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a clerk refuses a filing.
 *
 * @param reason a code of those offered (table coded_reason)
 * @param note required where the reason says too little by itself
 */
public record FilingRefusal(@NotBlank @Size(max = 40) String reason, @Size(max = 500) String note) {}
