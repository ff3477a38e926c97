package org.greenchannel.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.greenchannel.worklist.Escalation;

/**
 * How far work that nobody does has gone up.
 *
 * @param level the level it has reached
 * @param since when it went there; null while nobody has been told
 * @param nextAt when it goes further; null where the table knows no further level, and when the work is over
 * @param dispatcher the institution above, from the last level on while the work waits; else null
 */
@Embeddable
public record Raised(
    @Enumerated(EnumType.STRING) @Column(name = "escalation_level") Escalation level,
    @Column(name = "escalated_at") Instant since,
    @Column(name = "next_escalation") Instant nextAt,
    @Column(name = "dispatcher") String dispatcher) {

  /** Nobody has been told. */
  public static final Raised NONE = new Raised(Escalation.NONE, null, null, null);

  /** A wait begins. */
  public static Raised waiting(Instant nextAt) {
    return new Raised(Escalation.NONE, null, nextAt, null);
  }

  public boolean isDue(Instant now) {
    return nextAt != null && !nextAt.isAfter(now);
  }

  public EscalatedWork.Next next() {
    return new EscalatedWork.Next(nextAt);
  }

  /** Nobody waits any more; what it had come to stays readable. */
  public Raised over() {
    return new Raised(level, since, null, null);
  }
}
