package org.greenchannel.connectors.insurer;

/**
 * Registers filings of care out of region with the insurer's core. Every operation may throw
 * {@link org.greenchannel.connectors.ConnectorUnavailable} (try again with the same key) and
 * {@link org.greenchannel.connectors.ConnectorRejected} (a person has to look).
 */
public interface InsurerConnector {

    /** Registers a filing (2501). */
    FilingReceipt register(FilingMessage filing, String idempotencyKey);

    /** Takes a registered filing back (2502). */
    FilingReceipt revoke(FilingWithdrawal withdrawal, String idempotencyKey);
}
