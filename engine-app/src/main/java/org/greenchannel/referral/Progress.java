package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What has come of a referral so far; null where it has not come to that.
 *
 * @param overdueAt when it was first noted that the receiver had not answered in time
 * @param declineReason a code of the table referral.reason
 * @param declineNote the receiver's own words to the reason
 * @param advice what the receiver advises instead, or in answer
 * @param convertedTo the up-referral that a consultation or a question became
 * @param referredDown the patient has gone back to primary care
 */
@Embeddable
public record Progress(
    @Column(name = "overdue_at") Instant overdueAt,
    @Column(name = "decline_reason") String declineReason,
    @Column(name = "decline_note") String declineNote,
    @Column(name = "advice") String advice,
    @Column(name = "slot_released_at") Instant slotReleasedAt,
    @Column(name = "arrived_at") Instant arrivedAt,
    @Column(name = "outcome") @Convert(converter = JsonText.OfVisitOutcome.class) VisitOutcome outcome,
    @Column(name = "converted_to") UUID convertedTo,
    @Column(name = "referred_down") Boolean referredDown) {

  static final Progress NONE = new Progress(null, null, null, null, null, null, null, null, null);

  /** The receiver did not answer in time. */
  public boolean isOverdue() {
    return overdueAt != null;
  }

  public boolean isReferredDown() {
    return Boolean.TRUE.equals(referredDown);
  }

  Progress overdue(Instant at) {
    return new Progress(
        overdueAt == null ? at : overdueAt, declineReason, declineNote, advice, slotReleasedAt, arrivedAt,
        outcome, convertedTo, referredDown);
  }

  Progress declined(Decline given) {
    return new Progress(
        overdueAt, given.reason(), given.note(), given.advice(), slotReleasedAt, arrivedAt, outcome,
        convertedTo, referredDown);
  }

  Progress advised(String given) {
    return new Progress(
        overdueAt, declineReason, declineNote, given, slotReleasedAt, arrivedAt, outcome, convertedTo,
        referredDown);
  }

  Progress released(Instant at) {
    return new Progress(
        overdueAt, declineReason, declineNote, advice, at, arrivedAt, outcome, convertedTo, referredDown);
  }

  Progress arrived(Instant at) {
    return new Progress(
        overdueAt, declineReason, declineNote, advice, slotReleasedAt, at, outcome, convertedTo,
        referredDown);
  }

  Progress reported(VisitOutcome reported) {
    return new Progress(
        overdueAt, declineReason, declineNote, advice, slotReleasedAt, arrivedAt, reported, convertedTo,
        referredDown);
  }

  Progress converted(UUID to) {
    return new Progress(
        overdueAt, declineReason, declineNote, advice, slotReleasedAt, arrivedAt, outcome, to, referredDown);
  }

  Progress goneDown() {
    return new Progress(
        overdueAt, declineReason, declineNote, advice, slotReleasedAt, arrivedAt, outcome, convertedTo, true);
  }

  /** Another receiver begins afresh. */
  Progress startedAgain() {
    return new Progress(null, null, null, null, null, null, null, convertedTo, referredDown);
  }
}
