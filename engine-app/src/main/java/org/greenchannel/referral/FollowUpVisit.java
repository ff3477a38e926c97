package org.greenchannel.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The patient was seen again after a referral. */
public record FollowUpVisit(@NotNull LocalDate seenOn, @Size(max = 2000) String note) {}
