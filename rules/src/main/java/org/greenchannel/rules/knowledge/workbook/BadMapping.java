package org.greenchannel.rules.knowledge.workbook;

import org.greenchannel.rules.Messages;

/** A mapping that cannot be used; says which line and why, in both languages. */
public final class BadMapping extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Messages reason;
    private final String field;

    BadMapping(String name, String field, String zh, String en) {
        super(name + ".csv: " + (field.isEmpty() ? "" : field + ": ") + en);
        this.reason = new Messages(zh, en);
        this.field = field;
    }

    /** Why, for the person who edits it. */
    public Messages reason() {
        return reason;
    }

    /** The field of the line at fault, empty when the mapping as a whole is meant. */
    public String field() {
        return field;
    }
}
