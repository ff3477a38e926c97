package org.greenchannel.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visit: appointments made and changed, patients who come or do not, what the hospital finds and reports. */
@Service
@Transactional
public class ReferralVisitService {

  private final ReferralDesk desk;
  private final ReferralAppointments appointments;
  private final ReferralCapacityService capacity;
  private final ReferralDeadlines deadlines;
  private final ReferralFollowUps followUps;
  private final ReferralProcess process;

  ReferralVisitService(
      ReferralDesk desk,
      ReferralAppointments appointments,
      ReferralCapacityService capacity,
      ReferralDeadlines deadlines,
      ReferralFollowUps followUps,
      ReferralProcess process) {
    this.desk = desk;
    this.appointments = appointments;
    this.capacity = capacity;
    this.deadlines = deadlines;
    this.followUps = followUps;
    this.process = process;
  }

  /** A time is arranged: a place of the pool, or a moment that the hospital names. */
  public Answer<Referral> schedule(ReferralId id, Integer seen, Appointment wanted, Actor actor) {
    return appointment(desk.open(id, seen, ReferralAct.SCHEDULE, actor), ReferralAct.SCHEDULE, wanted, actor);
  }

  /** Another time; the first place goes back. The reason may be left out. */
  public Answer<Referral> reschedule(ReferralId id, Integer seen, Appointment wanted, Actor actor) {
    ReferralDesk.Opened opened = desk.open(id, seen, ReferralAct.RESCHEDULE, actor);
    return appointment(
        wanted.reason() == null ? opened : opened.because(wanted.why()), ReferralAct.RESCHEDULE, wanted, actor);
  }

  /** The slot is withdrawn: the next free place of the department; refused with {@code referral.noPlaceFree}, the old one stays. */
  Answer<Referral> moveToNext(ReferralId id, Actor system) {
    return reschedule(id, null, new Appointment(null, null, null, null, null, null), system);
  }

  /** The slot is withdrawn and nothing else is free: the appointment falls, another may be made. */
  void fall(ReferralId id, Actor system) {
    desk.open(id, null, ReferralAct.CANCEL_APPOINTMENT, system)
        .then(
            referral -> {
              capacity.giveBack(referral, "WITHDRAWN");
              referral.appointmentRefused(system, desk.now());
              deadlines.start(referral, DeadlineStep.APPOINTMENT);
            },
            process::visitChanged);
  }

  private Answer<Referral> appointment(
      ReferralDesk.Opened opened, ReferralAct act, Appointment wanted, Actor actor) {
    Place place = new Place();
    return opened
        .unless(referral -> place.taken(appointments.take(referral, wanted, actor)))
        .then(
            referral -> {
              referral.schedule(act, place.slot, actor);
              deadlines.expectVisit(referral);
            },
            process::visitChanged);
  }

  /** The place that was taken on the way. */
  private static final class Place {
    private ReservedSlot slot;

    Refusal taken(Answer<ReservedSlot> answer) {
      slot = answer.isDone() ? answer.value() : null;
      return answer.refusal();
    }
  }

  /** The hospital calls the appointment off; the place goes back and another time may be made. */
  public Answer<Referral> cancelAppointment(ReferralId id, Integer seen, Reason reason, Actor actor) {
    return desk.open(id, seen, ReferralAct.CANCEL_APPOINTMENT, actor)
        .because(reason)
        .then(
            referral -> {
              capacity.giveBack(referral, reason.reason());
              referral.withoutPlace();
              referral.move(ReferralAct.CANCEL_APPOINTMENT, actor, desk.now(), reason.note());
              referral.visitChanged();
              deadlines.start(referral, DeadlineStep.APPOINTMENT);
            },
            process::visitChanged);
  }

  /** The patient did not come; the reason may be left out. */
  public Answer<Referral> noShow(ReferralId id, Integer seen, Reason reason, Actor actor) {
    ReferralDesk.Opened opened = desk.open(id, seen, ReferralAct.NO_SHOW, actor);
    return (reason.reason() == null ? opened : opened.because(reason))
        .then(
            referral -> {
              referral.move(ReferralAct.NO_SHOW, actor, desk.now(), reason.note());
              referral.visitChanged();
              deadlines.start(referral, DeadlineStep.APPOINTMENT);
            },
            process::visitChanged);
  }

  /** The patient is there; the moment is now unless stated. */
  public Answer<Referral> arrive(ReferralId id, Integer seen, OffsetDateTime at, Actor actor) {
    Instant now = desk.now();
    Instant arrived = at == null ? now : at.toInstant();
    return desk.open(id, seen, ReferralAct.ARRIVE, actor)
        .unless(
            referral ->
                arrived.isAfter(now) || arrived.isBefore(referral.placing().requestedAt())
                    ? Refusal.invalid(
                        "referral.arrivalImpossible", "/arrivedAt",
                        referral.placing().requestedAt() + " .. " + now)
                    : null)
        .then(
            referral -> {
              referral.arrive(arrived, actor);
              deadlines.start(referral, DeadlineStep.OUTCOME);
            },
            process::arrived);
  }

  /** A visit is over; the outcome is still to come. Its deadline counts from the end of the first visit, whatever notes follow. */
  public Answer<Referral> interimNote(ReferralId id, Integer seen, String note, Actor actor) {
    return changed(id, seen, ReferralAct.INTERIM_NOTE, note, actor);
  }

  /** The examination is done and has to be read. */
  public Answer<Referral> awaitInterpretation(ReferralId id, Integer seen, String note, Actor actor) {
    return changed(id, seen, ReferralAct.AWAIT_INTERPRETATION, note, actor);
  }

  /** What is known before the outcome is final. */
  public Answer<Referral> preliminaryOutcome(ReferralId id, Integer seen, String note, Actor actor) {
    return changed(id, seen, ReferralAct.PRELIMINARY_OUTCOME, note, actor);
  }

  private Answer<Referral> changed(ReferralId id, Integer seen, ReferralAct act, String note, Actor actor) {
    Consumer<Referral> change =
        referral -> {
          referral.move(act, actor, desk.now(), note);
          referral.visitChanged();
          if (referral.kind().movesPatient() && referral.escalation().step() != DeadlineStep.OUTCOME) {
            deadlines.start(referral, DeadlineStep.OUTCOME);
          }
        };
    return desk.open(id, seen, act, actor)
        .then(change, (referral, before) -> process.noteWritten(referral, awaited(referral, before)));
  }

  /** The hospital reports what came of it; after an urgent referral primary care is to see the patient again. */
  public Answer<Referral> reportOutcome(ReferralId id, Integer seen, VisitOutcome outcome, Actor actor) {
    return desk.open(id, seen, ReferralAct.REPORT_OUTCOME, actor)
        .then(
            referral -> {
              referral.reportOutcome(ReferralAct.REPORT_OUTCOME, outcome, actor);
              followUps.begin(referral);
            },
            (referral, before) -> process.outcomeReported(referral, awaited(referral, before)));
  }

  /** Whether a patient was still waited for. */
  private static boolean awaited(Referral referral, ReferralState before) {
    return referral.kind().movesPatient() && before.status() == ReferralStatus.ACCEPTED;
  }
}
