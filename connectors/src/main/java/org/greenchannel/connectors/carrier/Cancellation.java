package org.greenchannel.connectors.carrier;

/** The carrier's answer to a cancellation. */
public sealed interface Cancellation {

    /** The order is called off. */
    record Cancelled() implements Cancellation { }

    /** The parcel has an end already; {@code code} is TOO_LATE. */
    record TooLate(String code) implements Cancellation { }
}
