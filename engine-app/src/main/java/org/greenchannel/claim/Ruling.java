package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a claim was decided; everything is null as long as nobody has.
 *
 * @param decidedAt when it was settled or refused
 * @param reviewDue by when a reviewer is asked to decide; stays null where none is asked
 * @param reviewedBy who decided; null where no reviewer did
 * @param conclusion the reviewer's words on the whole claim, or null
 */
@Embeddable
public record Ruling(Instant decidedAt, Instant reviewDue, String reviewedBy, String conclusion) {

  static final Ruling NONE = new Ruling(null, null, null, null);

  /** A reviewer is asked. */
  Ruling dueBy(Instant due) {
    return new Ruling(decidedAt, due, reviewedBy, conclusion);
  }

  /** Decided without a reviewer. */
  Ruling decided(Instant at) {
    return new Ruling(at, reviewDue, reviewedBy, conclusion);
  }

  /** The reviewer has decided; the date it was due by stays readable. */
  Ruling concluded(String by, String words, Instant at) {
    return new Ruling(at, reviewDue, by, words);
  }
}
