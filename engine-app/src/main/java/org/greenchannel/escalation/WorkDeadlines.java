package org.greenchannel.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.act.Role;
import org.greenchannel.decision.Calendars;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Consortium;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Liaison;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.greenchannel.rules.escalation.WorkDeadlineFacts;
import org.greenchannel.worklist.Escalation;
import org.springframework.stereotype.Component;

/**
 * When waiting work goes up and to whom, as the table {@code escalation.deadline} says: a reminder before it is due, then the deputy, the
 * supervisor and the institution above, in working time where the table says so.
 */
@Component
public class WorkDeadlines {

  private final Decisions decisions;
  private final DecisionLog log;
  private final Calendars calendars;
  private final Registry registry;
  private final Clock clock;

  WorkDeadlines(Decisions decisions, DecisionLog log, Calendars calendars, Registry registry, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.calendars = calendars;
    this.registry = registry;
    this.clock = clock;
  }

  /** A wait begins; the row that says so is kept as a decision. */
  public Raised begin(WaitingWork work) {
    Decision row = rowOf(work);
    log.write(row, work.recordId(), work.episodeId());
    return Raised.waiting(next(row, work, Escalation.NONE));
  }

  /** One level up; the level of the institution above is left out where there is none. */
  public Raised up(WaitingWork work, Raised now) {
    Decision row = rowOf(work);
    Escalation level = new Ladder(row).beyond(now.level());
    String above = level == Escalation.REASSIGNED ? above(work.institution()).orElse(null) : null;
    return level == null || level == Escalation.REASSIGNED && above == null
        ? new Raised(now.level(), now.since(), null, null)
        : new Raised(level, clock.instant(), next(row, work, level), above);
  }

  /** The group that may do the work too from this level on. */
  public Optional<String> groupOf(WaitingWork work, Raised reached) {
    return switch (reached.level()) {
      case SUPERVISOR -> Optional.of(Role.SUPERVISOR.groupAt(work.institution()));
      case REASSIGNED -> Optional.ofNullable(reached.dispatcher()).map(Role.CLERK::groupAt);
      default -> Optional.empty();
    };
  }

  /** Who is told at a level. @param address null where nobody holds the part: the institution's own */
  public record Told(Institution institution, String address) {}

  /** Whom the levels that were reached concern, from the lowest on; a level without anybody is left out. */
  public Map<Escalation, Told> told(WaitingWork work, Raised reached) {
    Map<Escalation, Told> all = new EnumMap<>(Escalation.class);
    for (Escalation level : Escalation.values()) {
      if (level.compareTo(reached.level()) <= 0) {
        toldAt(level, work, reached).ifPresent(told -> all.put(level, told));
      }
    }
    return all;
  }

  private Optional<Told> toldAt(Escalation level, WaitingWork work, Raised reached) {
    return switch (level) {
      case REMINDED -> holder(work.institution(), Liaison.Part.LIAISON);
      case DEPUTY -> holder(work.institution(), Liaison.Part.DEPUTY);
      case SUPERVISOR -> holder(work.institution(), Liaison.Part.SUPERVISOR);
      case REASSIGNED -> holder(reached.dispatcher(), Liaison.Part.LIAISON);
      default -> Optional.empty();
    };
  }

  private Optional<Told> holder(String institution, Liaison.Part part) {
    return registry.institution(institution)
        .map(at -> new Told(at, registry.holderOf(institution, part, clock.instant()).map(Liaison::email).orElse(at.email())));
  }

  /** The institution above: the one behind a branch, or the lead of the consortium. */
  private Optional<String> above(String institution) {
    return registry.institution(institution).map(Institution::parentCode)
        .or(() -> registry.consortiumOf(institution, LocalDate.now(clock)).map(Consortium::leadCode))
        .filter(lead -> !lead.equals(institution));
  }

  private Decision rowOf(WaitingWork work) {
    return decisions.decide(new WorkDeadlineFacts(work.region(), work.since(), work.work()));
  }

  private Instant next(Decision row, WaitingWork work, Escalation level) {
    Ladder ladder = new Ladder(row);
    Escalation next = ladder.beyond(level);
    if (next == null) {
      return null;
    }
    Duration minutes = Duration.ofMinutes(ladder.minutesOf(next));
    boolean working = row.flag("working");
    WorkingCalendar calendar = calendars.of(work.region());
    if (next != Escalation.REMINDED) {
      return working ? calendar.plusWorking(work.due(), minutes) : work.due().plus(minutes);
    }
    Instant now = clock.instant();
    Duration left = (working ? calendar.workingBetween(now, work.due()) : Duration.between(now, work.due())).minus(minutes);
    return left.isNegative() ? now : working ? calendar.plusWorking(now, left) : now.plus(left);
  }
}
