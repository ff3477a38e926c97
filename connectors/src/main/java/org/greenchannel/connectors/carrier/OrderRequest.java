package org.greenchannel.connectors.carrier;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A parcel to be carried.
 *
 * @param reference   the sender's own number of the delivery, repeated in every event
 * @param storage     NORMAL, REFRIGERATED (2-8 C) or FROZEN
 * @param packaging   such as SEALED_BOX or ICE_BOX_LOGGER; may be null
 * @param deliverBy   promised time; may be null
 * @param callbackUrl where events go: a path under the agreed base address, or that address in full
 */
public record OrderRequest(String reference, String storage, String packaging, int parcels, Party pickUp,
                           Party receiver, OffsetDateTime deliverBy, String callbackUrl) {
    public OrderRequest {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(pickUp, "pickUp");
        Objects.requireNonNull(receiver, "receiver");
        Objects.requireNonNull(callbackUrl, "callbackUrl");
    }

    /** A place where a parcel is handed over, and whom to ask for. */
    public record Party(String name, String phone, String address) {
        public Party {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
        }
    }
}
