package org.greenchannel.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working days and working time with the holidays of 2026 (国办发明电〔2025〕7号). */
class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Decisions SHIPPED = Decisions.shipped();
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(SHIPPED, "example", SHANGHAI);
    private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 1);

    @Test
    void a_saturday_worked_in_exchange_is_a_working_day_and_a_monday_of_the_holiday_is_none() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 11, 28))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 11, 30))).isTrue();
    }

    @Test
    void ten_working_days_from_the_day_before_national_day_end_on_the_18th_day_after() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 9, 30), 10)).isEqualTo(LocalDate.of(2026, 10, 20));
    }

    @Test
    void thirty_working_days_run_through_the_spring_festival() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 2, 2), 30)).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void the_day_itself_does_not_count() {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 11, 25), 1)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 11, 27), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void four_hours_asked_for_at_five_on_friday_are_over_at_eleven_on_monday() {
        assertThat(CALENDAR.plusWorking(at("2026-11-27T17:00"), Duration.ofHours(4))).isEqualTo(at("2026-11-30T11:00"));
    }

    @Test
    void the_lunch_break_does_not_count() {
        assertThat(CALENDAR.plusWorking(at("2026-11-25T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-11-25T14:30"));
        assertThat(CALENDAR.workingBetween(at("2026-11-25T11:30"), at("2026-11-25T14:30"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_is_asked_in_the_night_begins_in_the_morning() {
        assertThat(CALENDAR.plusWorking(at("2026-11-25T22:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-11-26T08:30"));
        assertThat(CALENDAR.plusWorking(at("2026-11-25T22:00"), Duration.ZERO)).isEqualTo(at("2026-11-25T22:00"));
    }

    @Test
    void offices_close_at_six() {
        assertThat(CALENDAR.closing(LocalDate.of(2026, 11, 25))).isEqualTo(at("2026-11-25T18:00"));
    }

    @Test
    void backwards_there_is_no_working_time() {
        assertThat(CALENDAR.workingBetween(at("2026-11-26T09:00"), at("2026-11-25T09:00"))).isZero();
    }

    @Test
    void a_table_without_working_days_is_a_mistake_and_no_endless_wait() {
        Decisions closed = new Decisions() {
            @Override
            public Decision decide(Facts facts) {
                WorkingDayFacts asked = (WorkingDayFacts) facts;
                return SHIPPED.decide(WorkingDayFacts.of(asked.region(), LocalDate.of(2026, 11, 28)));
            }

            @Override
            public String fingerprint(String table) {
                return "";
            }

            @Override
            public Set<String> tables() {
                return Set.of();
            }
        };
        assertThatThrownBy(() -> new WorkingCalendar(closed, "example", SHANGHAI).plusWorkingDays(DAY_ONE, 1))
                .isInstanceOf(DateTimeException.class).hasMessageContaining("calendar.working_day").hasMessageContaining("example");
    }

    @Property(tries = 300)
    void time_added_is_the_time_between(@ForAll @IntRange(max = 1_051_199) int minute, @ForAll @IntRange(min = 1, max = 20_000) int working) {
        Instant from = DAY_ONE.atStartOfDay(SHANGHAI).toInstant().plus(Duration.ofMinutes(minute));
        Instant due = CALENDAR.plusWorking(from, Duration.ofMinutes(working));
        assertThat(CALENDAR.workingBetween(from, due)).isEqualTo(Duration.ofMinutes(working));
        assertThat(CALENDAR.isWorkingDay(due.atZone(SHANGHAI).toLocalDate())).isTrue();
        assertThat(CALENDAR.plusWorking(from, Duration.ofMinutes(working + 1L))).isAfter(due);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
