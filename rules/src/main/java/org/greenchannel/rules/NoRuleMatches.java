package org.greenchannel.rules;

/** No row matched and the table has no default row for this region and day; a person has to look at the case. */
public class NoRuleMatches extends RuntimeException {

    public NoRuleMatches(Facts facts) {
        super("No row of " + facts.table() + " matches and no default row applies, review the case: " + facts);
    }
}
