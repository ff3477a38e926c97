package org.greenchannel.filing;

/** What we tell people about a filing; never anything clinical. */
public interface FilingNotices {

  /** What has happened. */
  enum Occasion {
    IN_FORCE,
    REFUSED,
    WITHDRAWN
  }

  /** Tells the insured person. */
  void tell(Filing filing, Occasion occasion);

  /** Reminds the insurer that a filing waits. */
  void remind(Filing filing);
}
