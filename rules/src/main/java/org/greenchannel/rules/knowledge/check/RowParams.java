package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.BadParameter;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** The parameters of one row, read strictly: what nobody understands is a {@link BadParameter}. */
record RowParams(KnowledgeRow row, Vocabulary vocabulary) {

    /** As written; empty when not given. */
    String text(String param) {
        return row.param(param).strip();
    }

    /** As written, else the other text. */
    String text(String param, String otherwise) {
        return given(param) ? text(param) : otherwise;
    }

    boolean given(String param) {
        return !text(param).isEmpty();
    }

    /** A whole number within these bounds. */
    int whole(String param, int least, int most) {
        try {
            int number = Integer.parseInt(text(param));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(param, "a whole number from " + least + " to " + most);
        }
        throw wrong(param, "a whole number from " + least + " to " + most);
    }

    /** A whole number within these bounds, or the other number when nothing is given. */
    int whole(String param, int least, int most, int otherwise) {
        return given(param) ? whole(param, least, most) : otherwise;
    }

    /** A number from 0 to a million with at most six decimals. */
    BigDecimal number(String param) {
        try {
            BigDecimal number = new BigDecimal(text(param));
            if (number.signum() >= 0 && number.scale() <= 6 && number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(param, "a number from 0 to 1000000 with at most six decimals");
        }
        throw wrong(param, "a number from 0 to 1000000 with at most six decimals");
    }

    /** One of these words. */
    String oneOf(String param, List<String> words) {
        if (!words.contains(text(param))) {
            throw wrong(param, String.join(", ", words));
        }
        return text(param);
    }

    /** One code, not a list. */
    String code(String param) {
        if (!text(param).matches("[0-9A-Za-z]{4,30}")) {
            throw wrong(param, "one national code");
        }
        return text(param);
    }

    /** Codes of goods and services. */
    CodeList codes(String param) {
        return CodeList.parse(text(param)).orElseThrow(() -> wrong(param, "national codes, beginnings such as 0033*, or list types"
                + " 101, 102, 201, 301, with semicolons between"));
    }

    /** Codes of goods and services; {@code null} when not given. */
    CodeList codesOrNull(String param) {
        return given(param) ? codes(param) : null;
    }

    /** Disease or operation categories; {@code null} when not given. */
    IcdList icdOrNull(String param) {
        return given(param) ? icd(param) : null;
    }

    /** Disease or operation categories. */
    IcdList icd(String param) {
        return IcdList.parse(text(param), vocabulary).orElseThrow(() -> wrong(param, "categories such as C61, C61.9, C00-C97, 60.5,"
                + " or words of diagnosis_words.csv, with semicolons between"));
    }

    /** An age; {@code null} when not given. */
    AgeRange ageOrNull(String param) {
        return given(param) ? vocabulary.age(text(param))
                .orElseThrow(() -> wrong(param, "a word of age_words.csv, or a range such as 1-14岁, 50岁以上")) : null;
    }

    /** The med_type codes of words; empty for every visit when nothing is given. */
    Set<String> visits(String param) {
        return given(param) ? vocabulary.visitTypes(text(param)).orElseThrow(() -> wrong(param, "words of visit_modes.csv")) : Set.of();
    }

    /** A stretch in which lines count together. */
    Together window(String param) {
        return Together.named(text(param)).orElseThrow(() -> wrong(param, "PRESCRIPTION, STAY, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, ROLLING_<n>H"));
    }

    BadParameter wrong(String param, String allowed) {
        return new BadParameter(row, param, allowed);
    }
}
