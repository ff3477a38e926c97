package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Credentials;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Checks what is asked against the registry and the calendar, before anything exists. All faults at once. */
@Component
class ReferralIntake {

  /** Beyond this a follow-up date is a slip of the pen. */
  private static final int FOLLOW_UP_WITHIN_YEARS = 2;

  private final Registry registry;
  private final Credentials credentials;
  private final ContractStanding contracts;
  private final Referrals referrals;
  private final Receivers receivers;
  private final ClinicalCheck clinical;
  private final Clock clock;

  ReferralIntake(
      Registry registry, Credentials credentials, ContractStanding contracts, Referrals referrals, Receivers receivers,
      ClinicalCheck clinical, Clock clock) {
    this.registry = registry;
    this.credentials = credentials;
    this.contracts = contracts;
    this.referrals = referrals;
    this.receivers = receivers;
    this.clinical = clinical;
    this.clock = clock;
  }

  /** Null when a doctor may ask for this. */
  Refusal refusalOf(ReferralRequest request, Actor actor) {
    Refusal refusal = notADoctor(actor);
    if (refusal != null) {
      return refusal;
    }
    List<Fault> faults = new ArrayList<>();
    receivers.check(
        request.kind(), actor.institutionCode(), request.toInstitution(), request.toDepartment(), faults);
    checkPatient(request, actor, faults);
    clinical.check(request, faults);
    checkUrgency(request, faults);
    if (request.kind() == ReferralKind.DOWN && request.handover() != null) {
      checkFollowUp(request.handover(), faults);
      checkHandingOver(actor.institutionCode(), request.handover().department(), faults);
    }
    return faults.isEmpty() ? null : refusal(faults);
  }

  /** Null when the patient of an up-referral may go down like this. */
  Refusal refusalOf(DownRequest request, Route route) {
    List<Fault> faults = new ArrayList<>();
    receivers.check(
        ReferralKind.DOWN, route.fromInstitution(), route.toInstitution(), route.toDepartment(), faults);
    checkFollowUp(request.handover(), faults);
    if (request.handover().department() != null) {
      checkHandingOver(route.fromInstitution(), request.handover().department(), faults);
    }
    return faults.isEmpty() ? null : refusal(faults);
  }

  /** Null when the request may go to that receiver instead. */
  Refusal refusalOf(Redirection to, Referral referral) {
    List<Fault> faults = new ArrayList<>();
    boolean same =
        to.toInstitution().equals(referral.route().toInstitution())
            && to.toDepartment().equals(referral.route().toDepartment());
    if (same) {
      faults.add(new Fault("/toDepartment", "referral.alreadyThere", ""));
    } else {
      receivers.check(
          referral.kind(), referral.route().fromInstitution(), to.toInstitution(), to.toDepartment(), faults);
    }
    return faults.isEmpty() ? null : refusal(faults);
  }

  /** A doctor, registered, licensed, with a certificate that is valid today. */
  private Refusal notADoctor(Actor actor) {
    if (!actor.is(Role.DOCTOR) || actor.institutionCode() == null || actor.practitionerId() == null) {
      return Refusal.forbidden("referral.onlyDoctorsRefer");
    }
    return credentials.refusalOf(actor, Role.DOCTOR, "referral").orElse(null);
  }

  private void checkPatient(ReferralRequest request, Actor actor, List<Fault> faults) {
    if (registry.patient(request.patientId()).isEmpty()) {
      faults.add(new Fault("/patientId", "referral.patientUnknown", ""));
      return;
    }
    if (request.contractClaimed() && papersFirst(request)) {
      checkContract(contracts.of(request.patientId(), actor), faults);
    }
    if (!request.consent() && papersFirst(request)) {
      faults.add(new Fault("/consent", "referral.consentMissing", "true"));
    }
    if (request.episodeId() != null && !continues(request, actor)) {
      faults.add(new Fault("/episodeId", "referral.episodeUnknown", ""));
    }
  }

  /** The green channel is for patients whom their own contracted doctor refers; without the claim they go as everybody does. */
  private static void checkContract(ContractStanding.Standing standing, List<Fault> faults) {
    if (!standing.byItsDoctor()) {
      String code = standing.contracted() ? "referral.contractElsewhere" : "referral.contractAbsent";
      faults.add(new Fault("/contractClaimed", code, "false"));
    }
  }

  /** The consent to go down is one of the facts of its table; an emergency is treated first, whatever its papers say. */
  private static boolean papersFirst(ReferralRequest request) {
    boolean urgentFirst =
        request.emergency() || request.clinical() != null && request.clinical().hasDangerSign();
    return request.kind() != ReferralKind.DOWN && !urgentFirst;
  }

  private boolean continues(ReferralRequest request, Actor actor) {
    return referrals.ofEpisode(request.episodeId()).stream()
        .anyMatch(r -> r.isVisibleTo(actor) && r.placing().patientId().equals(request.patientId()));
  }

  private static void checkUrgency(ReferralRequest request, List<Fault> faults) {
    boolean moves = request.kind().movesPatient();
    if (request.urgency() == Urgency.DOCTOR_DECIDES) {
      faults.add(new Fault("/urgency", "referral.urgencyWord", "ROUTINE, URGENT, EMERGENCY"));
    }
    if (request.urgency() != null && isBlank(request.urgencyReason())) {
      faults.add(new Fault("/urgencyReason", "referral.urgencyReasonMissing", ""));
    }
    if (!moves && (request.emergency() || request.urgency() == Urgency.EMERGENCY)) {
      faults.add(
          new Fault(request.emergency() ? "/emergency" : "/urgency", "referral.emergencyGoesUp", "UP"));
    }
  }

  private void checkFollowUp(Handover handover, List<Fault> faults) {
    LocalDate followUp = handover.followUpOn();
    LocalDate today = LocalDate.now(clock);
    LocalDate last = today.plusYears(FOLLOW_UP_WITHIN_YEARS);
    if (followUp.isBefore(today)) {
      faults.add(new Fault("/handover/followUpOn", "referral.followUpInThePast", ">= " + today));
    } else if (followUp.isAfter(last)) {
      faults.add(new Fault("/handover/followUpOn", "referral.followUpTooLate", "<= " + last));
    }
  }

  /** What a package must have depends on the department that hands over; a place without departments has none to name. */
  private void checkHandingOver(String institution, String department, List<Fault> faults) {
    List<String> known = registry.departments(institution, LocalDate.now(clock)).stream().map(Department::code).toList();
    if (!known.isEmpty() && (department == null || !known.contains(department))) {
      String code = department == null ? "referral.handoverDepartmentMissing" : "referral.handoverDepartmentUnknown";
      faults.add(new Fault("/handover/department", code, String.join(", ", known)));
    }
  }

  /** One fault gives its own code to the whole, several are listed; a missing part is an invalid request. */
  private static Refusal refusal(List<Fault> faults) {
    boolean own = faults.size() == 1 && faults.get(0).code().startsWith("referral.");
    return Refusal.invalid(own ? faults.get(0).code() : "request.invalid", faults);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
