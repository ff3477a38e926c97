package org.greenchannel.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenchannel.act.Refusal.Fault;
import org.springframework.stereotype.Component;

/** Whether what a doctor states is complete for the kind of request and possible in time. */
@Component
class ClinicalCheck {

  private static final String MISSING = "request.missing";

  private final Clock clock;

  ClinicalCheck(Clock clock) {
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
      checkValues(request.clinical(), faults);
    }
  }

  private static void require(Object part, String pointer, List<Fault> faults) {
    if (part == null) {
      faults.add(new Fault(pointer, MISSING, ""));
    }
  }

  private void checkValues(ClinicalFacts facts, List<Fault> faults) {
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
}
