package org.greenchannel.referral;

import java.util.Locale;

/** Finer than the status: what a person wants to know within it (FHIR Task.businessStatus). */
public enum BusinessStatus {
  /** No rule matched: a doctor decides the urgency. */
  AWAITING_TRIAGE,
  /** The house looks for a place before it asks the receiver. */
  AWAITING_SLOT,
  /** The hand-over package is on its way to the receiver. */
  AWAITING_HANDOVER,
  /** The receiver has it and has to answer. */
  AWAITING_REPLY,
  /** A place is taken and the receiver agrees. */
  SCHEDULED,
  /** The receiver agrees; the time is still to be arranged. */
  ACCEPTED_WITHOUT_SLOT,
  /** The emergency department is told; nobody can decline. */
  EMERGENCY_NOTIFIED,
  ARRIVED,
  RETURNED,
  RETURNED_WITH_ADVICE,
  /** The rules do not allow to send the patient down. */
  NOT_ELIGIBLE,
  OUTCOME_REPORTED,
  /** The hospital has sent the patient back to primary care. */
  REFERRED_DOWN,
  HANDOVER_ACCEPTED,
  FOLLOW_UP_SCHEDULED,
  WITHDRAWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
