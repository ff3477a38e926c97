package org.greenchannel.decision;

import java.time.Clock;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The working calendars of the regions, as the table in service tells them. */
@Component
public class Calendars {

  private final Decisions decisions;
  private final Clock clock;

  Calendars(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Working days and hours of a region, on the house's clocks. */
  public WorkingCalendar of(String region) {
    return new WorkingCalendar(decisions, region, clock.getZone());
  }
}
