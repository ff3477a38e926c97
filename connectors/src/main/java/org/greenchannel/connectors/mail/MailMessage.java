package org.greenchannel.connectors.mail;

import java.util.List;
import java.util.Objects;

/**
 * A plain text message; it carries no clinical data.
 *
 * @param to     one or more plain addresses
 * @param locale language of the text, zh-CN or en
 */
public record MailMessage(List<String> to, String subject, String text, String locale) {
    public MailMessage {
        to = List.copyOf(to);
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locale, "locale");
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a receiver");
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line without control characters");
        }
    }
}
