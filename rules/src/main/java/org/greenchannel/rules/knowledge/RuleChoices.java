package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which of the 88 rules a published limit serves, by kind, subject (item, drug, consumable) and word: {@code rule_choices.csv}. */
public final class RuleChoices {

    private static final String ANY = "*";

    private final Map<String, Integer> numbers;

    private RuleChoices(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The table shipped with the module. */
    public static RuleChoices shipped() {
        try (Reader csv = Vocabulary.resource("rule_choices")) {
            return read("rule_choices.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table with the columns kind, subject, word, rule_no. */
    public static RuleChoices read(String file, Reader csv) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (CsvLine line : CsvLine.read(file, csv)) {
            String key = key(KnowledgeKind.named(line.required("kind")), line.required("subject"), line.required("word"));
            if (numbers.put(key, Integer.valueOf(line.required("rule_no"))) != null) {
                throw line.wrong("word", "is chosen twice");
            }
        }
        return new RuleChoices(numbers);
    }

    /** The rule of this word, else of any word of the kind and subject. */
    public Optional<Integer> find(KnowledgeKind kind, String subject, String word) {
        Integer exact = numbers.get(key(kind, subject, word));
        return Optional.ofNullable(exact != null ? exact : numbers.get(key(kind, subject, ANY)));
    }

    private static String key(KnowledgeKind kind, String subject, String word) {
        return kind + "|" + subject + "|" + word;
    }
}
