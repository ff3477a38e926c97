package org.greenchannel.connectors.sms;

import java.util.Objects;

/** A text to a phone number; {@code locale} is the language of the text, zh-CN or en. No clinical data. */
public record SmsMessage(String phone, String text, String locale) {
    public SmsMessage {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locale, "locale");
    }
}
