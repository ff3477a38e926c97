package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How urgent it is in somebody's judgement.
 *
 * @param reason a code that the table referral.reason offers, or the doctor's own words
 * @param note words beside a code
 */
public record UrgencyDecision(
    @NotNull Urgency urgency, @NotBlank @Size(max = 500) String reason, @Size(max = 500) String note) {}
