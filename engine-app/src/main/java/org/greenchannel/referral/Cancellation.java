package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The end of what was promised, asked by one side and answered by the other: a small task beside the referral.
 *
 * @param reason a code of the table referral.reason
 * @param due when the default of the table takes effect
 * @param agreesByDefault what no answer means
 * @param round grows each time it is asked for
 */
@Embeddable
public record Cancellation(
    @Enumerated(EnumType.STRING) @Column(name = "cancellation") State state,
    @Column(name = "cancel_reason") String reason,
    @Column(name = "cancel_note") String note,
    @Column(name = "cancel_asked_at") Instant askedAt,
    @Column(name = "cancel_asked_by") String askedBy,
    @Column(name = "cancel_due") Instant due,
    @Column(name = "cancel_agrees_by_default") Boolean agreesByDefault,
    @Column(name = "cancel_refusal") String refusal,
    @Column(name = "cancel_refusal_note") String refusalNote,
    @Column(name = "cancel_round") Integer round) {

  /** Where it stands. */
  public enum State {
    NONE,
    REQUESTED,
    AGREED,
    REFUSED,
    /** An outcome came first. */
    OVERTAKEN
  }

  static final Cancellation NONE =
      new Cancellation(State.NONE, null, null, null, null, null, null, null, null, 0);

  public boolean isRequested() {
    return state == State.REQUESTED;
  }

  Cancellation asked(Reason because, Instant at, String by, Instant answerDue, boolean agreesUnlessRefused) {
    return new Cancellation(
        State.REQUESTED, because.reason(), because.note(), at, by, answerDue, agreesUnlessRefused, null, null,
        round + 1);
  }

  /** Withdrawn where nobody had to agree. */
  Cancellation withdrawn(Reason because, Instant at, String by) {
    return new Cancellation(State.AGREED, because.reason(), because.note(), at, by, null, null, null, null, round);
  }

  Cancellation ended(State how) {
    return new Cancellation(
        how, reason, note, askedAt, askedBy, due, agreesByDefault, refusal, refusalNote, round);
  }

  Cancellation refused(Reason because) {
    return new Cancellation(
        State.REFUSED, reason, note, askedAt, askedBy, due, agreesByDefault, because.reason(), because.note(),
        round);
  }
}
