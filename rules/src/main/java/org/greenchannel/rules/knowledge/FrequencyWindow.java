package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time a limit counts in: a calendar day, week (from Monday), month, quarter, half year or year, one visit, one
 * prescription (the lines of a visit and day where none is named), any {@code hours} running hours, or an episode that lasts until
 * nothing is charged for more than {@code gapDays} days.
 *
 * @param name    {@code DAY}, {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR}, {@code YEAR}, {@code STAY},
 *                {@code PRESCRIPTION}, {@code ROLLING_24H} or {@code EPISODE_30D}
 * @param hours   running hours; 0 for all others
 * @param gapDays longest gap of an episode; 0 for all others
 */
public record FrequencyWindow(String name, int hours, int gapDays) {

    /** What a window may be called. */
    public static final String ALLOWED = "DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, STAY, PRESCRIPTION, ROLLING_<n>H, EPISODE_<n>D";

    private static final Pattern ROLLING = Pattern.compile("ROLLING_([1-9]\\d{0,3})H");
    private static final Pattern EPISODE = Pattern.compile("EPISODE_([1-9]\\d{0,2})D");

    /** The window with this name; empty when there is none. */
    public static Optional<FrequencyWindow> named(String name) {
        Matcher rolling = ROLLING.matcher(name);
        if (rolling.matches()) {
            return Optional.of(new FrequencyWindow(name, Integer.parseInt(rolling.group(1)), 0));
        }
        Matcher episode = EPISODE.matcher(name);
        if (episode.matches()) {
            return Optional.of(new FrequencyWindow(name, 0, Integer.parseInt(episode.group(1))));
        }
        return switch (name) {
            case "DAY", "WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "STAY", "PRESCRIPTION" -> Optional.of(new FrequencyWindow(name, 0, 0));
            default -> Optional.empty();
        };
    }

    /** Whether the window moves with the hours instead of the calendar or the visit. */
    public boolean rolling() {
        return hours > 0;
    }

    /** How many days back an earlier line can still count: a visit however long ago it began, an episode for a year. */
    public int days() {
        if (gapDays > 0) {
            return 366;
        }
        return switch (name) {
            case "DAY", "STAY", "PRESCRIPTION" -> 1;
            case "WEEK" -> 7;
            case "MONTH" -> 31;
            case "QUARTER" -> 92;
            case "HALF_YEAR" -> 184;
            case "YEAR" -> 366;
            default -> hours / 24 + 1;
        };
    }

    /** Lines with equal keys count together; not for windows that roll nor for episodes. */
    public Object key(AuditLine line) {
        LocalDate day = line.occurred().toLocalDate();
        return switch (name) {
            case "DAY" -> day.toEpochDay();
            case "WEEK" -> Math.floorDiv(day.toEpochDay() + 3, 7);
            case "MONTH" -> (long) day.getYear() * 12 + day.getMonthValue();
            case "QUARTER" -> (long) day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
            case "HALF_YEAR" -> (long) day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0);
            case "YEAR" -> (long) day.getYear();
            case "STAY" -> String.valueOf(line.mdtrtId());
            case "PRESCRIPTION" -> line.mdtrtId() + "|" + prescription(line);
            default -> throw new IllegalStateException(name + " has no key");
        };
    }

    private static String prescription(AuditLine line) {
        String prescription = line.detail().prescription();
        return prescription == null || prescription.isBlank() ? line.occurred().toLocalDate().toString() : prescription;
    }
}
