package org.greenchannel.prescription;

/** What a pharmacist decides on a prescription. */
public enum ReviewDecision {
  APPROVED,
  RETURNED,
  REFUSED
}
