package org.greenchannel.worklist;

import java.time.Instant;
import java.util.UUID;

/** What a context does when somebody does not do their part on one of its records in time. */
public interface WorkDeadlines {

  /**
   * What follows a step.
   *
   * @param nextAt when the next step is due; null when there is none
   */
  record Step(Instant nextAt) {

    /** There is nothing more to be raised. */
    public static final Step NONE = new Step(null);

    public boolean isMore() {
      return nextAt != null;
    }
  }

  /** Whether the record is one of this context. */
  boolean owns(UUID recordId);

  /** The deadline goes one step further up; nothing happens when somebody has acted meanwhile. */
  Step escalate(UUID recordId);

  /** Whoever the record's deadline has come to is told, each once. */
  void tell(UUID recordId);
}
