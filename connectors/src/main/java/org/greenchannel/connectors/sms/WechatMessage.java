package org.greenchannel.connectors.sms;

import java.util.Objects;

/**
 * A text to a follower of the institution's official account on WeChat (微信公众号); {@code openId} is the follower's id
 * at that account, {@code locale} the language of the text, zh-CN or en. No clinical data.
 */
public record WechatMessage(String openId, String text, String locale) {
    public WechatMessage {
        Objects.requireNonNull(openId, "openId");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locale, "locale");
    }
}
