package org.greenchannel.rules;

/** A question was put to a table that is not loaded. */
public class UnknownTable extends RuntimeException {

    public UnknownTable(String table) {
        super("No decision table '" + table + "' is in service");
    }
}
