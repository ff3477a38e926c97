package org.greenchannel.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits a claim again on the knowledge that was in force when it was audited, so that a finding can be shown to follow from what
 * it names (两库: the evidence behind a finding is kept and can be produced).
 *
 * <p>The history is that of the moment, as far as it still counts: a claim that was refused since is no longer part of it.
 */
@Service
@Transactional
public class ClaimReplay {

  private static final String WITHIN = "IN";

  private final Claims claims;
  private final ClaimViews views;
  private final AuditFacts facts;
  private final KnowledgeBase knowledge;
  private final Trail trail;

  ClaimReplay(Claims claims, ClaimViews views, AuditFacts facts, KnowledgeBase knowledge, Trail trail) {
    this.claims = claims;
    this.views = views;
    this.facts = facts;
    this.knowledge = knowledge;
    this.trail = trail;
  }

  /**
   * What the second audit found.
   *
   * @param knowledge the snapshot it ran on, by its fingerprint
   * @param same whether it found what is on the claim
   * @param found by it
   * @param onlyOnClaim on the claim, not found again
   */
  public record Replayed(UUID claimId, String knowledge, Instant auditedAt, boolean same, List<Point> found, List<Point> onlyOnClaim) {}

  /** A finding in its essentials; two that are equal are the same finding. */
  public record Point(String lineNo, int ruleNo, String row, String resultType, BigDecimal violatedQuantity, long deductFen) {

    static Point of(Hit hit) {
      return new Point(
          hit.lineId(), hit.rule().no(), hit.row().id(), hit.resultType(), plain(hit.violatedQuantity()), hit.deductFen());
    }

    static Point of(ClaimFinding finding) {
      Ground ground = finding.ground();
      return new Point(
          finding.lineNo(), ground.ruleNo(), ground.rowId(), ground.resultType(), plain(ground.violatedQuantity()),
          ground.deductFen());
    }

    private static BigDecimal plain(BigDecimal quantity) {
      return quantity.stripTrailingZeros().add(BigDecimal.ZERO);
    }
  }

  /** Replays the audit of a claim; nothing of the claim changes. */
  public Answer<Replayed> of(Actor actor, UUID id) {
    Claim claim = claims.findById(id).orElse(null);
    if (claim == null || !views.maySee(claim, actor)) {
      return refused(actor, Refusal.notFound("claim.unknown", id));
    }
    Optional<KnowledgeSnapshot> then = knowledge.snapshotNamed(claim.knowledgeFingerprint());
    if (then.isEmpty()) {
      return refused(actor, Refusal.conflict("claim.knowledgeGone", claim.knowledgeFingerprint()));
    }
    List<Point> found =
        then.get().audit(facts.asOf(claim, then.get().longestWindowDays())).stream()
            .filter(hit -> hit.rule().stages().contains(WITHIN))
            .map(Point::of)
            .toList();
    List<Point> kept = claim.findings().stream().filter(f -> f.ground().ruleNo() > 0).map(Point::of).toList();
    List<Point> gone = kept.stream().filter(point -> !found.contains(point)).toList();
    trail.write(Deed.of(actor, "claim.replay", ClaimService.RECORD).on(claim.id(), claim.number(), claim.episodeId()).read());
    boolean same = gone.isEmpty() && kept.containsAll(found);
    return Answer.done(new Replayed(id, then.get().fingerprint(), claim.enteredAt(), same, found, gone));
  }

  private Answer<Replayed> refused(Actor actor, Refusal refusal) {
    trail.write(Deed.of(actor, "claim.replay", ClaimService.RECORD).refused(refusal));
    return Answer.refused(refusal);
  }
}
