package org.greenchannel.rules;

import java.util.Set;
import org.greenchannel.rules.internal.DecisionTables;

/**
 * The door to the rule base: one question, one answer with its rule, law and both messages. Thread-safe, no clock, no lookups.
 */
public interface Decisions {

    /**
     * Answers from the table named by the facts.
     *
     * @throws UnknownTable     when no such table is loaded
     * @throws NoRuleMatches    when no row matches and the table has no default row for this region and day: silence is not approval
     * @throws TwoRulesMatch    when a table that promises one row finds two
     * @throws IllegalArgumentException when the facts use a word the table does not know
     */
    Decision decide(Facts facts);

    /** SHA-256 (hex) of the workbook in service. */
    String fingerprint(String table);

    /** All tables in service. */
    Set<String> tables();

    /** The tables as they are now: all answers of what is returned come from the same versions, whatever is swapped meanwhile. */
    default Decisions view() {
        return this;
    }

    /** The shipped tables, compiled when the module was built; nothing is compiled at start. */
    static DecisionTables shipped() {
        return DecisionTables.shipped();
    }
}
