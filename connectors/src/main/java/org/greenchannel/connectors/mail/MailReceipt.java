package org.greenchannel.connectors.mail;

/** The mail server's answer. */
public sealed interface MailReceipt {

    /** The server took the message on. */
    record Accepted(String messageId) implements MailReceipt { }

    /** The server does not take this message or receiver; {@code code} is its SMTP code, such as {@code 550}. */
    record Refused(String code) implements MailReceipt { }
}
