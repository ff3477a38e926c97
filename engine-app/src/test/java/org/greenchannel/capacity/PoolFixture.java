package org.greenchannel.capacity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the pool need: an institution's clerk, slots on named days, wishes, and an empty pool afterwards. */
final class PoolFixture {

  static final String COUNTY = "H51010100201";
  static final String CARDIOLOGY = "0301";
  static final Actor LIU = new Actor("liu", java.util.Set.of(Role.CLERK), COUNTY, null, null, Locale.SIMPLIFIED_CHINESE);

  private PoolFixture() {}

  static OffsetDateTime at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
  }

  static Schedule.Period period(String day, String time, int capacity) {
    OffsetDateTime begin = at(day, time);
    return new Schedule.Period(begin, begin.plusMinutes(30), capacity, null, null);
  }

  static Schedule visits(Schedule.Period... periods) {
    return new Schedule(null, CARDIOLOGY, null, null, null, null, null, Arrays.asList(periods));
  }

  static List<Slot> publish(ScheduleService schedules, Schedule.Period... periods) {
    return schedules.publish(LIU, visits(periods)).value().slots();
  }

  static Wish family(int n) {
    return wish(n, true, Priority.ROUTINE);
  }

  static Wish wish(int n, boolean family, Priority priority) {
    return Wish.visit(new UUID(67, n), "ZZ-T-" + n, "PT-ZHANG", COUNTY, CARDIOLOGY, family, priority);
  }

  static void empty(JdbcClient jdbc) {
    jdbc.sql("delete from capacity_wait").update();
    jdbc.sql("delete from capacity_place").update();
    jdbc.sql("delete from capacity_slot").update();
  }
}
