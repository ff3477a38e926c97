package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What the receiver asked back, what was answered, and what its own clock had left when it stopped.
 *
 * @param replyLeftMinutes what was left for the answer, in working time where the table says so
 * @param replySpentMinutes what had passed of it
 * @param levelBefore how far the answer had been escalated
 */
@Embeddable
public record Information(
    @Column(name = "questions") String questions,
    @Column(name = "asked_at") Instant askedAt,
    @Column(name = "asked_by") String askedBy,
    @Column(name = "reply_left_minutes") Long replyLeftMinutes,
    @Column(name = "reply_spent_minutes") Long replySpentMinutes,
    @Enumerated(EnumType.STRING) @Column(name = "level_before_question") Escalation.Level levelBefore,
    @Column(name = "dispatcher_before_question") String dispatcherBefore,
    @Column(name = "information") String answer,
    @Column(name = "answered_at") Instant answeredAt) {

  Information leaving(long replyMinutes) {
    return new Information(
        questions, askedAt, askedBy, replyMinutes, replySpentMinutes, levelBefore, dispatcherBefore, answer, answeredAt);
  }

  Information answered(String given, Instant at) {
    return new Information(
        questions, askedAt, askedBy, replyLeftMinutes, replySpentMinutes, levelBefore, dispatcherBefore, given, at);
  }
}
