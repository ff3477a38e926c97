package org.greenchannel.rules.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the outcome cells of the rows that fire; the one thing a compiled table may touch. */
public final class Hits {

    private final Map<String, Map<String, Object>> byRule = new LinkedHashMap<>();

    /** One outcome cell. */
    public void set(String ruleId, String name, Object value) {
        byRule.computeIfAbsent(ruleId, id -> new LinkedHashMap<>()).put(name, value);
    }

    Map<String, Map<String, Object>> byRule() {
        return byRule;
    }

    void clear() {
        byRule.clear();
    }
}
