package org.greenchannel.rules.knowledge;

/** A parameter of a knowledge row that nobody understands; the message names row, parameter and what is allowed. */
public final class BadParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String param;
    private final String allowed;

    /** A parameter of this row, and what would have been understood. */
    public BadParameter(KnowledgeRow row, String param, String allowed) {
        super("row " + row.id() + ": " + param + " '" + row.param(param) + "'; allowed: " + allowed);
        this.param = param;
        this.allowed = allowed;
    }

    /** Name of the parameter. */
    public String param() {
        return param;
    }

    /** What is allowed instead. */
    public String allowed() {
        return allowed;
    }
}
