package org.greenchannel.rules.knowledge;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules the rows of a kind may feed: those served by a generic check that the shipped rows of the kind feed too. A list of
 * prices cannot feed a rule about times.
 */
public final class RuleKinds {

    private static final class Shipped {
        private static final RuleKinds ONE = new RuleKinds(KnowledgeCsv.shipped(), RuleClasses.shipped());
    }

    private final Map<KnowledgeKind, Set<String>> checkers = new EnumMap<>(KnowledgeKind.class);
    private final RuleClasses classes;

    private RuleKinds(Collection<KnowledgeRow> rows, RuleClasses classes) {
        this.classes = classes;
        for (KnowledgeRow row : rows) {
            classes.find(row.ruleNo()).ifPresent(rule ->
                    checkers.computeIfAbsent(row.kind(), kind -> new TreeSet<>()).add(rule.checker()));
        }
    }

    /** As the shipped rows show it. */
    public static RuleKinds shipped() {
        return Shipped.ONE;
    }

    /** Whether rows of the kind may feed the rule. */
    public boolean mayFeed(KnowledgeKind kind, RuleClass rule) {
        return checkers.getOrDefault(kind, Set.of()).contains(rule.checker());
    }

    /** What people call the rules that rows of the kind may feed, in the order of their numbers. */
    public List<String> rulesOf(KnowledgeKind kind) {
        return classes.all().stream().filter(rule -> mayFeed(kind, rule)).map(RuleClass::label).toList();
    }
}
