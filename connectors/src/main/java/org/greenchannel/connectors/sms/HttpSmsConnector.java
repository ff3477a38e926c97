package org.greenchannel.connectors.sms;

import java.util.Set;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The text message gateway over HTTP and JSON. */
public final class HttpSmsConnector implements SmsConnector {

    private static final Set<String> REFUSALS = Set.of("NUMBER_INVALID", "NOT_FOLLOWING", "TEXT_TOO_LONG");

    private final HttpCalls calls;

    public HttpSmsConnector(HttpSettings settings) {
        this.calls = new HttpCalls("sms", settings);
    }

    @Override
    public SmsReceipt send(SmsMessage message, String idempotencyKey) {
        return sent("send", "/messages", message, idempotencyKey);
    }

    @Override
    public SmsReceipt send(WechatMessage message, String idempotencyKey) {
        return sent("send over WeChat", "/wechat-messages", message, idempotencyKey);
    }

    private SmsReceipt sent(String operation, String path, Object message, String idempotencyKey) {
        return calls.post(operation, path, message, idempotencyKey,
                answer -> REFUSALS.contains(answer.code())
                        ? new SmsReceipt.Refused(answer.code()) : answer.as(SmsReceipt.Accepted.class));
    }
}
