package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Checks what is asked against the registry and the calendar, before anything exists. All faults at once. */
@Component
class ReferralIntake {

  /** Beyond this a follow-up date is a slip of the pen. */
  private static final int FOLLOW_UP_WITHIN_YEARS = 2;

  private final Registry registry;
  private final Referrals referrals;
  private final Clock clock;

  ReferralIntake(Registry registry, Referrals referrals, Clock clock) {
    this.registry = registry;
    this.referrals = referrals;
    this.clock = clock;
  }

  /** Null when a doctor may ask for this up-referral. */
  Refusal refusalOf(ReferralRequest request, Actor actor) {
    if (!actor.is(Role.DOCTOR) || actor.institutionCode() == null || actor.practitionerId() == null) {
      return Refusal.forbidden("referral.onlyDoctorsRefer");
    }
    List<Fault> faults = new ArrayList<>();
    checkReceiver(request, actor, faults);
    checkPatient(request, actor, faults);
    checkClinical(request.clinical(), faults);
    if (request.urgency() == Urgency.DOCTOR_DECIDES) {
      faults.add(new Fault("/urgency", "referral.urgencyWord", "ROUTINE, URGENT, EMERGENCY"));
    }
    if (request.urgency() != null && isBlank(request.urgencyReason())) {
      faults.add(new Fault("/urgencyReason", "referral.urgencyReasonMissing", ""));
    }
    return faults.isEmpty() ? null : refusal(faults);
  }

  /** Null when a hospital doctor may ask for this down-referral of the patient of that up-referral. */
  Refusal refusalOf(DownRequest request, Route route) {
    List<Fault> faults = new ArrayList<>();
    Institution to = registry.institution(route.toInstitution()).orElse(null);
    Institution from = registry.institution(route.fromInstitution()).orElseThrow();
    if (to == null) {
      faults.add(new Fault("/toInstitution", "referral.institutionUnknown", ""));
    } else if (to.level() == 0 || to.level() >= from.level()) {
      faults.add(new Fault("/toInstitution", "referral.notDownward", ""));
    } else if (route.toDepartment() == null
        || registry.department(to.code(), route.toDepartment()).isEmpty()) {
      faults.add(new Fault("/toDepartment", "referral.departmentUnknown", departments(to.code())));
    }
    LocalDate followUp = request.handover().followUpOn();
    LocalDate today = LocalDate.now(clock);
    if (followUp.isBefore(today)) {
      faults.add(new Fault("/handover/followUpOn", "referral.followUpInThePast", ">= " + today));
    } else if (followUp.isAfter(today.plusYears(FOLLOW_UP_WITHIN_YEARS))) {
      LocalDate last = today.plusYears(FOLLOW_UP_WITHIN_YEARS);
      faults.add(new Fault("/handover/followUpOn", "referral.followUpTooLate", "<= " + last));
    }
    return faults.isEmpty() ? null : refusal(faults);
  }

  private void checkReceiver(ReferralRequest request, Actor actor, List<Fault> faults) {
    Institution to = registry.institution(request.toInstitution()).orElse(null);
    Institution from = registry.institution(actor.institutionCode()).orElseThrow();
    if (to == null) {
      faults.add(new Fault("/toInstitution", "referral.institutionUnknown", ""));
    } else if (to.kind() != Institution.Kind.HOSPITAL || to.level() <= from.level()) {
      faults.add(new Fault("/toInstitution", "referral.notUpward", ""));
    } else if (registry.department(to.code(), request.toDepartment()).isEmpty()) {
      faults.add(new Fault("/toDepartment", "referral.departmentUnknown", departments(to.code())));
    }
  }

  private void checkPatient(ReferralRequest request, Actor actor, List<Fault> faults) {
    if (registry.patient(request.patientId()).isEmpty()) {
      faults.add(new Fault("/patientId", "referral.patientUnknown", ""));
      return;
    }
    boolean contracted = registry.contractOn(request.patientId(), LocalDate.now(clock)).isPresent();
    if (request.contractClaimed() && !contracted) {
      faults.add(new Fault("/contractClaimed", "referral.contractAbsent", "false"));
    }
    boolean urgentFirst = request.emergency() || request.clinical().hasDangerSign();
    if (!request.consent() && !urgentFirst) {
      faults.add(new Fault("/consent", "referral.consentMissing", "true"));
    }
    if (request.episodeId() != null && !continues(request, actor)) {
      faults.add(new Fault("/episodeId", "referral.episodeUnknown", ""));
    }
  }

  private boolean continues(ReferralRequest request, Actor actor) {
    return referrals.ofEpisode(request.episodeId()).stream()
        .anyMatch(r -> r.isVisibleTo(actor) && r.placing().patientId().equals(request.patientId()));
  }

  private void checkClinical(ClinicalFacts facts, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    if ((facts.systolic() == null) != (facts.diastolic() == null)) {
      String missing = facts.systolic() == null ? "systolic" : "diastolic";
      faults.add(new Fault("/clinical/" + missing, "referral.pressureIncomplete", ""));
    } else if (facts.systolic() != null && facts.systolic() <= facts.diastolic()) {
      faults.add(new Fault("/clinical/systolic", "referral.pressureImpossible", "> diastolic"));
    }
    for (int i = 0; i < facts.followUps().size(); i++) {
      if (facts.followUps().get(i).on().isAfter(today)) {
        faults.add(new Fault("/clinical/followUps/" + i + "/on", "referral.visitInTheFuture", "<= " + today));
      }
    }
    if (facts.onsetAt() != null && facts.onsetAt().toInstant().isAfter(clock.instant())) {
      faults.add(new Fault("/clinical/onsetAt", "referral.onsetInTheFuture", "<= " + clock.instant()));
    }
  }

  private String departments(String institution) {
    return String.join(", ", registry.departments(institution).stream().map(d -> d.code()).toList());
  }

  /** One fault gives its own code to the whole, several are listed. */
  private static Refusal refusal(List<Fault> faults) {
    return Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
