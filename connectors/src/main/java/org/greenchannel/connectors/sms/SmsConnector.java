package org.greenchannel.connectors.sms;

/** Sends text messages, to a phone or over WeChat. A technical failure is a {@link org.greenchannel.connectors.ConnectorUnavailable}. */
public interface SmsConnector {

    /** Sends one message; the same key never sends twice. */
    SmsReceipt send(SmsMessage message, String idempotencyKey);

    /** Sends one message over WeChat; refused with {@code NOT_FOLLOWING} where nobody follows under this id (any more). */
    SmsReceipt send(WechatMessage message, String idempotencyKey);
}
