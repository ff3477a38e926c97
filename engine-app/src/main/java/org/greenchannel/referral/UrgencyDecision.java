package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How urgent it is, decided by a doctor where no rule matched. */
public record UrgencyDecision(@NotNull Urgency urgency, @NotBlank @Size(max = 500) String reason) {}
