package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.GivenReason;
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
  private final CodedReasons reasons;
  private final Clock clock;

  FilingService(
      Filings filings, FilingAccess access, FilingIntake intake, FilingProcess process, FilingTrail trail, Numbers numbers,
      CodedReasons reasons, Clock clock) {
    this.filings = filings;
    this.access = access;
    this.intake = intake;
    this.process = process;
    this.trail = trail;
    this.numbers = numbers;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** Asks for a filing: the insured person, or a clerk or doctor for them. */
  public Answer<Filing> request(FilingRequest request, Actor actor) {
    return begin(request, new Origin(null, actor.institutionCode(), Ids.next()), actor);
  }

  /** The house asks because a referral leads out of the region: for the institution that referred, in the referral's episode. */
  Answer<Filing> requestFor(FilingRequest request, String referringInstitution, UUID episodeId) {
    return begin(request, new Origin(null, referringInstitution, episodeId), Actor.ENGINE);
  }

  public Answer<Filing> read(UUID id, Actor actor) {
    return access.toRead(id, actor);
  }

  /** The filings this actor may see, the newest first; state null for all. */
  @Transactional(readOnly = true)
  public Page<Filing> list(FilingState state, int page, int size, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : null;
    return filings.visible(
        patient, actor.institutionCode(), actor.is(Role.CLERK) ? actor.institutionCode() : null, actor.is(Role.REGULATOR),
        state == null ? EnumSet.allOf(FilingState.class) : EnumSet.of(state),
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
  public Answer<Filing> refuse(UUID id, Integer seen, GivenReason reason, Actor clerk) {
    return because(id, seen, FilingAct.REFUSE, reason, clerk, f -> f.refuse(clerk, reason, clock.instant()), f -> process.checked(id, false));
  }

  /** Taken back before it is in force. */
  public Answer<Filing> withdraw(UUID id, Integer seen, GivenReason reason, Actor actor) {
    return because(id, seen, FilingAct.WITHDRAW, reason, actor, f -> f.withdraw(actor, reason), f -> process.withdrawn(id));
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
    Answer<Filing> begun = begin(whole, new Origin(filing, actor.institutionCode(), filing.asking().episodeId()), actor);
    if (begun.isDone()) {
      trail.done(actor, filing, "change");
    }
    return begun;
  }

  /** Ends a filing in force; the insurer's core has been told before by people ({@link FilingCancellation}), and is told by the process again. */
  public Answer<Filing> cancel(UUID id, Integer seen, GivenReason reason, Actor actor) {
    return because(
        id, seen, FilingAct.CANCEL, reason, actor, f -> f.cancel(actor, LocalDate.now(clock), reason), f -> process.cancelled(id));
  }

  /** What the filing comes from: the one it changes or null, the institution that asks, the episode it belongs to. */
  private record Origin(Filing replaced, String institution, UUID episodeId) {}

  private Answer<Filing> begin(FilingRequest request, Origin origin, Actor actor) {
    Filing replaced = origin.replaced();
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
            so.patientId(), actor.username(), clock.instant(), origin.institution(), request.reason(), String.join(",", request.proofs()),
            so.referralId(), origin.episodeId());
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

  /** An act for which a reason is chosen; one that is not offered to this actor is refused. */
  private Answer<Filing> because(
      UUID id, Integer seen, FilingAct act, GivenReason reason, Actor actor, Consumer<Filing> change, Consumer<Filing> tell) {
    Answer<Filing> opened = access.toAct(id, seen, act, actor);
    Refusal wrong =
        opened.isDone() ? reasons.refusalOf(FilingPart.reasonOf(act, actor, opened.value(), LocalDate.now(clock)), reason) : null;
    return wrong != null
        ? trail.refused(actor, opened.value(), act.word(), wrong)
        : then(
            opened,
            f -> {
              change.accept(f);
              trail.done(actor, f, act.word(), reason.reason(), List.of());
            },
            tell);
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
