package org.greenchannel.claim;

import java.time.Clock;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels settlements (结算撤销, 2208): a record of its own, linked to the claim. What the claim has used of the
 * year's deductibles and ceilings, of the account and of limits is free again, and its lines may be claimed anew.
 */
@Service
@Transactional
public class ClaimReversalService {

  private static final String ACT = "claim.reverse";

  private final Claims claims;
  private final ClaimHistory history;
  private final ClaimViews views;
  private final Reversals reversals;
  private final Numbers numbers;
  private final Trail trail;
  private final Clock clock;

  ClaimReversalService(
      Claims claims,
      ClaimHistory history,
      ClaimViews views,
      Reversals reversals,
      Numbers numbers,
      Trail trail,
      Clock clock) {
    this.claims = claims;
    this.history = history;
    this.views = views;
    this.reversals = reversals;
    this.numbers = numbers;
    this.trail = trail;
    this.clock = clock;
  }

  /** Cancels the settlement of a claim of the actor's institution by its number (setl_id). */
  public Answer<ClaimView> reverse(Actor actor, String number, String reason) {
    UUID id = reversals.claim(actor.institutionCode(), number).orElse(null);
    return id == null ? refused(actor, Refusal.notFound("claim.unknown", number)) : reverse(actor, id, reason);
  }

  /** Cancels the settlement of a claim. */
  public Answer<ClaimView> reverse(Actor actor, UUID id, String reason) {
    Claim claim = claims.findById(id).orElse(null);
    if (claim == null || !views.maySee(claim, actor)) {
      return refused(actor, Refusal.notFound("claim.unknown", id));
    }
    String barred = barred(claim, actor);
    if (barred != null) {
      Refusal refusal =
          claim.status() == ClaimStatus.SETTLED
              ? Refusal.forbidden(barred)
              : Refusal.conflict(barred, claim.status().name());
      trail.write(on(claim, actor).refused(refusal));
      return Answer.refused(refusal);
    }
    history.lock(claim.insured().person());
    claim.reverse();
    claims.flush();
    reversals.keep(id, new ClaimView.Reversal(numbers.next("CX"), clock.instant(), actor.username(), reason));
    trail.write(on(claim, actor).because(reason).note("结算已撤销", "Settlement cancelled"));
    return Answer.done(views.of(claim, actor));
  }

  /** Why this actor may not cancel this settlement now, or null. */
  static String barred(Claim claim, Actor actor) {
    String institution = claim.visit().institutionCode();
    boolean own =
        actor == Actor.ENGINE
            || actor.isAt(Role.SYSTEM, institution) || actor.isAt(Role.CLERK, institution)
            || actor.isAt(Role.PHARMACIST, institution);
    if (ClaimMachine.next(claim.status(), ClaimAct.REVERSE).isEmpty()) {
      return "claim.notSettled";
    }
    return own ? null : "claim.notYourInstitution";
  }

  private static Deed on(Claim claim, Actor actor) {
    return Deed.of(actor, ACT, ClaimService.RECORD).on(claim.id(), claim.number(), claim.episodeId());
  }

  private Answer<ClaimView> refused(Actor actor, Refusal refusal) {
    trail.write(Deed.of(actor, ACT, ClaimService.RECORD).refused(refusal));
    return Answer.refused(refusal);
  }
}
