package org.greenchannel.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.worklist.Escalation;
import org.greenchannel.worklist.WorkItem;
import org.greenchannel.worklist.WorkMarks;
import org.greenchannel.worklist.web.WorkTimes.Colour;
import org.greenchannel.worklist.web.WorkTimes.WorkClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Age, time left and colour of a piece of work; in working time where its deadline counts so. */
@HouseTest
class WorkTimesTest {

  @Autowired private WorkTimes times;

  @Test
  void two_hours_that_count_in_working_time_last_over_the_weekend() {
    WorkItem work = work("2026-11-27T17:00:00+08:00", "2026-11-30T09:00:00+08:00", true, Escalation.NONE);
    WorkClock saturday = times.clockOf(work, at("2026-11-28T12:00:00+08:00"));
    assertThat(saturday.leftText().zh()).isEqualTo("剩余 1 小时 0 分（工作时间）");
    assertThat(saturday.leftText().en()).isEqualTo("1 h 0 min left (working time)");
    assertThat(saturday.leftMinutes()).isEqualTo(60);
    assertThat(saturday.colour()).isEqualTo(Colour.CALM);
    assertThat(saturday.ageText().zh()).isEqualTo("已等 19 小时 0 分");
    assertThat(times.clockOf(work, at("2026-11-30T08:40:00+08:00")).colour()).isEqualTo(Colour.SOON);
    WorkClock monday = times.clockOf(work, at("2026-11-30T09:30:00+08:00"));
    assertThat(monday.leftText().zh()).isEqualTo("已超时 30 分（工作时间）");
    assertThat(monday.leftMinutes()).isEqualTo(-30);
    assertThat(monday.colour()).isEqualTo(Colour.OVERDUE);
  }

  @Test
  void the_national_day_holiday_leaves_what_was_left_before_it() {
    WorkItem work = work("2026-09-30T16:00:00+08:00", "2026-10-08T10:00:00+08:00", true, Escalation.NONE);
    assertThat(times.clockOf(work, at("2026-10-03T15:00:00+08:00")).leftText().zh()).isEqualTo("剩余 2 小时 0 分（工作时间）");
  }

  @Test
  void calendar_time_runs_through_the_night() {
    WorkItem work = work("2026-11-27T20:00:00+08:00", "2026-11-29T22:30:00+08:00", false, Escalation.NONE);
    WorkClock clock = times.clockOf(work, at("2026-11-27T20:30:00+08:00"));
    assertThat(clock.leftText().zh()).isEqualTo("剩余 2 天 2 小时");
    assertThat(clock.leftText().en()).isEqualTo("2 d 2 h left");
    assertThat(clock.workingTime()).isFalse();
    assertThat(times.clockOf(work, at("2026-11-29T22:30:01+08:00")).leftText().en()).isEqualTo("overdue by 0 min");
  }

  @Test
  void what_has_risen_stays_marked_however_long_the_next_step_has() {
    WorkItem work = work("2026-11-27T09:00:00+08:00", "2026-11-27T18:00:00+08:00", false, Escalation.REMINDED);
    assertThat(times.clockOf(work, at("2026-11-27T09:30:00+08:00")).colour()).isEqualTo(Colour.SOON);
  }

  @Test
  void work_without_a_deadline_has_an_age_only() {
    WorkClock clock = times.clockOf(work("2026-11-27T09:00:00+08:00", null, true, Escalation.NONE), at("2026-11-27T09:07:00+08:00"));
    assertThat(clock.leftText().zh()).isEqualTo("无时限");
    assertThat(clock.leftMinutes()).isNull();
    assertThat(clock.colour()).isEqualTo(Colour.NONE);
    assertThat(clock.ageText().en()).isEqualTo("waiting 7 min");
  }

  private static WorkItem work(String created, String due, boolean workingTime, Escalation escalation) {
    WorkMarks marks = new WorkMarks("UP", "ROUTINE", false, null, false, escalation, null, "example", workingTime);
    return new WorkItem("task", "refer-up", "userTask_answerReferral", "接收转诊\nAnswer referral", UUID.fromString("00000000-0000-7000-8000-000000000001"),
        "clerk-H51010100201", "H51010100201", null, at(created), due == null ? null : at(due), 50, "ZZ20261127-0001", "张*", "Z*", marks);
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
