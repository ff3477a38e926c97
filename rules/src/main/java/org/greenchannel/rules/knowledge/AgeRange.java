package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import org.greenchannel.rules.Messages;

/**
 * The ages a code is meant for: from the day {@code min} is completed until the day before {@code max} is completed.
 *
 * <p>An age is completed on the calendar day that corresponds to the birth; where the month has no such day (born on 29 February),
 * on the last day of that month (民法典 Art.202). On the day of birth a person is 0 days old.
 *
 * @param min youngest age allowed, {@code null} for none
 * @param max first age no longer allowed, {@code null} for none
 */
public record AgeRange(Age min, Age max) {

    /** Calendar units ages are counted in. */
    public enum Unit { DAY, MONTH, YEAR }

    /** An age in completed units. */
    public record Age(int amount, Unit unit) {

        LocalDate completedOn(LocalDate birth) {
            return switch (unit) {
                case DAY -> birth.plusDays(amount);
                case MONTH -> birth.plusMonths(amount);
                case YEAR -> birth.plusYears(amount);
            };
        }
    }

    /** Whether a person born on {@code birth} is within the range on {@code day}. */
    public boolean contains(LocalDate birth, LocalDate day) {
        return (min == null || !min.completedOn(birth).isAfter(day)) && (max == null || max.completedOn(birth).isAfter(day));
    }

    /** Whether no age at all is within the range. */
    public boolean empty() {
        LocalDate birth = LocalDate.of(2000, 1, 1);
        return min != null && max != null && !min.completedOn(birth).isBefore(max.completedOn(birth));
    }

    /** The range in words that leave no doubt, Chinese then English. */
    public Messages described() {
        String zh = (min == null ? "" : "满" + min.amount() + zh(min)) + (min == null || max == null ? "" : "、")
                + (max == null ? "" : "不满" + max.amount() + zh(max));
        String en = (min == null ? "" : "from " + min.amount() + en(min)) + (min == null || max == null ? "" : " ")
                + (max == null ? "" : "before " + max.amount() + en(max));
        return new Messages(zh, en);
    }

    private static String zh(Age age) {
        return switch (age.unit()) {
            case DAY -> "天";
            case MONTH -> "个月";
            case YEAR -> "岁";
        };
    }

    private static String en(Age age) {
        return " completed " + age.unit().name().toLowerCase(java.util.Locale.ROOT) + "s";
    }
}
