package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What goes down with the patient.
 *
 * @param handoverKind REHAB, FOLLOW_UP, HOSPICE, NURSING or NONE, a word of the table referral.down_criteria
 * @param followUpOn the day of the follow-up once it is scheduled
 */
@Embeddable
public record DownCase(
    @Column(name = "down_facts") @Convert(converter = JsonText.OfDownFacts.class) DownFacts facts,
    @Column(name = "handover") @Convert(converter = JsonText.OfHandover.class) Handover handover,
    @Column(name = "handover_kind") String handoverKind,
    @Column(name = "follow_up_on") LocalDate followUpOn) {

  DownCase assessed(String kind) {
    return new DownCase(facts, handover, kind, null);
  }

  DownCase scheduled() {
    return new DownCase(facts, handover, handoverKind, handover.followUpOn());
  }
}
