package org.greenchannel.connectors.mail;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the mail server is and how patient we are with it.
 *
 * @param from            sender's address; its domain ends the Message-IDs
 * @param security        how the connection is protected; null for NONE
 * @param user            null when the server wants no login
 * @param connectTimeout  until the connection stands
 * @param readTimeout     for each answer of the server
 * @param concurrentCalls messages under way at the same time, above which a call fails at once
 * @param circuitOpenFor  how long nobody is called after too many failures
 */
public record MailSettings(String host, int port, String from, Security security, String user, String password,
                           Duration connectTimeout, Duration readTimeout, int concurrentCalls,
                           Duration circuitOpenFor) {
    public MailSettings {
        Objects.requireNonNull(host, "host");
        if (!Objects.requireNonNull(from, "from").matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("from must be a plain mail address");
        }
        security = security == null ? Security.NONE : security;
        connectTimeout = connectTimeout == null ? Duration.ofSeconds(2) : connectTimeout;
        readTimeout = readTimeout == null ? Duration.ofSeconds(5) : readTimeout;
        concurrentCalls = concurrentCalls == 0 ? 4 : concurrentCalls;
        circuitOpenFor = circuitOpenFor == null ? Duration.ofSeconds(15) : circuitOpenFor;
    }

    /** How the connection is protected. */
    public enum Security { NONE, STARTTLS, TLS }

    /** The usual patience, without login or encryption: for a server on the same machine. */
    public static MailSettings of(String host, int port, String from) {
        return new MailSettings(host, port, from, null, null, null, null, null, 0, null);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", from " + from + ", " + security + "]";
    }
}
