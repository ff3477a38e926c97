package org.greenchannel.referral;

/**
 * What another context does when a receiver has taken a patient, and when that comes to nothing; called in the transaction of the act, so it
 * calls nobody outside. It never stands in the way of the referral.
 */
public interface ReferralFollower {

  /** The receiver has taken the patient, or the patient is on the way to its emergency department. */
  void taken(Referral referral);

  /** What was taken has ended before the patient came. */
  void ended(Referral referral);
}
