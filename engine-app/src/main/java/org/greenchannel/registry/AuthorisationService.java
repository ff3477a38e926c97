package org.greenchannel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients give and take back the right to use their records across institutions; a clerk of the reader enters what they signed. */
@Service
@Transactional
public class AuthorisationService {

  private static final String RECORD = "authorisation";
  private static final String NUMBER_PREFIX = "SQ";

  /** Longer than that a patient is asked again. */
  private static final int LONGEST_YEARS = 3;

  private final RecordAuthorisations authorisations;
  private final Registry registry;
  private final Numbers numbers;
  private final Trail trail;
  private final Clock clock;

  AuthorisationService(RecordAuthorisations authorisations, Registry registry, Numbers numbers, Trail trail, Clock clock) {
    this.authorisations = authorisations;
    this.registry = registry;
    this.numbers = numbers;
    this.trail = trail;
    this.clock = clock;
  }

  public Answer<RecordAuthorisation> give(AuthorisationRequest request, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : request.patientId();
    boolean own = actor.is(Role.PATIENT) && (request.patientId() == null || request.patientId().equals(patient));
    if (!own && !actor.isAt(Role.CLERK, request.reader())) {
      return refused(actor, "give", null, Refusal.forbidden("registry.notYoursToAuthorise"));
    }
    List<Fault> faults = faultsOf(request, patient);
    if (!faults.isEmpty()) {
      return refused(actor, "give", null, Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults));
    }
    LocalDate from = request.validFrom() == null ? LocalDate.now(clock) : request.validFrom();
    RecordAuthorisation given =
        new RecordAuthorisation(
            Ids.next(), numbers.next(NUMBER_PREFIX), patient, request.holder(), request.reader(), request.scope(), request.purpose(), from,
            request.validUntil(), actor.username(), clock.instant(), null, 0);
    authorisations.add(given);
    trail.write(deed(actor, "give", given).note("患者授权跨机构使用健康记录", "The patient authorised the use of records across institutions"));
    return Answer.done(given);
  }

  /** Takes it back; from this moment nobody reads by it. */
  public Answer<RecordAuthorisation> revoke(UUID id, Integer seen, Actor actor) {
    RecordAuthorisation found = authorisations.find(id).filter(a -> maySee(a, actor)).orElse(null);
    if (found == null) {
      return refused(actor, "revoke", null, Refusal.notFound("registry.authorisationUnknown", id));
    }
    boolean mayRevoke = actor.is(Role.PATIENT) || actor.isAt(Role.CLERK, found.reader());
    Refusal refusal =
        !mayRevoke
            ? Refusal.forbidden("registry.notYoursToAuthorise")
            : seen != null && seen != found.version()
                ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(found.number()))
                : found.revokedAt() != null ? Refusal.conflict("registry.alreadyRevoked", found.number()) : null;
    if (refusal != null) {
      return refused(actor, "revoke", found, refusal);
    }
    authorisations.revoke(id, actor.username(), clock.instant());
    trail.write(deed(actor, "revoke", found).note("患者撤回授权", "The authorisation was revoked"));
    return Answer.done(authorisations.find(id).orElseThrow());
  }

  /** The authorisations of a patient that this actor may see: the patient all, staff those of their institution. */
  public Answer<List<RecordAuthorisation>> list(String patientId, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : patientId;
    return patient == null
        ? Answer.refused(Refusal.invalid("field.required", "patientId", ""))
        : Answer.done(authorisations.ofPatient(patient).stream().filter(a -> maySee(a, actor)).toList());
  }

  private List<Fault> faultsOf(AuthorisationRequest request, String patient) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    LocalDate from = request.validFrom() == null ? today : request.validFrom();
    if (registry.patient(patient).isEmpty()) {
      faults.add(new Fault("/patientId", "registry.patientUnknown", ""));
    }
    if (registry.institution(request.holder()).isEmpty()) {
      faults.add(new Fault("/holder", "registry.institutionUnknown", ""));
    }
    if (registry.institution(request.reader()).isEmpty() || request.reader().equals(request.holder())) {
      faults.add(new Fault("/reader", "registry.institutionUnknown", ""));
    }
    if (from.isBefore(today) || request.validUntil().isBefore(from)) {
      faults.add(new Fault("/validUntil", "registry.datesReversed", ">= " + (from.isBefore(today) ? today : from)));
    } else if (request.validUntil().isAfter(from.plusYears(LONGEST_YEARS))) {
      faults.add(new Fault("/validUntil", "registry.authorisationTooLong", "<= " + from.plusYears(LONGEST_YEARS)));
    }
    return faults;
  }

  private static boolean maySee(RecordAuthorisation a, Actor actor) {
    return actor.is(Role.PATIENT)
        ? a.patientId().equals(actor.patientId())
        : a.reader().equals(actor.institutionCode()) || a.holder().equals(actor.institutionCode()) || actor.is(Role.REGULATOR);
  }

  private static Deed deed(Actor actor, String act, RecordAuthorisation a) {
    return Deed.of(actor, RECORD + "." + act, RECORD).on(a.id(), a.number(), null);
  }

  private <T> Answer<T> refused(Actor actor, String act, RecordAuthorisation a, Refusal refusal) {
    trail.write((a == null ? Deed.of(actor, RECORD + "." + act, RECORD) : deed(actor, act, a)).refused(refusal));
    return Answer.refused(refusal);
  }
}
