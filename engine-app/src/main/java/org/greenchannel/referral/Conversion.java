package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A consultation or a question becomes an up-referral: where the patient goes, and what has come up since.
 *
 * @param reason why; what was asked at first unless said otherwise
 * @param consent the patient agrees to go
 * @param urgency raises what the table says; null leaves it to the table
 * @param urgencyReason required with an urgency
 */
public record Conversion(
    @NotBlank @Size(max = 32) String toInstitution,
    @NotBlank @Size(max = 32) String toDepartment,
    @Size(max = 1000) String reason,
    boolean consent,
    Urgency urgency,
    @Size(max = 500) String urgencyReason) {

  /** The request it becomes. */
  ReferralRequest requestFrom(Referral asked) {
    return new ReferralRequest(
        ReferralKind.UP, asked.placing().patientId(), toInstitution, toDepartment,
        reason == null || reason.isBlank() ? asked.placing().reason() : reason, consent, false, false, urgency,
        urgencyReason, asked.episodeId(), asked.upCase().clinical(), null, null, null);
  }
}
