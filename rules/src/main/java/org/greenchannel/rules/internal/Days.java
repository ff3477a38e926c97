package org.greenchannel.rules.internal;

import java.time.LocalDate;

/** Compares the day of the case with the From and Until cells of a row; called from compiled tables. */
public final class Days {

    private Days() {
    }

    /** From is inclusive. @param from ISO date */
    public static boolean reached(LocalDate day, String from) {
        return number(day) >= number(from);
    }

    /** Until is exclusive. @param until ISO date */
    public static boolean before(LocalDate day, String until) {
        return number(day) < number(until);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    // Hand-written because it runs once per row and question: parsing a LocalDate costs more than the rest of the row.
    private static int number(String iso) {
        int number = 0;
        for (int i = 0; i < 10; i++) {
            char c = iso.charAt(i);
            if (c != '-') {
                number = number * 10 + (c - '0');
            }
        }
        return number;
    }
}
