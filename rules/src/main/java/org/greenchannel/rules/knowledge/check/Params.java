package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Reads the parameters of a row, strictly: what is not exactly understood is a {@link BadParameter}. */
final class Params {

    private static final String LISTS = "[;；、,，]";

    private Params() {
    }

    /** A number above zero with at most six decimals, in millionths. */
    static long micro(KnowledgeRow row, String param) {
        return scaled(row, param, 6, Allowed.ABOVE_ZERO);
    }

    /** An amount in yuan above zero, in fen. */
    static long fen(KnowledgeRow row, String param) {
        return scaled(row, param, 2, Allowed.YUAN);
    }

    /** A number above zero with at most six decimals. */
    static BigDecimal number(KnowledgeRow row, String param) {
        return BigDecimal.valueOf(micro(row, param), 6);
    }

    /** A whole number within these bounds. */
    static int whole(KnowledgeRow row, String param, int least, int most) {
        String text = row.param(param);
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new BadParameter(row, param, Allowed.whole(least, most));
    }

    /** One or several entries of this shape, separated by semicolons. */
    static List<String> list(KnowledgeRow row, String param, String shape, Messages allowed) {
        List<String> entries = Arrays.stream(row.param(param).split(LISTS, -1)).map(String::strip).toList();
        if (entries.stream().allMatch(entry -> entry.matches(shape))) {
            return entries;
        }
        throw new BadParameter(row, param, allowed);
    }

    /** One of a few words that the program itself knows. */
    static String choice(KnowledgeRow row, String param, String... words) {
        if (List.of(words).contains(row.param(param))) {
            return row.param(param);
        }
        throw new BadParameter(row, param, String.join(", ", words));
    }

    /** A word of a vocabulary table. */
    static String word(KnowledgeRow row, String param, Vocabulary vocabulary, String table) {
        if (vocabulary.cell(table, row.param(param), "en").isPresent()) {
            return row.param(param);
        }
        throw new BadParameter(row, param, Allowed.wordOf(table));
    }

    /** One or several words of a vocabulary table, separated by semicolons. */
    static List<String> words(KnowledgeRow row, String param, Vocabulary vocabulary, String table) {
        List<String> words = Arrays.stream(row.param(param).split(LISTS, -1)).map(String::strip).toList();
        if (words.stream().allMatch(word -> vocabulary.cell(table, word, "en").isPresent())) {
            return words;
        }
        throw new BadParameter(row, param, Allowed.wordsOf(table));
    }

    /** Words of a vocabulary table for people, in both languages. */
    static Messages named(List<String> words, Vocabulary vocabulary, String table) {
        return new Messages(String.join("、", words),
                String.join(" or ", words.stream().map(word -> vocabulary.cell(table, word, "en").orElse(word)).toList()));
    }

    private static long scaled(KnowledgeRow row, String param, int decimals, Messages allowed) {
        String text = row.param(param);
        if (text.matches("\\d{1,9}(\\.\\d{1," + decimals + "})?")) {
            long scaled = new BigDecimal(text).movePointRight(decimals).longValueExact();
            if (scaled > 0) {
                return scaled;
            }
        }
        throw new BadParameter(row, param, allowed);
    }
}
