package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doctors ask for referrals. Record, process and trail begin in one transaction, or none of them. */
@Service
@Transactional
public class ReferralRequestService {

  private static final String PREFIX = "ZZ";
  private static final EnumSet<ReferralState> OVER =
      EnumSet.of(
          ReferralState.REJECTED, ReferralState.RETURNED, ReferralState.CANCELLED, ReferralState.FAILED);

  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralIntake intake;
  private final ContractStanding contracts;
  private final HandoverCheck handovers;
  private final ReferralProcess process;
  private final ReferralTrail trail;
  private final Registry registry;
  private final Numbers numbers;
  private final Clock clock;

  ReferralRequestService(
      Referrals referrals,
      ReferralAccess access,
      ReferralIntake intake,
      ContractStanding contracts,
      HandoverCheck handovers,
      ReferralProcess process,
      ReferralTrail trail,
      Registry registry,
      Numbers numbers,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.intake = intake;
    this.contracts = contracts;
    this.handovers = handovers;
    this.process = process;
    this.trail = trail;
    this.registry = registry;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** A doctor asks for a referral of any kind; the tables have answered when this returns. */
  public Answer<Referral> request(ReferralRequest request, Actor doctor) {
    Refusal refusal = intake.refusalOf(request, doctor);
    if (refusal == null && request.kind() == ReferralKind.DOWN) {
      refusal = incomplete(doctor, request.facts(), request.handover());
    }
    return refusal == null
        ? start(begun(request, doctor, null), doctor, none -> {})
        : trail.refused(doctor, null, ReferralAct.REQUEST.word(), refusal);
  }

  /** A consultation or a question becomes an up-referral in the same episode, once. */
  public Answer<Referral> convert(ReferralId id, Integer seen, Conversion conversion, Actor doctor) {
    Answer<Referral> opened = access.toAct(id, doctor, ReferralAct.CONVERT, seen);
    if (!opened.isDone()) {
      return opened;
    }
    Referral asked = opened.value();
    referrals.hold(id);
    ReferralRequest request = conversion.requestFrom(asked);
    Refusal refusal = intake.refusalOf(request, doctor);
    if (refusal != null) {
      return trail.refused(doctor, asked, ReferralAct.CONVERT.word(), refusal);
    }
    return start(
        begun(request, doctor, id.value()), doctor,
        up -> {
          asked.convert(up.id().value(), doctor);
          trail.done(doctor, asked, ReferralAct.CONVERT.word(), up.number(), up.number());
        });
  }

  /** A hospital doctor asks primary care to take the patient of an up-referral back. */
  public Answer<Referral> requestDown(ReferralId id, Integer seen, DownRequest request, Actor doctor) {
    Answer<Referral> opened = access.toAct(id, doctor, ReferralAct.REQUEST_DOWN, seen);
    if (!opened.isDone()) {
      return opened;
    }
    Referral up = opened.value();
    Route route = routeDown(up, request, doctor);
    Handover handover = request.handover().department() == null ? request.handover().from(up.route().toDepartment()) : request.handover();
    referrals.hold(id);
    Refusal refusal =
        referrals.latestDown(id.value(), OVER).isPresent()
            ? Refusal.conflict("referral.downAlreadyRequested", up.number())
            : intake.refusalOf(request, route);
    if (refusal == null) {
      refusal = incomplete(doctor, request.facts(), handover);
    }
    if (refusal != null) {
      return trail.refused(doctor, up, ReferralAct.REQUEST_DOWN.word(), refusal);
    }
    Placing placing =
        placing(up.episodeId(), id.value(), up.placing().patientId(), route, request.reason());
    DownCase downCase = new DownCase(request.facts(), handover, null, null);
    return start(Referral.down(placing, route, downCase, doctor), doctor, none -> {});
  }

  /** Null when the package has every part that the table requires of the department that hands over. */
  private Refusal incomplete(Actor doctor, DownFacts facts, Handover handover) {
    String region = registry.institution(doctor.institutionCode()).orElseThrow().region();
    return handovers.refusalOf(
        region, LocalDate.now(clock), doctor.institutionCode(), handover.department(), facts, handover);
  }

  private Referral begun(ReferralRequest request, Actor doctor, UUID origin) {
    Route route =
        new Route(
            doctor.institutionCode(), doctor.practitionerId(), request.toInstitution(),
            request.toDepartment());
    UUID episode = request.episodeId() == null ? Ids.next() : request.episodeId();
    Placing placing = placing(episode, origin, request.patientId(), route, request.reason());
    return request.kind() == ReferralKind.DOWN
        ? Referral.down(placing, route, new DownCase(request.facts(), request.handover(), null, null), doctor)
        : Referral.asked(
            request.kind(), placing, route, upCase(request, doctor), Remote.of(request.items()), doctor);
  }

  private UpCase upCase(ReferralRequest request, Actor doctor) {
    ContractStanding.Standing standing = contracts.of(request.patientId(), doctor);
    return new UpCase(
        request.clinical(), standing.contracted(), standing.byItsDoctor(), request.emergency(), request.urgency(),
        request.urgencyReason());
  }

  /** Back to whom the patient came from, unless the doctor names another. */
  private Route routeDown(Referral up, DownRequest request, Actor doctor) {
    String to = request.toInstitution() == null ? up.route().fromInstitution() : request.toInstitution();
    String department =
        request.toDepartment() != null
            ? request.toDepartment()
            : registry.departments(to, LocalDate.now(clock)).stream().map(d -> d.code()).findFirst().orElse(null);
    return new Route(doctor.institutionCode(), doctor.practitionerId(), to, department);
  }

  private Placing placing(UUID episode, UUID origin, String patient, Route route, String reason) {
    String region = registry.institution(route.fromInstitution()).orElseThrow().region();
    return new Placing(
        numbers.next(PREFIX), episode, origin, patient, region, LocalDate.now(clock), clock.instant(), reason);
  }

  private static String noteOf(ReferralKind kind) {
    return kind == ReferralKind.UP ? "request" : "request-" + kind.name().toLowerCase(Locale.ROOT);
  }

  private Answer<Referral> start(Referral begun, Actor doctor, Consumer<Referral> first) {
    Referral referral = referrals.saveAndFlush(begun);
    first.accept(referral);
    trail.done(
        doctor, referral, noteOf(referral.kind()),
        registry.institution(referral.route().toInstitution()).orElseThrow().nameZh(),
        registry.institution(referral.route().toInstitution()).orElseThrow().nameEn());
    process.requested(referral);
    referrals.flush();
    return Answer.done(referral);
  }
}
