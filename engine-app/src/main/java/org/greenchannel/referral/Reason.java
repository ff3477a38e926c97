package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why somebody does something.
 *
 * @param reason a code that the table referral.reason offers for the act
 * @param note in their own words; some reasons require it
 */
public record Reason(@NotBlank @Size(max = 64) String reason, @Size(max = 500) String note) {}
