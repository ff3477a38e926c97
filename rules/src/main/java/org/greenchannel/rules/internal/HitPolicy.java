package org.greenchannel.rules.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a table does when several rows match. Drools fires them all; the door applies this. */
public enum HitPolicy {
    /** The topmost row answers. */
    FIRST,
    /** Two matching rows are an error. */
    UNIQUE,
    /** Every matching row answers; none is an answer too. */
    COLLECT,
    /** As collect, and the caller adds up the numbers. */
    SUM;

    /** The words a workbook may use. */
    public static final List<String> WORDS = Arrays.stream(values()).map(HitPolicy::word).toList();

    /** As written in the workbook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether no match is an answer, so that the table needs no default row. */
    public boolean mayBeEmpty() {
        return this == COLLECT || this == SUM;
    }
}
