package org.greenchannel.rules.knowledge.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Finds limits whose meaning only a person can settle: the column says one thing, the words beside it another. */
final class Doubts {

    /**
     * A limit in doubt.
     *
     * @param problem where and why
     * @param asText  the parameters if the text is right; {@code null} when there is only the one reading
     */
    record Doubt(Problem problem, Map<String, String> asText) {
    }

    private final Vocabulary vocabulary;
    private final KnowledgeKind kind;

    Doubts(Vocabulary vocabulary, KnowledgeKind kind) {
        this.vocabulary = vocabulary;
        this.kind = kind;
    }

    /** The doubt about a limit, {@code null} when there is none. */
    Doubt about(Fact fact) {
        Doubt doubt = fact.params().containsKey("unit") ? unusualLimit(fact) : null;
        doubt = doubt == null ? prose(fact) : doubt;
        if (doubt != null || kind.required().isEmpty()) {
            return doubt;
        }
        String param = kind.required().get(0);
        Set<String> inColumn = vocabulary.wordsIn(kind, fact.params().get(param));
        String text = fact.params().getOrDefault("remark", "") + (kind == KnowledgeKind.AGE ? fact.name() : "");
        Set<String> inText = vocabulary.wordsIn(kind, text);
        return inText.isEmpty() || inText.equals(inColumn) ? null : disagreement(fact, param, inText);
    }

    private Doubt disagreement(Fact fact, String param, Set<String> inText) {
        String words = String.join("或", new TreeSet<>(inText));
        boolean several = inText.size() > 1 && kind != KnowledgeKind.VISIT_MODE;
        Map<String, String> asText = several ? null : new LinkedHashMap<>(fact.params());
        if (asText != null) {
            asText.put(param, words);
        }
        return new Doubt(Reasons.textDisagrees(fact.at(param), fact.params().get(param), words), asText);
    }

    /** An age that is no word of the vocabulary was read from prose, and a person confirms what was read. */
    private Doubt prose(Fact fact) {
        String age = fact.params().getOrDefault("age", "");
        if (age.isEmpty() || vocabulary.wordsIn(KnowledgeKind.AGE, age).contains(age)) {
            return null;
        }
        return vocabulary.age(age).map(AgeRange::described)
                .map(range -> new Doubt(Reasons.readFromProse(fact.at("age"), range), null)).orElse(null);
    }

    private Doubt unusualLimit(Fact fact) {
        return vocabulary.usualLimit(fact.params().get("unit"))
                .filter(usual -> !List.of(usual.split(";")).contains(fact.params().get("limit")))
                .map(usual -> new Doubt(Reasons.unusualLimit(fact.at("limit"), usual), null)).orElse(null);
    }
}
