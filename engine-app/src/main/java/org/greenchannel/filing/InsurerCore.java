package org.greenchannel.filing;

/** The insurer's core, where a filing counts for the whole country. */
public interface InsurerCore {

  /**
   * What it answers.
   *
   * @param number the core's number of the filing; null when it was refused
   * @param refusedCode why not, or null
   */
  record Answer(String number, String refusedCode) {}

  /** Registers a filing; the same filing is registered once, however often it is told. */
  Answer register(Filing filing, String psnNo);

  /** Takes back whatever it has of this filing; nothing when it was never told. */
  Answer revoke(Filing filing, String psnNo);
}
