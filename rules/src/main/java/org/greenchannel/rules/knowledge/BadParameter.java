package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.Messages;

/** A parameter of a knowledge row that nobody understands; the message names row, parameter and what is allowed. */
public final class BadParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String param;
    private final transient Messages allowed;

    /** A parameter of this row, and the words that would have been understood: the same for every reader. */
    public BadParameter(KnowledgeRow row, String param, String allowed) {
        this(row, param, new Messages(allowed, allowed));
    }

    /** A parameter of this row, and what would have been understood. */
    public BadParameter(KnowledgeRow row, String param, Messages allowed) {
        super("row " + row.id() + ": " + param + " '" + row.param(param) + "'; allowed: " + allowed.en());
        this.param = param;
        this.allowed = allowed;
    }

    /** Name of the parameter. */
    public String param() {
        return param;
    }

    /** What is allowed instead. */
    public Messages allowed() {
        return allowed;
    }
}
