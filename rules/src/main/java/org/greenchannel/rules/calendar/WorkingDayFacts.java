package org.greenchannel.rules.calendar;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Whether a day is worked, and between which hours (国务院关于职工工作时间的规定; the State Council's notice of every year on holidays and
 * the days worked in exchange). Hours are hours and minutes in one number: 830 is 8:30.
 *
 * @param region   region whose offices are asked about
 * @param caseDate the day that is asked about
 * @param weekday  its day of the week
 * @param day      its month and day: 02-15 is 15 February
 */
@Question(table = WorkingDayFacts.TABLE, ids = "CAL-DAY", answers = {
        @Answer(name = "working", type = Type.FLAG),
        @Answer(name = "opens", type = Type.NUMBER),
        @Answer(name = "breaks", type = Type.NUMBER),
        @Answer(name = "resumes", type = Type.NUMBER),
        @Answer(name = "closes", type = Type.NUMBER)})
public record WorkingDayFacts(
        String region,
        LocalDate caseDate,
        @Words({"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"}) String weekday,
        String day) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "calendar.working_day";

    /** The question about one day. */
    public static WorkingDayFacts of(String region, LocalDate day) {
        return new WorkingDayFacts(region, day, day.getDayOfWeek().name().substring(0, 3), day.toString().substring(5));
    }

    @Override
    public String table() {
        return TABLE;
    }
}
