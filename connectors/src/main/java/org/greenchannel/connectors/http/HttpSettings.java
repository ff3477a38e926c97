package org.greenchannel.connectors.http;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where an HTTP counterpart is and how patient we are with it.
 *
 * @param baseUrl         without a trailing slash, such as {@code https://his.example.org/api}
 * @param authorization   value of the Authorization header; null for none
 * @param connectTimeout  until the connection stands
 * @param readTimeout     until the answer is complete
 * @param attempts        tries of one call, 1 to 5; only a call that is safe to repeat is tried again
 * @param retryAfter      pause before the second try; doubled for each further one
 * @param concurrentCalls calls under way at the same time, above which a call fails at once
 * @param circuitOpenFor  how long nobody is called after too many failures
 */
public record HttpSettings(String baseUrl, String authorization, Duration connectTimeout, Duration readTimeout,
                           int attempts, Duration retryAfter, int concurrentCalls, Duration circuitOpenFor) {
    public HttpSettings {
        baseUrl = Objects.requireNonNull(baseUrl, "baseUrl").replaceAll("/+$", "");
        URI uri = URI.create(baseUrl);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("baseUrl must be an http or https address");
        }
        connectTimeout = connectTimeout == null ? Duration.ofSeconds(2) : connectTimeout;
        readTimeout = readTimeout == null ? Duration.ofSeconds(5) : readTimeout;
        attempts = attempts == 0 ? 2 : attempts;
        retryAfter = retryAfter == null ? Duration.ofMillis(200) : retryAfter;
        concurrentCalls = concurrentCalls == 0 ? 8 : concurrentCalls;
        circuitOpenFor = circuitOpenFor == null ? Duration.ofSeconds(15) : circuitOpenFor;
        if (attempts < 1 || attempts > 5 || concurrentCalls < 1) {
            throw new IllegalArgumentException("attempts must be 1 to 5 and concurrentCalls at least 1");
        }
    }

    /** The usual patience: 2 s to connect, 5 s to answer, 2 tries, 8 calls at once, 15 s of open circuit. */
    public static HttpSettings of(String baseUrl) {
        return new HttpSettings(baseUrl, null, null, null, 0, null, 0, null);
    }

    /** Credentials stay out of logs. */
    @Override
    public String toString() {
        return "HttpSettings[" + baseUrl + ", connect " + connectTimeout + ", read " + readTimeout + ", attempts "
                + attempts + ", concurrent " + concurrentCalls + "]";
    }
}
