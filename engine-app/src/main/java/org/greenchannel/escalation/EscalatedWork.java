package org.greenchannel.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A context whose records wait for somebody and go up when nobody answers. */
public interface EscalatedWork {

  /**
   * When the next step is due.
   *
   * @param due null when there is none
   */
  record Next(Instant due) {

    /** It goes no further up. */
    public static final Next NONE = new Next(null);
  }

  /** Takes one step up; empty when the record is none of this context. */
  Optional<Next> escalate(UUID recordId);

  /** Tells whom the last step concerns; false when the record is none of this context. */
  boolean tellEscalated(UUID recordId);
}
