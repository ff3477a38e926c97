package org.greenchannel.referral;

import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * The time that is wanted: a slot of the pool, or the moment that the hospital names itself.
 *
 * @param slotId a published slot; null where the hospital publishes none
 * @param at beginning of the visit, without a slot; where the hospital publishes no slots it has to be given
 * @param until end of the visit, may be null
 * @param place where to go, in the hospital's words
 * @param reason why it is moved, a code of the table referral.reason; may be left out
 */
public record Appointment(
    @Size(max = 64) String slotId,
    OffsetDateTime at,
    OffsetDateTime until,
    @Size(max = 200) String place,
    @Size(max = 64) String reason,
    @Size(max = 500) String note) {

  Reason why() {
    return new Reason(reason, note);
  }
}
