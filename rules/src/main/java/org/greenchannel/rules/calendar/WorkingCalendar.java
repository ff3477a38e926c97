package org.greenchannel.rules.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;

/**
 * Counts in working days and working time as the table {@code calendar.working_day} tells them for a region. It has no clock: every
 * moment is an argument. Calendar time (a deadline that runs through nights and holidays) needs no calendar.
 */
public final class WorkingCalendar {

    /** A table without a working day for so long is a mistake, not a holiday. */
    private static final int LONGEST_BREAK_DAYS = 60;

    private final Decisions decisions;
    private final String region;
    private final ZoneId zone;

    /**
     * The calendar of a region.
     *
     * @param decisions the tables that answer
     * @param zone      zone of the region's clocks
     */
    public WorkingCalendar(Decisions decisions, String region, ZoneId zone) {
        this.decisions = decisions;
        this.region = region;
        this.zone = zone;
    }

    /** A stretch of work within one day. */
    private record Stretch(Instant from, Instant until) {

        Duration left(Instant start) {
            Instant begin = start.isAfter(from) ? start : from;
            return begin.isBefore(until) ? Duration.between(begin, until) : Duration.ZERO;
        }
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return decide(day).flag("working");
    }

    /**
     * The working day that many after a day; the day itself does not count (民法典 Art. 201: 开始的当日不计入).
     *
     * @param days at least 1
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** When offices close on a day; on a day that is not worked, when they would. */
    public Instant closing(LocalDate day) {
        return at(day, decide(day).number("closes"));
    }

    /**
     * The moment at which that much working time has passed.
     *
     * @param working not negative; nothing leaves the moment as it is
     */
    public Instant plusWorking(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = from.atZone(zone).toLocalDate();
        if (left.isZero()) {
            return from;
        }
        while (true) {
            for (Stretch stretch : stretches(day)) {
                Duration here = stretch.left(from);
                if (here.compareTo(left) >= 0) {
                    return (from.isAfter(stretch.from()) ? from : stretch.from()).plus(left);
                }
                left = left.minus(here);
            }
            day = nextWorkingDay(day);
        }
    }

    /** The working time between two moments; none when the second is not after the first. */
    public Duration workingBetween(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                sum = sum.plus(stretch.left(from)).minus(stretch.left(until));
            }
        }
        return sum.isNegative() ? Duration.ZERO : sum;
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        for (int looked = 0; !isWorkingDay(day); looked++) {
            if (looked > LONGEST_BREAK_DAYS) {
                throw new DateTimeException(WorkingDayFacts.TABLE + " has no working day in " + region + " within " + looked + " days after " + after);
            }
            day = day.plusDays(1);
        }
        return day;
    }

    private List<Stretch> stretches(LocalDate day) {
        Decision hours = decide(day);
        List<Stretch> stretches = new ArrayList<>(2);
        if (hours.flag("working")) {
            stretches.add(new Stretch(at(day, hours.number("opens")), at(day, hours.number("breaks"))));
            stretches.add(new Stretch(at(day, hours.number("resumes")), at(day, hours.number("closes"))));
        }
        return stretches;
    }

    private Decision decide(LocalDate day) {
        return decisions.decide(WorkingDayFacts.of(region, day));
    }

    private Instant at(LocalDate day, int hoursAndMinutes) {
        return ZonedDateTime.of(day, LocalTime.of(hoursAndMinutes / 100, hoursAndMinutes % 100), zone).toInstant();
    }
}
