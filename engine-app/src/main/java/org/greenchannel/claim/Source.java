package org.greenchannel.claim;

/**
 * The record that a claim comes from; it is told what became of the claim ({@link ClaimOutcomes}).
 *
 * @param type for example {@code prescription}
 * @param id the record's id
 */
public record Source(String type, String id) {

  /** Type of a claim that came over FHIR; its id is the key that makes it the same claim again. */
  public static final String FHIR = "fhir-claim";

  /** A claim that stands for itself. */
  public static final Source NONE = new Source(null, null);
}
