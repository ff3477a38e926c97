package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a filing. Record, process and trail change in one transaction. */
@Service
@Transactional
public class FilingService {

  private static final String NUMBER_PREFIX = "BA";

  private final Filings filings;
  private final FilingAccess access;
  private final FilingIntake intake;
  private final FilingProcess process;
  private final FilingTrail trail;
  private final Numbers numbers;
  private final Clock clock;

  FilingService(
      Filings filings, FilingAccess access, FilingIntake intake, FilingProcess process, FilingTrail trail, Numbers numbers, Clock clock) {
    this.filings = filings;
    this.access = access;
    this.intake = intake;
    this.process = process;
    this.trail = trail;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Asks for a filing: the insured person, or a clerk or doctor for them. */
  public Answer<Filing> request(FilingRequest request, Actor actor) {
    return begin(request, null, actor);
  }

  public Answer<Filing> read(UUID id, Actor actor) {
    return access.toRead(id, actor);
  }

  /** The filings this actor may see, the newest first; state null for all. */
  @Transactional(readOnly = true)
  public Page<Filing> list(FilingState state, int page, int size, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : null;
    return filings.visible(
        patient, actor.institutionCode(), actor.is(Role.REGULATOR), state == null ? EnumSet.allOf(FilingState.class) : EnumSet.of(state),
        PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "asking.askedAt", "id")));
  }

  /** A clerk of the insurer has looked at the papers. */
  public Answer<Filing> approve(UUID id, Integer seen, Actor clerk) {
    return act(
        id, seen, FilingAct.APPROVE, clerk,
        f -> {
          f.approve(clerk, clock.instant());
          trail.done(clerk, f, "approve");
        },
        f -> process.checked(id, true));
  }

  /** A clerk of the insurer refuses, and says why. */
  public Answer<Filing> refuse(UUID id, Integer seen, FilingRefusal refusal, Actor clerk) {
    Answer<Filing> opened = access.toAct(id, seen, FilingAct.REFUSE, clerk);
    if (opened.isDone() && refusal.reason() == FilingRefusal.Reason.OTHER && (refusal.note() == null || refusal.note().isBlank())) {
      return trail.refused(clerk, opened.value(), "refuse", Refusal.invalid("filing.noteMissing", "/note", ""));
    }
    return then(
        opened,
        f -> {
          f.refuse(clerk, refusal.reason().name(), refusal.note(), clock.instant());
          trail.done(clerk, f, "refuse", refusal.reason().name(), java.util.List.of());
        },
        f -> process.checked(id, false));
  }

  /** Taken back before it is in force. */
  public Answer<Filing> withdraw(UUID id, Integer seen, String reason, Actor actor) {
    return act(
        id, seen, FilingAct.WITHDRAW, actor,
        f -> {
          f.withdraw(actor, reason);
          trail.done(actor, f, "withdraw", reason, java.util.List.of());
        },
        f -> process.withdrawn(id));
  }

  /** Another place or class from a day on: a new filing that takes the place of this one when it is in force. */
  public Answer<Filing> change(UUID id, Integer seen, FilingRequest request, Actor actor) {
    Answer<Filing> opened = access.toAct(id, seen, FilingAct.CHANGE, actor);
    if (!opened.isDone()) {
      return opened;
    }
    Filing filing = opened.value();
    FilingRequest whole =
        new FilingRequest(
            filing.patientId(), request.filingClass(), request.place(), request.institution(), request.careFrom(), request.dischargedOn(),
            request.proofs(), request.referral(), request.reason());
    if (request.patientId() != null && !request.patientId().equals(filing.patientId())) {
      return trail.refused(actor, filing, "change", Refusal.invalid("filing.patientUnknown", "/patientId", filing.patientId()));
    }
    trail.done(actor, filing, "change");
    return begin(whole, filing, actor);
  }

  /** Ends a filing in force; the insurer's core has been told before ({@link FilingCancellation}). */
  public Answer<Filing> cancel(UUID id, Integer seen, String reason, Actor actor) {
    return act(
        id, seen, FilingAct.CANCEL, actor,
        f -> {
          f.cancel(actor, LocalDate.now(clock), reason);
          trail.done(actor, f, "cancel", reason, java.util.List.of());
        },
        f -> { });
  }

  private Answer<Filing> begin(FilingRequest request, Filing replaced, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : request.patientId();
    if (patient != null) {
      filings.hold(patient);
    }
    Answer<FilingIntake.Checked> checked = intake.check(request, replaced, actor);
    if (!checked.isDone()) {
      return trail.refused(actor, replaced, replaced == null ? "request" : "change", checked.refusal());
    }
    FilingIntake.Checked so = checked.value();
    Asking asking =
        new Asking(
            so.patientId(), actor.username(), clock.instant(), actor.institutionCode(), request.reason(), String.join(",", request.proofs()),
            so.referralId(), replaced == null ? Ids.next() : replaced.asking().episodeId());
    Filing filing =
        filings.saveAndFlush(
            Filing.request(
                Ids.next(), numbers.next(NUMBER_PREFIX), so.insurance(), so.journey(), asking, replaced == null ? null : replaced.id(), actor));
    trail.done(actor, filing, "request");
    process.requested(filing.id());
    filings.flush();
    return Answer.done(filing);
  }

  private Answer<Filing> act(UUID id, Integer seen, FilingAct act, Actor actor, Consumer<Filing> change, Consumer<Filing> tell) {
    return then(access.toAct(id, seen, act, actor), change, tell);
  }

  /** Changes the record first, so that a change by somebody else is noticed before the process moves. */
  private Answer<Filing> then(Answer<Filing> opened, Consumer<Filing> change, Consumer<Filing> tell) {
    if (opened.isDone()) {
      change.accept(opened.value());
      filings.flush();
      tell.accept(opened.value());
      filings.flush();
    }
    return opened;
  }
}
