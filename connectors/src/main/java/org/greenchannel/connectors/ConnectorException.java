package org.greenchannel.connectors;

/** A call to a counterpart that brought no business answer. The message names system and operation, never a person. */
public abstract class ConnectorException extends RuntimeException {

    private final String system;
    private final String operation;

    protected ConnectorException(String system, String operation, String detail, Throwable cause) {
        super(system + "." + operation + ": " + detail, cause);
        this.system = system;
        this.operation = operation;
    }

    /** The counterpart's short name, such as {@code hospital}. */
    public String system() {
        return system;
    }

    /** The operation of the connector that was called, such as {@code reserveSlot}. */
    public String operation() {
        return operation;
    }
}
