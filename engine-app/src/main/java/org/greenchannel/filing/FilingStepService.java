package org.greenchannel.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.decision.Calendars;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.escalation.EscalatedWork;
import org.greenchannel.escalation.WaitingWork;
import org.greenchannel.escalation.WorkDeadlines;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.greenchannel.rules.claim.DelayedSettlementFacts;
import org.greenchannel.rules.claim.FilingValidityFacts;
import org.greenchannel.worklist.Escalation;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does with a filing, step by step of its process. */
@Service
@Transactional
public class FilingStepService implements EscalatedWork {

  private static final String DIRECT = "DIRECT";

  private final Filings filings;
  private final FilingClasses classes;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Calendars calendars;
  private final InsurerCore core;
  private final Registry registry;
  private final FilingNotices notices;
  private final FilingTrail trail;
  private final Worklist worklist;
  private final FilingProcess process;
  private final WorkDeadlines deadlines;
  private final Clock clock;

  FilingStepService(
      Filings filings, FilingClasses classes, Decisions decisions, DecisionLog log, Calendars calendars, InsurerCore core,
      Registry registry, FilingNotices notices, FilingTrail trail, Worklist worklist, FilingProcess process,
      WorkDeadlines deadlines, Clock clock) {
    this.filings = filings;
    this.classes = classes;
    this.decisions = decisions;
    this.log = log;
    this.calendars = calendars;
    this.core = core;
    this.registry = registry;
    this.notices = notices;
    this.trail = trail;
    this.worklist = worklist;
    this.process = process;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * What the rules say.
   *
   * @param clerkChecks a clerk of the insurer has to look
   * @param approved the rules alone approve
   * @param checkDue by when a clerk looks
   * @param escalatesAt when the wait for the clerk goes up first; null where it does not
   */
  public record Assessment(boolean clerkChecks, boolean approved, String clerkGroup, Instant checkDue, Instant escalatesAt) {}

  /** How long it holds, on which path the care is settled, and whether a clerk has to look. */
  public Assessment assess(UUID id) {
    Filing filing = filings.findById(id).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    String region = filing.insurance().region();
    FilingClass row = classes.find(filing.journey().filingClass(), region, today).orElseThrow();
    Decision validity = decisions.decide(new FilingValidityFacts(region, today, row.validityClass()));
    Decision path = settlementOf(filing, today);
    List<UUID> kept = log.write(path == null ? List.of(validity) : List.of(validity, path), id, filing.asking().episodeId());
    String how = validity.text("validity");
    LocalDate from = filing.journey().careFrom();
    LocalDate until = "MONTHS".equals(how) ? from.plusMonths(validity.number("months")).minusDays(1) : null;
    filing.assessed(from, until, "EPISODE".equals(how), path == null ? DIRECT : path.text("path"));
    WorkingCalendar calendar = calendars.of(region);
    Instant due = calendar.closing(calendar.plusWorkingDays(today, row.checkWorkingDays()));
    boolean possible = !"NONE".equals(how) && !"REFUSE".equals(filing.settlePath());
    boolean clerk = possible && (row.clerkChecks() || row.needsReferral() && filing.asking().referralId() == null);
    if (!possible) {
      filing.reject("NONE".equals(how) ? "NO_VALIDITY" : "TOO_LATE");
    } else if (clerk) {
      filing.awaitCheck(due);
      filing.waits(deadlines.begin(workOf(filing)));
    } else {
      filing.pass(clock.instant());
    }
    trail.done(Actor.ENGINE, filing, !possible ? "reject" : clerk ? "await-check" : "pass", filing.refusalCode(), kept);
    filings.flush();
    return new Assessment(clerk, possible && !clerk, Role.CLERK.groupAt(filing.insurer()), due, filing.raised().nextAt());
  }

  /** Care that began before it was filed: directly settled before discharge, by hand after it (补备案). */
  private Decision settlementOf(Filing filing, LocalDate today) {
    Journey journey = filing.journey();
    return journey.late()
        ? decisions.decide(
            new DelayedSettlementFacts(
                filing.insurance().region(), today, "UNFILED", "INPATIENT", journey.dischargedOn() != null,
                (int) ChronoUnit.DAYS.between(journey.careFrom(), today)))
        : null;
  }

  /** Registers it with the insurer's core; false when the core does not take it. */
  public boolean register(UUID id) {
    Filing filing = filings.findById(id).orElseThrow();
    if (filing.state() == FilingState.IN_FORCE) {
      return true;
    }
    String person = personOf(filing);
    InsurerCore.Answer answer = core.register(filing, person);
    if (answer.refusedCode() != null) {
      filing.refusedByCore(answer.refusedCode());
      trail.done(Actor.ENGINE, filing, "refuse-by-core", answer.refusedCode(), List.of());
      return false;
    }
    filing.registered(answer.number());
    trail.done(Actor.ENGINE, filing, "register");
    if (filing.replaces() != null) {
      Filing old = filings.findById(filing.replaces()).orElseThrow();
      if (old.state() == FilingState.IN_FORCE) {
        core.revoke(old, person);
        old.supersede(filing.validFrom());
        trail.done(Actor.ENGINE, old, "supersede", filing.number(), List.of());
      }
    }
    return true;
  }

  /** Takes back what the core may have of a filing that was withdrawn under way, or was in force and has ended. */
  public void revoke(UUID id) {
    Filing filing = filings.findById(id).orElseThrow();
    core.revoke(filing, personOf(filing));
  }

  /** Tells the person how it stands. */
  public void tellPerson(UUID id) {
    Filing filing = filings.findById(id).orElseThrow();
    switch (filing.state()) {
      case IN_FORCE, SUPERSEDED, CANCELLED -> notices.tell(filing, FilingNotices.Occasion.IN_FORCE);
      case REFUSED -> notices.tell(filing, FilingNotices.Occasion.REFUSED);
      case WITHDRAWN -> notices.tell(filing, FilingNotices.Occasion.WITHDRAWN);
      default -> throw new IllegalStateException(filing.number() + " has nothing to tell in " + filing.state());
    }
  }

  /** Tells the person that it has ended. */
  public void tellCancelled(UUID id) {
    notices.tell(filings.findById(id).orElseThrow(), FilingNotices.Occasion.CANCELLED);
  }

  /** One level up while the clerk has not looked: reminder, deputy, supervisor, the institution above. */
  @Override
  public Optional<Next> escalate(UUID recordId) {
    return filings.findById(recordId).map(this::escalated);
  }

  private Next escalated(Filing filing) {
    if (filing.state() != FilingState.IN_CHECK) {
      return Next.NONE;
    }
    if (filing.raised().isDue(clock.instant())) {
      WaitingWork work = workOf(filing);
      Escalation before = filing.raised().level();
      filing.escalate(deadlines.up(work, filing.raised()));
      if (filing.raised().level() != before) {
        trail.done(Actor.ENGINE, filing, "escalate." + filing.raised().level());
      }
      filings.flush();
      deadlines.groupOf(work, filing.raised()).ifPresent(group -> process.shared(filing.id(), group));
      worklist.mark(filing.id());
    }
    return filing.raised().next();
  }

  @Override
  public boolean tellEscalated(UUID recordId) {
    Optional<Filing> filing = filings.findById(recordId).filter(f -> f.checkDue() != null);
    filing.ifPresent(
        f -> deadlines.told(workOf(f), f.raised()).forEach((level, told) -> notices.raise(f, level, told.institution(), told.address())));
    return filing.isPresent();
  }

  private WaitingWork workOf(Filing filing) {
    return new WaitingWork(
        filing.id(), filing.asking().episodeId(), "FILING_CHECK", filing.insurance().region(), filing.insurer(),
        filing.asking().askedAt().atZone(clock.getZone()).toLocalDate(), filing.checkDue());
  }

  private String personOf(Filing filing) {
    return registry.patient(filing.patientId()).orElseThrow().psnNo();
  }
}
