package org.greenchannel.referral.paper;

import java.time.Instant;
import java.util.UUID;
import org.greenchannel.act.Text;

/**
 * One use of the green channel: what was promised and what happened (绿色通道使用审核).
 *
 * @param promisedReply by when the hospital was to answer
 * @param replyInTime null while it still may answer
 * @param keptPlacePromised a place of those kept for family doctors may be used; {@code keptPlaceUsed} is null without a place
 * @param finding what an auditor looks at first
 */
public record GreenUse(
    UUID id,
    String number,
    Text from,
    Text to,
    Text department,
    String urgency,
    Instant requestedAt,
    Instant promisedReply,
    Instant repliedAt,
    Boolean replyInTime,
    boolean keptPlacePromised,
    Boolean keptPlaceUsed,
    Instant slotAt,
    Instant arrivedAt,
    boolean outcomeReported,
    Finding finding,
    Text findingText) {

  /** What became of the promise. */
  public enum Finding {
    /** Answered in time and the patient came. */
    KEPT,
    /** Nothing to say yet. */
    OPEN,
    /** The answer came late, or not at all. */
    ANSWERED_LATE,
    /** A kept place was promised and another used, or none. */
    NO_KEPT_PLACE,
    /** The hospital did not take the patient. */
    NOT_TAKEN,
    /** The patient did not come. */
    PATIENT_ABSENT,
    /** Withdrawn. */
    WITHDRAWN
  }

  static Finding finding(ReportLine line, Instant now) {
    Boolean inTime = line.repliedInTime(now);
    if (Boolean.FALSE.equals(inTime)) {
      return Finding.ANSWERED_LATE;
    }
    if (line.cancelled()) {
      return Finding.WITHDRAWN;
    }
    if (line.declined()) {
      return Finding.NOT_TAKEN;
    }
    if (line.noShow() && line.arrivedAt() == null) {
      return Finding.PATIENT_ABSENT;
    }
    if (line.accepted() && line.keptSlot() && !Boolean.TRUE.equals(line.slotKept())) {
      return Finding.NO_KEPT_PLACE;
    }
    return line.arrivedAt() == null ? Finding.OPEN : Finding.KEPT;
  }
}
