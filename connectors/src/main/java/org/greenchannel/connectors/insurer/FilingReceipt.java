package org.greenchannel.connectors.insurer;

/** The core's answer. */
public sealed interface FilingReceipt {

    /** It is done; {@code filingNo} is the core's number. */
    record Done(String filingNo) implements FilingReceipt { }

    /** The core does not take it; {@code code} tells why, such as {@code NOT_INSURED}. */
    record Refused(String code) implements FilingReceipt { }
}
