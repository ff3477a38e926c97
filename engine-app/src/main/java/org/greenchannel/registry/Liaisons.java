package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.greenchannel.decision.Calendars;
import org.greenchannel.registry.Liaison.Days;
import org.greenchannel.registry.Liaison.Part;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty for an institution at a moment, in the calendar of its region. */
@Component
class Liaisons {

  private final JdbcClient jdbc;
  private final Institutions institutions;
  private final Calendars calendars;
  private final Clock clock;

  Liaisons(JdbcClient jdbc, Institutions institutions, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.institutions = institutions;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The liaison on duty, else the deputy on duty, else nobody. */
  Optional<Liaison> on(String institutionCode, Instant at) {
    List<Liaison> all = all(institutionCode);
    return onDuty(all, Part.LIAISON, institutionCode, at).or(() -> onDuty(all, Part.DEPUTY, institutionCode, at));
  }

  /** Who holds this part, whether on duty or not; somebody on duty first. */
  Optional<Liaison> holder(String institutionCode, Part part, Instant at) {
    List<Liaison> all = all(institutionCode);
    LocalDate day = at.atZone(clock.getZone()).toLocalDate();
    return onDuty(all, part, institutionCode, at)
        .or(() -> all.stream().filter(l -> l.part() == part && l.validOn(day)).findFirst());
  }

  private Optional<Liaison> onDuty(List<Liaison> all, Part part, String institutionCode, Instant at) {
    WorkingCalendar calendar = institutions.findById(institutionCode).map(i -> calendars.of(i.region())).orElse(null);
    return calendar == null ? Optional.empty() : all.stream().filter(l -> l.part() == part && onDuty(l, at, calendar)).findFirst();
  }

  /** A night duty belongs to the day on which it begins. */
  private boolean onDuty(Liaison liaison, Instant at, WorkingCalendar calendar) {
    ZonedDateTime local = at.atZone(clock.getZone());
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (liaison.from().equals(liaison.until())) {
      return begins(liaison, day, calendar);
    }
    if (liaison.from().isBefore(liaison.until())) {
      return begins(liaison, day, calendar) && !time.isBefore(liaison.from()) && time.isBefore(liaison.until());
    }
    return begins(liaison, day, calendar) && !time.isBefore(liaison.from())
        || begins(liaison, day.minusDays(1), calendar) && time.isBefore(liaison.until());
  }

  private static boolean begins(Liaison liaison, LocalDate day, WorkingCalendar calendar) {
    return liaison.validOn(day)
        && (liaison.days() == Days.ALL || calendar.isWorkingDay(day) == (liaison.days() == Days.WORKING));
  }

  private List<Liaison> all(String institutionCode) {
    return jdbc.sql(
            """
            select l.* from liaison_duty l join app_user u on u.username = l.username and u.enabled
            where l.institution_code = ? order by l.id""")
        .param(institutionCode)
        .query((r, i) -> liaison(r))
        .list();
  }

  private static Liaison liaison(ResultSet r) throws SQLException {
    return new Liaison(
        r.getString("institution_code"), Part.valueOf(r.getString("part")), r.getString("username"), r.getString("phone"),
        r.getString("email"), Days.valueOf(r.getString("duty_days")), r.getObject("duty_from", LocalTime.class),
        r.getObject("duty_until", LocalTime.class), r.getObject("valid_from", LocalDate.class),
        r.getObject("valid_until", LocalDate.class));
  }
}
