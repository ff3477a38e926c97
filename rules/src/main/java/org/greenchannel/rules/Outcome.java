package org.greenchannel.rules;

import java.util.Map;

/**
 * The outcome columns of a row by name: text as String, numbers (minutes, days, fen, basis points) as Long, yes/no as Boolean.
 */
public record Outcome(Map<String, Object> values) {

    /** A word. @throws IllegalArgumentException when there is no such text column */
    public String text(String name) {
        return as(String.class, name);
    }

    /** A whole number. @throws IllegalArgumentException when there is no such number column */
    public long number(String name) {
        return as(Long.class, name);
    }

    /** A yes or no. @throws IllegalArgumentException when there is no such column */
    public boolean flag(String name) {
        return as(Boolean.class, name);
    }

    private <T> T as(Class<T> type, String name) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("no outcome '" + name + "' of type " + type.getSimpleName() + " in " + values);
        }
        return type.cast(value);
    }
}
