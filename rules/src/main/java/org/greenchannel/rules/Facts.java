package org.greenchannel.rules;

import java.time.LocalDate;

/**
 * What one decision table is asked about. Implemented by records annotated with {@link Question}; values only, no lookups.
 */
public interface Facts {

    /** The table that answers, {@code <context>.<question>}, for example {@code referral.up_criteria}. */
    String table();

    /** The region whose rows apply, for example {@code example}; rows marked {@code *} hold everywhere. */
    String region();

    /** The day of the case in Asia/Shanghai; each table says which day that is. Rows hold from From (inclusive) to Until (exclusive). */
    LocalDate caseDate();
}
