package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The visit by which primary care looks after the patient again.
 *
 * @param dueOn the last day for it
 * @param seenOn the day on which the patient was seen, or null
 */
@Embeddable
public record Aftercare(
    @Column(name = "aftercare_due_on") LocalDate dueOn,
    @Column(name = "aftercare_seen_on") LocalDate seenOn,
    @Column(name = "aftercare_note") String note) {

  static Aftercare due(LocalDate on) {
    return new Aftercare(on, null, null);
  }

  public boolean isDone() {
    return seenOn != null;
  }

  Aftercare done(FollowUpVisit visit) {
    return new Aftercare(dueOn, visit.seenOn(), visit.note());
  }
}
