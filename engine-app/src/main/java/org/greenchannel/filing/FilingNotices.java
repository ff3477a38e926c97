package org.greenchannel.filing;

import org.greenchannel.registry.Institution;
import org.greenchannel.worklist.Escalation;

/** What we tell people about a filing; never anything clinical. */
public interface FilingNotices {

  /** What has happened. */
  enum Occasion {
    IN_FORCE,
    REFUSED,
    WITHDRAWN,
    CANCELLED
  }

  /** Tells the insured person. */
  void tell(Filing filing, Occasion occasion);

  /** Tells somebody at the insurer or above that a filing waits, once for a level. */
  void raise(Filing filing, Escalation level, Institution institution, String address);
}
