package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A doctor asks something of another institution for a patient.
 *
 * @param kind up unless said otherwise
 * @param consent the patient agrees; without it only an emergency goes up
 * @param contractClaimed the doctor says that the patient is contracted; the registry must agree
 * @param emergency the doctor declares an emergency
 * @param urgency raises what the table says, never lowers it; null leaves it to the table
 * @param urgencyReason required with an urgency
 * @param episodeId an episode that this referral continues; null starts one
 * @param clinical what the doctor knows and sees; everything but a down-referral needs it
 * @param items the tests to be done or to be read; orders need them
 * @param facts what the down-referral criteria ask for; only with a down-referral
 * @param handover the hand-over package; only with a down-referral
 */
public record ReferralRequest(
    ReferralKind kind,
    @NotBlank @Size(max = 64) String patientId,
    @NotBlank @Size(max = 32) String toInstitution,
    @NotBlank @Size(max = 32) String toDepartment,
    @NotBlank @Size(max = 1000) String reason,
    boolean consent,
    boolean contractClaimed,
    boolean emergency,
    Urgency urgency,
    @Size(max = 500) String urgencyReason,
    UUID episodeId,
    @Valid ClinicalFacts clinical,
    @Size(max = 50) List<@Valid @NotNull OrderItem> items,
    @Valid DownFacts facts,
    @Valid Handover handover) {

  public ReferralRequest {
    kind = kind == null ? ReferralKind.UP : kind;
    items = items == null ? List.of() : items;
  }
}
