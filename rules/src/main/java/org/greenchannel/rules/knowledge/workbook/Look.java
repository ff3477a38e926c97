package org.greenchannel.rules.knowledge.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.Vocabulary;

/** What the values of a column look like, judged by themselves, whatever the heading says. */
enum Look {

    /** A national code: fifteen digits (items), or letters and digits (drugs, consumables). */
    CODE((text, words) -> Patterns.CODE.matcher(text).matches()),
    /** Codes of diagnoses, one or several. */
    DIAGNOSIS((text, words) -> Patterns.DIAGNOSES.matcher(text).matches()),
    /** 男 or 女, or other words for them. */
    SEX((text, words) -> Patterns.SEX.matcher(text).matches()),
    /** An age word or a range of ages in prose. */
    AGE((text, words) -> words.age(text).isPresent()),
    /** A unit or stretch of time of {@code frequency_windows.csv}. */
    UNIT((text, words) -> words.window(text).isPresent()),
    /** An insurance of {@code insurance_types.csv}. */
    INSURANCE((text, words) -> words.insurance(text).isPresent()),
    /** Visits of {@code visit_modes.csv}. */
    VISIT((text, words) -> words.visitTypes(text).isPresent()),
    /** A level of institution. */
    LEVEL((text, words) -> Patterns.LEVEL.matcher(text).matches()),
    /** A department of a hospital. */
    DEPARTMENT((text, words) -> Patterns.DEPARTMENT.matcher(text).matches()),
    /** A number. */
    NUMBER((text, words) -> Patterns.NUMBER.matcher(text).matches()),
    /** The type of limit that published sheets repeat in every row. */
    TYPE((text, words) -> text.startsWith("限定")),
    /** A name: words, different from row to row. */
    NAME((text, words) -> text.length() >= 2 && text.length() <= 80 && Patterns.HAN.matcher(text).find()),
    /** Anything else. */
    TEXT((text, words) -> true);

    /** Names may repeat, where each stands beside its many codes. */
    private static final int LEAST_OF_NAMES = 40;

    private final BiPredicate<String, Vocabulary> test;

    Look(BiPredicate<String, Vocabulary> test) {
        this.test = test;
    }

    /** How many of a hundred values look like this. */
    int percent(List<String> values, Vocabulary words) {
        if (values.isEmpty()) {
            return 0;
        }
        long alike = values.stream().filter(value -> test.test(value, words)).count();
        int percent = (int) (alike * 100 / values.size());
        Set<String> different = new HashSet<>(values);
        return this == NAME ? percent * Math.max(LEAST_OF_NAMES, Math.min(100, different.size() * 200 / values.size())) / 100 : percent;
    }

    private static final class Patterns {
        private static final Pattern CODE = Pattern.compile("\\d{15}|[A-Z][A-Z0-9]{14,29}|(?=\\D*\\d{6})[A-Za-z0-9._-]{9,30}");
        private static final Pattern DIAGNOSES = Pattern.compile("[A-Z]\\d{2}(?:\\.[0-9xX+*]{1,7})?[0-9xX]{0,3}(?:[;；,，、 ]+[A-Z]\\d{2}(?:\\.[0-9xX+*]{1,7})?[0-9xX]{0,3})*");
        private static final Pattern SEX = Pattern.compile("[男女]性?|M|F|[Mm]ale|[Ff]emale");
        private static final Pattern LEVEL = Pattern.compile("[一二三123]级.{0,6}(?:[;；、,，][一二三123]级.{0,6})*|3P");
        private static final Pattern DEPARTMENT = Pattern.compile(".{1,12}科(?:[、;；,，].{1,12}科)*");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,8})?");
        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    }
}
