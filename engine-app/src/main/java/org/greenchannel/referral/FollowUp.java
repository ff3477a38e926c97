package org.greenchannel.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * One follow-up visit of a chronic patient (慢病随访), before the referral.
 *
 * @param systolic mmHg, or null when not measured
 * @param diastolic mmHg, or null when not measured
 * @param aboveTarget whether the value missed the patient's own target
 */
public record FollowUp(
    @NotNull LocalDate on,
    @Min(40) @Max(300) Integer systolic,
    @Min(20) @Max(250) Integer diastolic,
    boolean aboveTarget) {}
