package org.greenchannel.referral.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One referral as reports count it, without name or clinical content.
 *
 * @param channel null where there is none
 * @param replyDue by when the receiver had to answer; null where nobody has to
 * @param repliedAt when it first answered: accepted, declined, asked back, advised or sent on
 * @param declineReason a code of the table referral.reason; the last one given
 * @param slotKept whether the place came from those kept for family doctors; null without a place
 * @param followUpOn the last day for the follow-up: after an urgent up-referral, or as agreed for a down-referral; null where none is due
 * @param followedUpOn the day on which the patient was seen again, not the day it was written down
 * @param wentDown the patient has gone back to primary care since
 */
public record ReportLine(
    UUID id,
    String number,
    String kind,
    String from,
    String to,
    String department,
    String urgency,
    String channel,
    boolean keptSlot,
    Instant requestedAt,
    Instant replyDue,
    Instant repliedAt,
    boolean accepted,
    boolean declined,
    String declineReason,
    Instant slotAt,
    Boolean slotKept,
    Instant arrivedAt,
    boolean noShow,
    boolean cancelled,
    boolean reported,
    boolean wentDown,
    LocalDate followUpOn,
    LocalDate followedUpOn) {

  /** An emergency is a notice: nobody has to accept it. */
  boolean isNotice() {
    return "EMERGENCY_DIRECT".equals(channel);
  }

  boolean isTaken() {
    return accepted || isNotice();
  }

  /** Minutes from the request to the first answer, or null. */
  Long replyMinutes() {
    return repliedAt == null || isNotice() ? null : Duration.between(requestedAt, repliedAt).toMinutes();
  }

  /** Whether the answer came in time; null while it still may, or where nobody has to answer. */
  Boolean repliedInTime(Instant now) {
    if (replyDue == null || isNotice() || repliedAt == null && (cancelled || now.isBefore(replyDue))) {
      return null;
    }
    return repliedAt != null && !repliedAt.isAfter(replyDue);
  }

  /** Whether the follow-up was in time; null while it still may be, or where none is due. */
  Boolean followedUpInTime(LocalDate today) {
    if (followUpOn == null || !isTaken() || followedUpOn == null && !today.isAfter(followUpOn)) {
      return null;
    }
    return followedUpOn != null && !followedUpOn.isAfter(followUpOn);
  }
}
