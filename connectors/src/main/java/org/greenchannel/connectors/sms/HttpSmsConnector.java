package org.greenchannel.connectors.sms;

import java.util.Set;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The text message gateway over HTTP and JSON. */
public final class HttpSmsConnector implements SmsConnector {

    private static final Set<String> REFUSALS = Set.of("NUMBER_INVALID", "TEXT_TOO_LONG");

    private final HttpCalls calls;

    public HttpSmsConnector(HttpSettings settings) {
        this.calls = new HttpCalls("sms", settings);
    }

    @Override
    public SmsReceipt send(SmsMessage message, String idempotencyKey) {
        return calls.post("send", "/messages", message, idempotencyKey,
                answer -> REFUSALS.contains(answer.code())
                        ? new SmsReceipt.Refused(answer.code()) : answer.as(SmsReceipt.Accepted.class));
    }
}
