package org.greenchannel.connectors;

/**
 * The counterpart could not be reached or did not answer sensibly: a technical failure. Whether it acted is unknown,
 * so the caller repeats the call later with the same idempotency key.
 */
public final class ConnectorUnavailable extends ConnectorException {

    /** What went wrong, for the person who reads the incident. */
    public enum Reason {
        /** No connection, or it broke before the answer was complete. */
        UNREACHABLE,
        /** No complete answer within the read time-out. */
        TIMED_OUT,
        /** A server error or a request to come back later: HTTP 429 or 5xx, SMTP 4yz. */
        SERVER_ERROR,
        /** An answer that does not follow the protocol. */
        UNREADABLE_ANSWER,
        /** An error reported inside a successful HTTP answer. */
        ERROR_ANSWER,
        /** The circuit breaker is open after many failures: the counterpart was not called. */
        CIRCUIT_OPEN,
        /** As many calls as allowed are under way: the counterpart was not called. */
        TOO_BUSY
    }

    private final Reason reason;

    public ConnectorUnavailable(String system, String operation, Reason reason, String detail, Throwable cause) {
        super(system, operation, reason + (detail.isBlank() ? "" : " " + detail), cause);
        this.reason = reason;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}
