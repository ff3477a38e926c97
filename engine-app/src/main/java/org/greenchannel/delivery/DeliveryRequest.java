package org.greenchannel.delivery;

import java.util.UUID;

/**
 * A parcel to be brought to a patient.
 *
 * @param institutionCode who prescribed
 * @param pharmacyCode who dispensed: where the carrier fetches it
 * @param storage NORMAL, REFRIGERATED or FROZEN
 * @param traceScanned trace codes were scanned when it was dispensed
 */
public record DeliveryRequest(
    UUID episodeId, UUID prescriptionId, String patientId, String institutionCode, String pharmacyCode,
    String region, String storage, boolean traceScanned, String receiver, String phone, String address) {}
