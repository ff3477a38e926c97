package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How urgent it is, which way it goes, and by when the person who is asked has to answer.
 *
 * @param channel EMERGENCY_DIRECT, GREEN or ORDINARY, a word of the table referral.green_channel
 * @param keptSlot a place of the family doctors' quota may be used
 * @param deputy the liaison is off duty, the deputy answers
 */
@Embeddable
public record Triage(
    @Enumerated(EnumType.STRING) @Column(name = "urgency") Urgency urgency,
    @Column(name = "channel") String channel,
    @Column(name = "kept_slot") boolean keptSlot,
    @Column(name = "deputy") boolean deputy,
    @Column(name = "reply_due") Instant replyDue) {

  Triage due(Instant at) {
    return new Triage(urgency, channel, keptSlot, deputy, at);
  }
}
