package org.greenchannel.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.capacity.HospitalSlots;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.Schedule;
import org.greenchannel.capacity.ScheduleImportService;
import org.greenchannel.capacity.ScheduleService;
import org.greenchannel.capacity.SlotSearchService;
import org.greenchannel.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A week of the county hospital's places from today on: visits as its own system lists them, and examinations and beds of
 * cardiology. A later start adds the days that are missing.
 */
@Component
@Profile("embedded")
@Order(6)
class DemoSlots implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoSlots.class);
  private static final String COUNTY = "H51010100201";
  private static final String CARDIOLOGY = "0301";
  private static final String SYSTEM = "his";
  private static final int DAYS = 7;

  static final String EXAM = "CT";
  static final List<LocalTime> EXAM_TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(14, 30));
  static final int EXAM_PLACES = 4;
  static final String WARD = "心内科一病区";
  static final List<LocalTime> BED_TIMES = List.of(LocalTime.of(15, 0));
  static final int BEDS = 3;

  private final HospitalSlots hospital;
  private final ScheduleImportService imports;
  private final ScheduleService schedules;
  private final SlotSearchService search;
  private final Registry registry;
  private final Clock clock;

  DemoSlots(
      HospitalSlots hospital, ScheduleImportService imports, ScheduleService schedules, SlotSearchService search, Registry registry,
      Clock clock) {
    this.hospital = hospital;
    this.imports = imports;
    this.schedules = schedules;
    this.search = search;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Actor his = registry.user(SYSTEM).map(u -> u.actor()).orElse(null);
    if (his == null) {
      return;
    }
    Answer<List<HospitalSlots.Listed>> listed = hospital.of(COUNTY, clock.instant().plus(Duration.ofDays(DAYS)));
    if (listed.isDone()) {
      var imported = imports.takeOver(his, COUNTY, listed.value()).value();
      LOG.info("Published {} slots of the county hospital for the coming week", imported.fresh());
    }
    publish(his, Resource.EXAM, EXAM, EXAM_PLACES, EXAM_TIMES);
    publish(his, Resource.BED, WARD, BEDS, BED_TIMES);
  }

  /** Whether the demo shows examinations and beds of this department. */
  static boolean isShown(String institution, String department) {
    return COUNTY.equals(institution) && CARDIOLOGY.equals(department);
  }

  private void publish(Actor his, Resource resource, String item, int capacity, List<LocalTime> times) {
    LocalDate first = LocalDate.now(clock).plusDays(1);
    List<Schedule.Period> missing =
        IntStream.range(0, DAYS).mapToObj(first::plusDays)
            .flatMap(day -> times.stream().map(time -> period(resource, day, time, capacity)))
            .filter(period -> !isThere(his, resource, item, period))
            .toList();
    if (!missing.isEmpty()) {
      schedules.publish(his, new Schedule(COUNTY, CARDIOLOGY, null, resource, item, null, null, missing));
    }
  }

  private boolean isThere(Actor his, Resource resource, String item, Schedule.Period period) {
    Instant begin = period.begin().toInstant();
    var query = new SlotSearchService.Query(COUNTY, CARDIOLOGY, resource, item, null, begin, begin.plusMillis(1), false);
    return search.find(his, query, 0, 1).total() > 0;
  }

  private Schedule.Period period(Resource resource, LocalDate day, LocalTime time, int capacity) {
    var begin = day.atTime(time).atZone(clock.getZone()).toOffsetDateTime();
    var end = resource == Resource.BED ? begin.plusHours(20) : begin.plusMinutes(30);
    return new Schedule.Period(begin, end, capacity, null, null);
  }
}
