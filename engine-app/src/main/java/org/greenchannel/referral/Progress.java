package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What has come of a referral so far; null where it has not come to that. */
@Embeddable
public record Progress(
    @Column(name = "overdue_at") Instant overdueAt,
    @Enumerated(EnumType.STRING) @Column(name = "decline_reason") DeclineReason declineReason,
    @Column(name = "advice") String advice,
    @Column(name = "cancel_reason") String cancelReason,
    @Column(name = "slot_released_at") Instant slotReleasedAt,
    @Column(name = "arrived_at") Instant arrivedAt,
    @Column(name = "outcome") @Convert(converter = JsonText.OfVisitOutcome.class) VisitOutcome outcome) {

  static final Progress NONE = new Progress(null, null, null, null, null, null, null);

  /** The receiver did not answer in time. */
  public boolean isOverdue() {
    return overdueAt != null;
  }

  Progress overdue(Instant at) {
    return new Progress(
        overdueAt == null ? at : overdueAt, declineReason, advice, cancelReason, slotReleasedAt, arrivedAt,
        outcome);
  }

  Progress declined(Decline given) {
    return new Progress(
        overdueAt, given.reason(), given.advice(), cancelReason, slotReleasedAt, arrivedAt, outcome);
  }

  Progress cancelled(String because) {
    return new Progress(overdueAt, declineReason, advice, because, slotReleasedAt, arrivedAt, outcome);
  }

  Progress released(Instant at) {
    return new Progress(overdueAt, declineReason, advice, cancelReason, at, arrivedAt, outcome);
  }

  Progress arrived(Instant at) {
    return new Progress(overdueAt, declineReason, advice, cancelReason, slotReleasedAt, at, outcome);
  }

  Progress reported(VisitOutcome reported) {
    return new Progress(
        overdueAt, declineReason, advice, cancelReason, slotReleasedAt, arrivedAt, reported);
  }
}
