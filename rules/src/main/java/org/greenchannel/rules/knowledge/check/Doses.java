package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Reads how a drug was prescribed: {@code 0.5g} and {@code 每日3次} are 1.5 g a day. Words and units are those of
 * {@code dose_units.csv} and {@code dose_frequencies.csv}; a text that cannot be read gives nothing.
 */
final class Doses {

    /**
     * An amount of a drug.
     *
     * @param amount    in the base unit of the dimension
     * @param dimension what is measured: mass, volume, units, or pieces of one form
     */
    record Dose(BigDecimal amount, String dimension) {
    }

    static final String UNITS = "dose_units";
    private static final String FREQUENCIES = "dose_frequencies";
    private static final Pattern DOSE = Pattern.compile("(?:每次|一次|1次|单次)?(\\d{1,7}(?:\\.\\d{1,6})?)([^\\d.()]+)(?:\\(.*\\)|/次)?");
    private static final Pattern A_DAY = Pattern.compile("(?:每日|每天|一日|一天|1日|1天|日)(\\d{1,2})(?:次|剂|付)");
    private static final Pattern PER_DAY = Pattern.compile("(\\d{1,2})(?:次|剂|付)?/(?:日|天|d)");
    private static final Pattern EVERY_HOURS = Pattern.compile("(?:每(\\d{1,2})小时(?:1|一)?次|q(\\d{1,2})h)");

    private Doses() {
    }

    /** The dose a text states; empty when it cannot be read. */
    static Optional<Dose> dose(String text, Vocabulary vocabulary) {
        Matcher m = DOSE.matcher(plain(text));
        return m.matches() ? dose(new BigDecimal(m.group(1)), m.group(2), vocabulary) : Optional.empty();
    }

    /** So much of a unit; empty when no table has the unit. */
    static Optional<Dose> dose(BigDecimal amount, String unit, Vocabulary vocabulary) {
        String word = plain(unit);
        return vocabulary.cell(UNITS, word, "factor").map(factor -> new Dose(amount.multiply(new BigDecimal(factor)),
                vocabulary.cell(UNITS, word, "dimension").orElseThrow()));
    }

    /** How often a day; empty when it cannot be read. */
    static Optional<BigDecimal> timesADay(String text, Vocabulary vocabulary) {
        String plain = plain(text).replace(".", "");
        Optional<String> times = vocabulary.cell(FREQUENCIES, plain, "times");
        if (times.isPresent()) {
            String days = vocabulary.cell(FREQUENCIES, plain, "days").orElseThrow();
            return Optional.of(new BigDecimal(times.get()).divide(new BigDecimal(days), MathContext.DECIMAL64));
        }
        for (Pattern counted : new Pattern[] {A_DAY, PER_DAY}) {
            Matcher m = counted.matcher(plain);
            if (m.matches()) {
                return positive(new BigDecimal(m.group(1)));
            }
        }
        Matcher every = EVERY_HOURS.matcher(plain);
        return every.matches() ? positive(new BigDecimal(every.group(1) == null ? every.group(2) : every.group(1)))
                .map(hours -> new BigDecimal(24).divide(hours, MathContext.DECIMAL64)) : Optional.empty();
    }

    /** The dose a day that a line was prescribed at; empty when the line does not say so or cannot be read. */
    static Optional<Dose> daily(AuditLine line, Vocabulary vocabulary) {
        if (Evidence.blank(line.detail().singleDose()) || Evidence.blank(line.detail().frequency())) {
            return Optional.empty();
        }
        return dose(line.detail().singleDose(), vocabulary).flatMap(dose -> timesADay(line.detail().frequency(), vocabulary)
                .map(times -> new Dose(dose.amount().multiply(times), dose.dimension())));
    }

    private static Optional<BigDecimal> positive(BigDecimal number) {
        return Optional.of(number).filter(one -> one.signum() > 0);
    }

    /** Full-width and upper-case letters as plain ones, without blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
