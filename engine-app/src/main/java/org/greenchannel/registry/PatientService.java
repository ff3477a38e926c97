package org.greenchannel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.security.Cipher;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients at the desk: found by a number they carry, registered where nobody has yet, identified later when care could not
 * wait. Who looked for whom is kept (Personal Information Protection Law, Art. 51, 55).
 */
@Service
@Transactional
public class PatientService {

  private static final String RECORD = "patient";
  private static final int OLDEST = 130;
  private static final int LAST = 4;

  /** Those who meet patients, and the systems of their institutions. */
  private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.DOCTOR, Role.NURSE, Role.SYSTEM);

  private final Patients patients;
  private final Registry registry;
  private final Cipher cipher;
  private final Trail trail;
  private final JdbcClient jdbc;
  private final Clock clock;

  PatientService(Patients patients, Registry registry, Cipher cipher, Trail trail, JdbcClient jdbc, Clock clock) {
    this.patients = patients;
    this.registry = registry;
    this.cipher = cipher;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Finds by one whole number: identity number, health card or the insurer's person number; or by initials with the last four. */
  public Answer<List<PatientView>> find(String number, String initials, String last4, Actor actor) {
    Refusal refusal = isDesk(actor) ? null : Refusal.forbidden("registry.onlyTheDesk");
    boolean byNumber = !isBlank(number);
    boolean byBoth = !isBlank(initials) && !isBlank(last4) && last4.strip().length() == LAST;
    if (refusal == null && !byNumber && !byBoth) {
      refusal = Refusal.invalid("registry.findByNumber", "number", "number=..., initials=...&last4=....");
    }
    if (refusal != null) {
      return refused(actor, "find", null, refusal);
    }
    List<Patient> found =
        byNumber
            ? byNumber(number.strip())
            : patients.findTop20ByInitialsAndIdentityLast4OrderById(initials.strip().toLowerCase(Locale.ROOT), IdentityNumbers.normal(last4));
    found.forEach(patient -> trail.write(Deed.of(actor, RECORD + ".find", RECORD).on(null, patient.id(), null).read()));
    return Answer.done(found.stream().map(this::view).toList());
  }

  /** One patient, for a desk or for themselves. */
  public Answer<PatientView> read(String id, Actor actor) {
    Patient patient = isDesk(actor) || isSelf(id, actor) ? patients.findById(id).orElse(null) : null;
    if (patient == null) {
      return refused(actor, "read", null, Refusal.notFound("registry.unknown", id));
    }
    trail.write(Deed.of(actor, RECORD + ".read", RECORD).on(null, id, null).read());
    return Answer.done(view(patient));
  }

  public Answer<PatientView> register(PatientRegistration asked, Actor actor) {
    if (!isDesk(actor)) {
      return refused(actor, "register", null, Refusal.forbidden("registry.onlyTheDesk"));
    }
    List<Fault> faults = faultsOf(asked);
    if (!faults.isEmpty()) {
      return refused(actor, "register", null, Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults));
    }
    oneAtATime(asked);
    Optional<Patient> known = known(asked);
    if (known.isPresent()) {
      return refused(actor, "register", known.get(), conflict("registry.patientExists", known.get()));
    }
    Patient patient = patients.saveAndFlush(Patient.registered(asked, mark(asked.identityNo()), actor.username(), clock.instant()));
    trail.write(Deed.of(actor, RECORD + ".register", RECORD).on(null, patient.id(), null));
    return Answer.done(view(patient));
  }

  /** Somebody who was unidentified turns out to be a person with a number. */
  public Answer<PatientView> identify(String id, Integer seen, PatientRegistration as, Actor actor) {
    Patient patient = isDesk(actor) ? patients.findById(id).orElse(null) : null;
    Refusal refusal = patient == null ? Refusal.notFound("registry.unknown", id) : stale(patient, seen);
    if (refusal == null && patient.identityNo() != null) {
      refusal = conflict("registry.alreadyIdentified", patient);
    }
    if (refusal == null) {
      List<Fault> faults = as.unidentified() ? List.of(new Fault("/unidentified", "registry.identityMissing", "false")) : faultsOf(as);
      refusal = faults.isEmpty() ? null : Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
    }
    if (refusal == null) {
      oneAtATime(as);
      refusal = known(as).map(other -> conflict("registry.patientExists", other)).orElse(null);
    }
    if (refusal != null) {
      return refused(actor, "identify", patient, refusal);
    }
    patient.identify(as, mark(as.identityNo()));
    patients.flush();
    trail.write(Deed.of(actor, RECORD + ".identify", RECORD).on(null, patient.id(), null));
    return Answer.done(view(patient));
  }

  /** How a patient is reached: said by the patient, or entered at a desk. */
  public Answer<PatientView> changeContact(String id, Integer seen, PatientContact contact, Actor actor) {
    Patient patient = isDesk(actor) || isSelf(id, actor) ? patients.findById(id).orElse(null) : null;
    Refusal refusal = patient == null ? Refusal.notFound("registry.unknown", id) : stale(patient, seen);
    if (refusal != null) {
      return refused(actor, "contact", patient, refusal);
    }
    patient.reach(contact);
    patients.flush();
    trail.write(Deed.of(actor, RECORD + ".contact", RECORD).on(null, patient.id(), null));
    return Answer.done(view(patient));
  }

  private List<Patient> byNumber(String number) {
    return Stream.of(
            patients.findByIdentityMark(mark(number)), registry.patientByHealthCard(number), registry.patientByPsnNo(number))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<Patient> known(PatientRegistration asked) {
    return Stream.of(asked.identityNo(), asked.healthCard(), asked.psnNo())
        .filter(number -> !isBlank(number))
        .flatMap(number -> byNumber(number.strip()).stream())
        .findFirst();
  }

  /** Two desks that enter the same person at the same time: the second waits and finds the first's. */
  private void oneAtATime(PatientRegistration asked) {
    Stream.of(asked.identityNo(), asked.healthCard(), asked.psnNo())
        .filter(number -> !isBlank(number))
        .map(this::mark)
        .sorted()
        .forEach(mark -> jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))").param(mark).query(Integer.class).single());
  }

  private List<Fault> faultsOf(PatientRegistration asked) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (asked.birthDate().isAfter(today) || asked.birthDate().isBefore(today.minusYears(OLDEST))) {
      faults.add(new Fault("/birthDate", "registry.birthDateImpossible", today.minusYears(OLDEST) + " .. " + today));
    }
    if (isBlank(asked.identityNo()) != asked.unidentified()) {
      faults.add(asked.unidentified()
          ? new Fault("/unidentified", "registry.identityKnown", "false")
          : new Fault("/identityNo", "registry.identityMissing", "identityNo, unidentified=true"));
    } else if (!asked.unidentified()) {
      identity(asked, faults);
    }
    return faults;
  }

  private static void identity(PatientRegistration asked, List<Fault> faults) {
    String number = IdentityNumbers.normal(asked.identityNo());
    if (!IdentityNumbers.isValid(number)) {
      faults.add(new Fault("/identityNo", "registry.identityWrong", "GB 11643"));
      return;
    }
    if (!asked.birthDate().equals(IdentityNumbers.birthDate(number))) {
      faults.add(new Fault("/birthDate", "registry.identityOtherBirthday", IdentityNumbers.birthDate(number).toString()));
    }
    if (!"9".equals(asked.sex()) && !asked.sex().equals(IdentityNumbers.sex(number))) {
      faults.add(new Fault("/sex", "registry.identityOtherSex", IdentityNumbers.sex(number)));
    }
  }

  private String mark(String number) {
    return isBlank(number) ? null : cipher.mark(IdentityNumbers.normal(number));
  }

  private PatientView view(Patient patient) {
    LocalDate today = LocalDate.now(clock);
    return PatientView.of(patient, registry.contractOn(patient.id(), today).orElse(null), today);
  }

  /** Whoever deals with patients at an institution that sees them. */
  private boolean isDesk(Actor actor) {
    return actor.roles().stream().anyMatch(DESK::contains)
        && registry.institution(actor.institutionCode()).filter(Institution::treats).isPresent();
  }

  private static boolean isSelf(String id, Actor actor) {
    return actor.is(Role.PATIENT) && id.equals(actor.patientId());
  }

  private static Refusal stale(Patient patient, Integer seen) {
    return seen != null && seen != patient.version()
        ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(patient.id()))
        : null;
  }

  private <T> Answer<T> refused(Actor actor, String act, Patient patient, Refusal refusal) {
    trail.write(Deed.of(actor, RECORD + "." + act, RECORD).on(null, patient == null ? null : patient.id(), null).refused(refusal));
    return Answer.refused(refusal);
  }

  /** A refusal that names a patient, masked, in the language of who reads it. */
  private static Refusal conflict(String code, Patient patient) {
    return Refusal.conflict(code, patient.maskedName(), patient.maskedNameEn(), patient.id());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
