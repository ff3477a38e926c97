package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A doctor asks a hospital to take a patient.
 *
 * @param consent the patient agrees; without it only an emergency goes up
 * @param contractClaimed the doctor says that the patient is contracted; the registry must agree
 * @param emergency the doctor declares an emergency
 * @param urgency raises what the table says, never lowers it; null leaves it to the table
 * @param urgencyReason required with an urgency
 * @param episodeId an episode that this referral continues; null starts one
 */
public record ReferralRequest(
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
    @NotNull @Valid ClinicalFacts clinical) {}
