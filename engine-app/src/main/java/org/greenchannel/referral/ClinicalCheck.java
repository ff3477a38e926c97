package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Whether what a doctor states is complete for the kind of request and possible in time. */
@Component
class ClinicalCheck {

  private static final String MISSING = "request.missing";

  private final Registry registry;
  private final Clock clock;

  ClinicalCheck(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void check(ReferralRequest request, List<Fault> faults) {
    if (request.kind() == ReferralKind.DOWN) {
      require(request.facts(), "/facts", faults);
      require(request.handover(), "/handover", faults);
    } else {
      require(request.clinical(), "/clinical", faults);
    }
    if (request.kind() == ReferralKind.ORDER && request.items().isEmpty()) {
      faults.add(new Fault("/items", "referral.itemsMissing", ">= 1"));
    }
    if (request.clinical() != null) {
      checkPressure(request.clinical(), faults);
      checkTimes(request.clinical(), registry.patient(request.patientId()).map(Patient::birthDate).orElse(LocalDate.MIN), faults);
    }
  }

  private static void require(Object part, String pointer, List<Fault> faults) {
    if (part == null) {
      faults.add(new Fault(pointer, MISSING, ""));
    }
  }

  private static void checkPressure(ClinicalFacts facts, List<Fault> faults) {
    if ((facts.systolic() == null) != (facts.diastolic() == null)) {
      String missing = facts.systolic() == null ? "systolic" : "diastolic";
      faults.add(new Fault("/clinical/" + missing, "referral.pressureIncomplete", ""));
    } else if (facts.systolic() != null && facts.systolic() <= facts.diastolic()) {
      faults.add(new Fault("/clinical/systolic", "referral.pressureImpossible", "> diastolic"));
    }
  }

  /** What has happened to a patient happened in their life, and not after now. */
  private void checkTimes(ClinicalFacts facts, LocalDate birth, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    for (int i = 0; i < facts.followUps().size(); i++) {
      LocalDate on = facts.followUps().get(i).on();
      String pointer = "/clinical/followUps/" + i + "/on";
      if (on.isAfter(today)) {
        faults.add(new Fault(pointer, "referral.visitInTheFuture", "<= " + today));
      } else if (on.isBefore(birth)) {
        faults.add(new Fault(pointer, "referral.visitBeforeBirth", ">= " + birth));
      }
    }
    if (facts.onsetAt() == null) {
      return;
    }
    if (facts.onsetAt().toInstant().isAfter(clock.instant())) {
      faults.add(new Fault("/clinical/onsetAt", "referral.onsetInTheFuture", "<= " + clock.instant()));
    } else if (LocalDate.ofInstant(facts.onsetAt().toInstant(), clock.getZone()).isBefore(birth)) {
      faults.add(new Fault("/clinical/onsetAt", "referral.onsetBeforeBirth", ">= " + birth));
    }
  }
}
