package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why the receiver does not take the patient, and what it advises instead.
 *
 * @param reason a code that the table referral.reason offers
 * @param note the receiver's own words; some reasons require them
 */
public record Decline(
    @NotBlank @Size(max = 64) String reason, @Size(max = 500) String note, @Size(max = 1000) String advice) {

  boolean hasAdvice() {
    return advice != null && !advice.isBlank();
  }

  /** The words that explain the reason: the note, or else the advice. */
  String explanation() {
    return note != null && !note.isBlank() ? note : advice;
  }
}
