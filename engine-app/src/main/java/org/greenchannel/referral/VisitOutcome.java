package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the hospital reports back: the diagnosis it made, what it did, what it advises. */
public record VisitOutcome(
    @NotNull @Valid Diagnosis diagnosis,
    @NotBlank @Size(max = 4000) String summary,
    @Size(max = 2000) String advice) {}
