package org.greenchannel.prescription;

/**
 * What a patient chooses.
 *
 * @param pharmacyCode who dispenses; null for the prescribing institution's own pharmacy
 * @param receiver whom the parcel goes to, null for the patient; phone alike; address alike
 */
public record FulfilmentChoice(
    FulfilmentWay way, String pharmacyCode, String receiver, String phone, String address) {}
