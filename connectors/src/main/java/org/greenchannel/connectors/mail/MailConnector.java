package org.greenchannel.connectors.mail;

/** Sends mail. A technical failure is a {@link org.greenchannel.connectors.ConnectorUnavailable}. */
public interface MailConnector {

    /** Sends one message; its Message-ID follows from the key, so that a repeated one is recognised. */
    MailReceipt send(MailMessage message, String idempotencyKey);
}
