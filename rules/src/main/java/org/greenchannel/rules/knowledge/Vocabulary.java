package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenchannel.rules.Messages;

/**
 * What the words of knowledge rows mean: ages, insurances, visits, windows, and the 88 rule classes.
 *
 * <p>The words are tables ({@code age_words.csv}, {@code insurance_types.csv}, {@code visit_modes.csv},
 * {@code frequency_windows.csv}); none of their values is in Java.
 */
public final class Vocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;；、/,，和与或及]");

    private static final class Shipped {
        private static final Vocabulary ONE = new Vocabulary(table("age_words"), table("insurance_types"), table("visit_modes"),
                table("frequency_windows"), tables(), RuleClasses.shipped());
    }

    /** Tables that one kind of row each asks by name. */
    private static final List<String> NAMED = List.of("antibiotic_grades", "departments", "diagnosis_words", "dose_frequencies", "dose_units", "hospital_levels",
            "interval_units", "online_bans");

    private final WordTable ages;
    private final WordTable insurances;
    private final WordTable visits;
    private final WordTable windows;
    private final Map<String, WordTable> named;
    private final RuleClasses classes;

    Vocabulary(WordTable ages, WordTable insurances, WordTable visits, WordTable windows,
               Map<String, WordTable> named, RuleClasses classes) {
        this.ages = ages;
        this.insurances = insurances;
        this.visits = visits;
        this.windows = windows;
        this.named = named;
        this.classes = classes;
    }

    /** The tables shipped with the module. */
    public static Vocabulary shipped() {
        return Shipped.ONE;
    }

    /** This vocabulary with other age words: columns word, en, range, status, source. */
    public Vocabulary withAgeWords(Reader csv) throws IOException {
        return new Vocabulary(WordTable.read("age_words.csv", csv), insurances, visits, windows, named, classes);
    }

    /** This vocabulary with other visit words: columns word, en, med_types, status, source. */
    public Vocabulary withVisitModes(Reader csv) throws IOException {
        return new Vocabulary(ages, insurances, WordTable.read("visit_modes.csv", csv), windows, named, classes);
    }

    /** The 88 rule classes. */
    public RuleClasses ruleClasses() {
        return classes;
    }

    /** The range a text gives itself (1-14岁), else the range of the age word; empty when it is neither. */
    public Optional<AgeRange> age(String text) {
        return AgeText.parse(text).or(() -> ages.find(text.strip(), "range").flatMap(AgeText::parse));
    }

    /** Who pays for a code limited to this insurance; empty when the word is unknown. */
    public Optional<PayingInsurance> insurance(String word) {
        return insurances.codes(word.strip(), "insutypes").map(types -> new PayingInsurance(Set.copyOf(types),
                Set.copyOf(insurances.codes(word.strip(), "med_types").orElse(List.of()))));
    }

    /** The med_type codes of one or several words (急诊或住院); empty when one of them is unknown. */
    public Optional<Set<String>> visitTypes(String words) {
        Set<String> types = new HashSet<>();
        for (String word : splitWords(words)) {
            Optional<List<String>> codes = visits.codes(word, "med_types");
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            types.addAll(codes.get());
        }
        return types.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(types));
    }

    /** The words of this kind that a free text names (a remark beside the column), sorted. */
    public Set<String> wordsIn(KnowledgeKind kind, String text) {
        Set<String> found = new TreeSet<>();
        for (String word : words(kind)) {
            if (text.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }

    private Iterable<String> words(KnowledgeKind kind) {
        return switch (kind) {
            case SEX -> List.of("男", "女");
            case AGE -> ages.words();
            case INSURANCE_TYPE -> insurances.words();
            case VISIT_MODE -> visits.words();
            default -> List.of();
        };
    }

    /** The one limit a unit is usually published with; empty when any limit is usual. */
    public Optional<String> usualLimit(String unit) {
        return windows.find(unit.strip(), "holds_for").filter(limit -> !limit.isEmpty());
    }

    /** The window a unit in a published list means (日, 24小时, 次住院), or the window with that name. */
    public Optional<FrequencyWindow> window(String unit) {
        return FrequencyWindow.named(unit).or(() -> windows.find(unit.strip(), "window").flatMap(FrequencyWindow::named));
    }

    /** What a word is called in English; the word itself when the table gives nothing. */
    public String english(String words) {
        return oneInEnglish(words).orElseGet(() -> splitWords(words).stream().map(word -> oneInEnglish(word).orElse(word))
                .collect(Collectors.joining(" or ")));
    }

    private Optional<String> oneInEnglish(String word) {
        return ages.find(word, "en").or(() -> insurances.find(word, "en")).or(() -> visits.find(word, "en"));
    }

    /** A limit in words: 每日24小时, 24 hours a day. */
    public Messages limit(String number, String unit) {
        String zh = windows.find(unit, "zh").orElse("{n}/" + unit);
        String en = windows.find(unit, "en").orElse("{n} per " + unit);
        return new Messages(zh.replace("{n}", number), en.replace("{n}", number));
    }

    /** What one of the named tables says of a word; empty when the word is unknown. */
    public Optional<String> cell(String table, String word, String column) {
        return named.get(table).find(word, column);
    }

    /** The codes that one of the named tables gives a word; none when the word is unknown. */
    public List<String> codes(String table, String word, String column) {
        return named.get(table).codes(word, column).orElse(List.of());
    }

    /** The words of one of the named tables, in its order. */
    public List<String> wordsOf(String table) {
        List<String> words = new java.util.ArrayList<>();
        named.get(table).words().forEach(words::add);
        return words;
    }

    /** The word of a visit type, by its national code. */
    public Optional<String> visitWordOf(String medType) {
        return visits.wordOf(medType, "med_types");
    }

    /** The word of an insurance, by its national code. */
    public Optional<String> insuranceWordOf(String insutype) {
        return insurances.wordOf(insutype, "insutypes");
    }

    String canonical() {
        return String.join("\n", ages.canonical(), insurances.canonical(), visits.canonical(), windows.canonical(),
                named.toString(), classes.canonical());
    }

    static List<String> splitWords(String words) {
        return BETWEEN_WORDS.splitAsStream(words).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Map<String, WordTable> tables() {
        Map<String, WordTable> tables = new TreeMap<>();
        NAMED.forEach(name -> tables.put(name, table(name)));
        return tables;
    }

    private static WordTable table(String name) {
        try (Reader csv = resource(name)) {
            return WordTable.read(name + ".csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader resource(String name) {
        InputStream in = Vocabulary.class.getResourceAsStream("/knowledge/" + name + ".csv");
        if (in == null) {
            throw new IllegalStateException("knowledge/" + name + ".csv is not on the class path");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
