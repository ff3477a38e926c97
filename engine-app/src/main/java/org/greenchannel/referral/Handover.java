package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The hand-over package of a down-referral (双向转诊下转单): without one of its parts nobody takes over.
 *
 * @param course what was done in hospital
 * @param results key results
 * @param allergies in words; "none known" is an answer, nothing is not
 * @param plan what the receiver is to do next
 * @param followUpOn the day of the first follow-up
 */
public record Handover(
    @NotNull @Valid Diagnosis diagnosis,
    @NotBlank @Size(max = 4000) String course,
    @NotBlank @Size(max = 4000) String results,
    @NotBlank @Size(max = 500) String allergies,
    @NotBlank @Size(max = 2000) String medications,
    @NotBlank @Size(max = 2000) String plan,
    @NotNull LocalDate followUpOn) {}
