package org.greenchannel.rules;

import java.util.List;

/** A table with the hit policy "unique" matched more than one row: the rows contradict each other and must be corrected. */
public class TwoRulesMatch extends RuntimeException {

    public TwoRulesMatch(Facts facts, List<String> ruleIds) {
        super("Rows " + ruleIds + " of " + facts.table() + " match the same case, only one may: " + facts);
    }
}
