package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Refusal.Kind;

/** Whether an actor may conclude the review of a claim in this way. */
record ReviewCheck(Claim claim, Actor actor) {

  /** Why not, or null. */
  Refusal barred(Integer version, List<ClaimService.Verdict> verdicts) {
    if (!ClaimService.reviews(actor, claim)) {
      return Refusal.forbidden("claim.notYourReview");
    }
    if (claim.status() != ClaimStatus.IN_REVIEW) {
      return Refusal.conflict("claim.notInReview", claim.status().name());
    }
    if (version != null && !version.equals(claim.version())) {
      return new Refusal("request.changedMeanwhile", Kind.STALE, List.of(), List.of());
    }
    List<Fault> faults = faults(verdicts);
    return faults.isEmpty() ? null : Refusal.invalid(faults.get(0).code(), faults);
  }

  private List<Fault> faults(List<ClaimService.Verdict> verdicts) {
    Set<UUID> open = new HashSet<>();
    claim.findings().stream()
        .filter(f -> f.decision() == ClaimFinding.Decision.PENDING)
        .forEach(f -> open.add(f.id()));
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      ClaimService.Verdict verdict = verdicts.get(i);
      if (!open.remove(verdict.findingId())) {
        faults.add(new Fault("/decisions/" + i + "/findingId", "claim.findingUnknown", ""));
      } else if (!verdict.uphold() && (verdict.reason() == null || verdict.reason().isBlank())) {
        faults.add(new Fault("/decisions/" + i + "/reason", "claim.reasonMissing", ""));
      }
    }
    if (!open.isEmpty()) {
      faults.add(new Fault("/decisions", "claim.findingUndecided", String.join(", ", open.stream().map(UUID::toString).toList())));
    }
    return faults;
  }
}
