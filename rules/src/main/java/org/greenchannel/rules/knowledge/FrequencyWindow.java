package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time a frequency limit counts in: a calendar day, week (from Monday), month, quarter or year, one visit, or any
 * {@code hours} running hours.
 *
 * @param name  {@code DAY}, {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code YEAR}, {@code STAY} or {@code ROLLING_24H}
 * @param hours running hours; 0 for the calendar and the visit
 */
public record FrequencyWindow(String name, int hours) {

    private static final Pattern ROLLING = Pattern.compile("ROLLING_([1-9]\\d{0,3})H");

    /** The window with this name; empty when there is none. */
    public static Optional<FrequencyWindow> named(String name) {
        Matcher rolling = ROLLING.matcher(name);
        if (rolling.matches()) {
            return Optional.of(new FrequencyWindow(name, Integer.parseInt(rolling.group(1))));
        }
        return switch (name) {
            case "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "STAY" -> Optional.of(new FrequencyWindow(name, 0));
            default -> Optional.empty();
        };
    }

    /** Whether the window moves with the hours instead of the calendar or the visit. */
    public boolean rolling() {
        return hours > 0;
    }

    /** How many days back an earlier line can still count; a visit counts however long ago it began. */
    public int days() {
        return switch (name) {
            case "DAY", "STAY" -> 1;
            case "WEEK" -> 7;
            case "MONTH" -> 31;
            case "QUARTER" -> 92;
            case "YEAR" -> 366;
            default -> hours / 24 + 1;
        };
    }

    /** Lines with equal keys count together; not for rolling windows. */
    public Object key(AuditLine line) {
        LocalDate day = line.occurred().toLocalDate();
        return switch (name) {
            case "DAY" -> day.toEpochDay();
            case "WEEK" -> Math.floorDiv(day.toEpochDay() + 3, 7);
            case "MONTH" -> (long) day.getYear() * 12 + day.getMonthValue();
            case "QUARTER" -> (long) day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
            case "YEAR" -> (long) day.getYear();
            case "STAY" -> String.valueOf(line.mdtrtId());
            default -> throw new IllegalStateException(name + " has no key");
        };
    }
}
