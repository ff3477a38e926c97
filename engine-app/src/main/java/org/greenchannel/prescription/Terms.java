package org.greenchannel.prescription;

/**
 * Deadlines and limits that a region sets.
 *
 * @param reviewMinutes within which a pharmacist decides
 * @param paymentMinutes within which the patient pays
 * @param dispenseMinutes within which the pharmacy dispenses
 * @param redeemDays days after the day of approval on which it may still be redeemed
 * @param reviewerYears years of practice a reviewing pharmacist needs
 */
record Terms(int reviewMinutes, int paymentMinutes, int dispenseMinutes, int redeemDays, int reviewerYears) {}
