package org.greenchannel.connectors;

/**
 * The counterpart understood the call and refused it as wrong (HTTP 4xx): bad credentials, a malformed request, or an
 * idempotency key used before with another body. Repeating the same call does not help; a person has to look.
 */
public final class ConnectorRejected extends ConnectorException {

    private final int status;
    private final String code;

    public ConnectorRejected(String system, String operation, int status, String code) {
        super(system, operation, "rejected with " + status + (code.isBlank() ? "" : " " + code), null);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** The counterpart's code, or an empty text. */
    public String code() {
        return code;
    }
}
