package org.greenchannel.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.greenchannel.referral.Diagnosis;
import org.greenchannel.referral.VisitOutcome;

/** What the acts on a referral carry, where it is not a value of the domain. */
final class ActBodies {

  private ActBodies() {}

  /** An act that needs no words. */
  record Plain() {}

  /** An act with words, if any. */
  record Noted(@Size(max = 500) String note) {}

  /** An act that is its words. */
  record Words(@NotBlank @Size(max = 4000) String note) {}

  /** What the receiver advises instead; the reason is a code of the table, or absent. */
  record Advice(
      @NotBlank @Size(max = 1000) String advice, @Size(max = 64) String reason, @Size(max = 500) String note) {}

  /** An answer to a question. */
  record Reply(@NotBlank @Size(max = 2000) String advice) {}

  /** What the receiver lacks. */
  record Questions(@NotBlank @Size(max = 2000) String questions) {}

  /** What it lacked. */
  record Answer(@NotBlank @Size(max = 4000) String answer) {}

  /** The patient did not come; the reason may be left out. */
  record Missed(@Size(max = 64) String reason, @Size(max = 500) String note) {}

  /** When the patient came; now unless stated. */
  record Arrival(OffsetDateTime arrivedAt) {}

  /** What the examination found. */
  record Examination(@NotBlank @Size(max = 4000) String results) {}

  /** What the upper institution concludes; a diagnosis where there is one. */
  record Conclusion(
      @Valid Diagnosis diagnosis, @NotBlank @Size(max = 4000) String conclusion, @Size(max = 2000) String advice) {

    VisitOutcome outcome() {
      return new VisitOutcome(diagnosis, conclusion, advice);
    }
  }
}
