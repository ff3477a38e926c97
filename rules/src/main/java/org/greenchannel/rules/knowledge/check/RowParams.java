package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.greenchannel.rules.Messages;
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
            throw wrong(param, Allowed.whole(least, most));
        }
        throw wrong(param, Allowed.whole(least, most));
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
            throw wrong(param, Allowed.TO_A_MILLION);
        }
        throw wrong(param, Allowed.TO_A_MILLION);
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
            throw wrong(param, Allowed.ONE_CODE);
        }
        return text(param);
    }

    /** Codes of goods and services. */
    CodeList codes(String param) {
        return CodeList.parse(text(param)).orElseThrow(() -> wrong(param, Allowed.CODES));
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
        return IcdList.parse(text(param), vocabulary).orElseThrow(() -> wrong(param, Allowed.CATEGORIES));
    }

    /** An age; {@code null} when not given. */
    AgeRange ageOrNull(String param) {
        return given(param) ? vocabulary.age(text(param))
                .orElseThrow(() -> wrong(param, Allowed.AGE)) : null;
    }

    /** The med_type codes of words; empty for every visit when nothing is given. */
    Set<String> visits(String param) {
        return given(param) ? vocabulary.visitTypes(text(param)).orElseThrow(() -> wrong(param, Allowed.wordsOf("visit_modes"))) : Set.of();
    }

    /** A stretch in which lines count together. */
    Together window(String param) {
        return Together.named(text(param)).orElseThrow(() -> wrong(param, "PRESCRIPTION, STAY, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, ROLLING_<n>H"));
    }

    BadParameter wrong(String param, String allowed) {
        return new BadParameter(row, param, allowed);
    }

    BadParameter wrong(String param, Messages allowed) {
        return new BadParameter(row, param, allowed);
    }
}
