package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words of published lists and what they stand for: one small, editable CSV with the first column {@code word}. */
final class WordTable {

    private final Map<String, Map<String, String>> byWord;
    private final Map<String, Map<String, String>> wordsByCode = new ConcurrentHashMap<>();

    private WordTable(Map<String, Map<String, String>> byWord) {
        this.byWord = byWord;
    }

    static WordTable read(String file, Reader csv) throws IOException {
        Map<String, Map<String, String>> byWord = new LinkedHashMap<>();
        for (CsvLine line : CsvLine.read(file, csv)) {
            if (byWord.put(line.required("word"), line.cells()) != null) {
                throw line.wrong("word", "appears twice");
            }
        }
        return new WordTable(byWord);
    }

    Optional<String> find(String word, String column) {
        return Optional.ofNullable(byWord.get(word)).map(row -> row.getOrDefault(column, ""));
    }

    /** Codes of a cell such as {@code 21;22}. */
    Optional<List<String>> codes(String word, String column) {
        return find(word, column).map(WordTable::split);
    }

    /** The first word whose column holds the code. */
    Optional<String> wordOf(String code, String column) {
        return Optional.ofNullable(wordsByCode.computeIfAbsent(column, this::wordsByCode).get(code));
    }

    private Map<String, String> wordsByCode(String column) {
        Map<String, String> words = new HashMap<>();
        byWord.forEach((word, row) -> split(row.getOrDefault(column, "")).forEach(code -> words.putIfAbsent(code, word)));
        return words;
    }

    Iterable<String> words() {
        return byWord.keySet();
    }

    String canonical() {
        return byWord.toString();
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
