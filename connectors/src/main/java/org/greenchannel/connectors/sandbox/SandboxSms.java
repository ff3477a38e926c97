package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.connectors.sms.SmsReceipt.Accepted;
import org.greenchannel.connectors.sms.WechatMessage;

/** Plays the text message gateway, every phone behind it, and the followers of the official account on WeChat. */
final class SandboxSms extends PlayedSystem {

    private static final String SENT = "sent";
    private static final String SENT_OVER_WECHAT = "sent-over-wechat";
    private static final int LONGEST_TEXT = 500;

    private final List<Sms> sent = new ArrayList<>();
    private final List<Wechat> wechat = new ArrayList<>();

    /** A text that arrived. */
    record Sms(String messageId, OffsetDateTime at, String to, String text, String locale) { }

    /** A text that a follower got on WeChat. */
    record Wechat(String messageId, OffsetDateTime at, String openId, String text, String locale) { }

    SandboxSms(SandboxSettings settings) {
        super("sms", settings.clock());
    }

    @Override
    Reply answer(Call call) {
        if (call.is("POST", "messages")) {
            SmsMessage message = call.as(SmsMessage.class);
            return once(call, () -> send(message));
        }
        if (call.is("POST", "wechat-messages")) {
            WechatMessage message = call.as(WechatMessage.class);
            return once(call, () -> send(message));
        }
        throw new BadCall(404, "NO_SUCH_OPERATION");
    }

    private Deed send(SmsMessage message) {
        if (!message.phone().matches("\\+?[0-9]{5,15}")) {
            return new Deed("refused", null, Reply.no("NUMBER_INVALID"));
        }
        if (message.text().length() > LONGEST_TEXT) {
            return new Deed("refused", null, Reply.no("TEXT_TOO_LONG"));
        }
        String id = newId("T");
        OffsetDateTime at = now();
        return new Deed(SENT, new Sms(id, at, message.phone(), message.text(), message.locale()),
                Reply.ok(new Accepted(id, at)));
    }

    /** Real ids begin with a lower-case o; the sandbox takes {@code unfollowed} at the end as someone who left. */
    private Deed send(WechatMessage message) {
        if (!message.openId().matches("o[A-Za-z0-9_-]{5,63}") || message.openId().endsWith("unfollowed")) {
            return new Deed("refused", null, Reply.no("NOT_FOLLOWING"));
        }
        if (message.text().length() > LONGEST_TEXT) {
            return new Deed("refused", null, Reply.no("TEXT_TOO_LONG"));
        }
        String id = newId("W");
        OffsetDateTime at = now();
        return new Deed(SENT_OVER_WECHAT, new Wechat(id, at, message.openId(), message.text(), message.locale()),
                Reply.ok(new Accepted(id, at)));
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        if (SENT.equals(type)) {
            sent.add(read(facts, Sms.class));
        } else if (SENT_OVER_WECHAT.equals(type)) {
            wechat.add(read(facts, Wechat.class));
        }
    }

    synchronized List<Sms> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Wechat> wechat() {
        return List.copyOf(wechat);
    }
}
