package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Diseases or operations by category: C61 with all under it, C61.9, one whole code, or a stretch of categories C00-C97.
 *
 * @param single categories and codes
 * @param first  first categories of stretches
 * @param last   last categories of stretches, included
 * @param zh     as written
 * @param en     in English
 */
record IcdList(List<String> single, List<String> first, List<String> last, String zh, String en) {

    private static final String WORDS = "diagnosis_words";
    private static final Pattern CATEGORY = Pattern.compile("([A-Z]\\d{2}|\\d{2})(\\.[0-9A-Za-z+*†]{1,12})?");
    private static final Pattern STRETCH = Pattern.compile("([A-Z]\\d{2})-([A-Z]\\d{2})");

    /** The list in a cell; empty when a part is neither a category nor a known word. */
    static Optional<IcdList> parse(String text, Vocabulary vocabulary) {
        IcdList list = new IcdList(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), text, english(text, vocabulary));
        for (String part : text.split("[;；、,，]")) {
            for (String one : vocabulary.cell(WORDS, part.strip(), "codes").orElse(part).split(";")) {
                if (!list.add(one.strip())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(list);
    }

    private static String english(String text, Vocabulary vocabulary) {
        StringBuilder out = new StringBuilder();
        for (String part : text.split("[;；、,，]")) {
            out.append(out.isEmpty() ? "" : ", ").append(vocabulary.cell(WORDS, part.strip(), "en").orElse(part.strip()));
        }
        return out.toString();
    }

    private boolean add(String one) {
        var stretch = STRETCH.matcher(one);
        if (stretch.matches()) {
            first.add(stretch.group(1));
            last.add(stretch.group(2));
            return stretch.group(1).compareTo(stretch.group(2)) <= 0;
        }
        single.add(one);
        return CATEGORY.matcher(one).matches();
    }

    /** Whether the code is one of these or lies under one of them; allocates nothing. */
    boolean covers(String code) {
        if (code == null) {
            return false;
        }
        for (String category : single) {
            if (under(code, category)) {
                return true;
            }
        }
        for (int i = 0; i < first.size(); i++) {
            if (code.length() >= 3 && compare(code, first.get(i)) >= 0 && compare(code, last.get(i)) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The first diagnosis of the visit that is covered; {@code null} when none is. */
    Diagnosis in(AuditClaim claim, boolean mainOnly) {
        for (Diagnosis diagnosis : claim.diagnoses()) {
            if ((diagnosis.main() || !mainOnly) && covers(diagnosis.code())) {
                return diagnosis;
            }
        }
        return null;
    }

    /** Whether the code is the category or lies under it; no code lies nowhere. */
    static boolean under(String code, String category) {
        if (code == null) {
            return false;
        }
        if (!code.startsWith(category) || code.length() == category.length()) {
            return code.equals(category);
        }
        int dot = category.indexOf('.');
        return dot < 0 ? code.charAt(category.length()) == '.' : category.length() == dot + 2;
    }

    private static int compare(String code, String category) {
        for (int i = 0; i < 3; i++) {
            int difference = code.charAt(i) - category.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
