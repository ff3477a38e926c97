package org.greenchannel.connectors.sms;

/** Sends text messages. A technical failure is a {@link org.greenchannel.connectors.ConnectorUnavailable}. */
public interface SmsConnector {

    /** Sends one message; the same key never sends twice. */
    SmsReceipt send(SmsMessage message, String idempotencyKey);
}
