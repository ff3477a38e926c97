package org.greenchannel.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.greenchannel.act.Refusal;

/** Why the receiver does not take the patient, and what it advises instead. */
public record Decline(@NotNull DeclineReason reason, @Size(max = 1000) String advice) {

  boolean hasAdvice() {
    return advice != null && !advice.isBlank();
  }

  /** Null when the reason may be given for this direction. */
  Refusal refusalFor(ReferralKind kind) {
    List<DeclineReason> offered = DeclineReason.offeredFor(kind);
    if (!offered.contains(reason)) {
      String words = offered.stream().map(Enum::name).collect(Collectors.joining(", "));
      return Refusal.invalid("referral.reasonNotOffered", "/reason", words);
    }
    return reason == DeclineReason.OTHER && !hasAdvice()
        ? Refusal.invalid("referral.explanationMissing", "/advice", "")
        : null;
  }
}
