package org.greenchannel.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.claim.Outcome.Disposition;
import org.greenchannel.decision.Calendars;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.greenchannel.rules.claim.AuditDeadlineFacts;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of settle-claim, one method each; every step joins the transaction of the act that began the process. */
@Service
@Transactional
public class ClaimSteps {

  /** 初审, the first step of a review (claim.audit_deadline). */
  private static final String FIRST_REVIEW = "FIRST_REVIEW";
  /** 手工报销, from application to payment. */
  private static final String BY_HAND = "MANUAL_REIMBURSEMENT";

  private final OpenClaims claims;
  private final Assessment assessment;
  private final LateSettlement late;
  private final DecisionLog log;
  private final Trail trail;
  private final Conclusions conclusions;
  private final Decisions decisions;
  private final Calendars calendars;
  private final Clock clock;

  ClaimSteps(
      OpenClaims claims,
      Assessment assessment,
      LateSettlement late,
      DecisionLog log,
      Trail trail,
      Conclusions conclusions,
      Decisions decisions,
      Calendars calendars,
      Clock clock) {
    this.claims = claims;
    this.assessment = assessment;
    this.late = late;
    this.log = log;
    this.trail = trail;
    this.conclusions = conclusions;
    this.decisions = decisions;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Prices every line (甲乙丙 share, price limit). */
  public void price(UUID claimId) {
    Claim claim = claim(claimId);
    List<UUID> bases = keep(assessment.price(claim), claim);
    note(claim, "claim.price", "费用已计价", "Priced", bases);
  }

  /** Finds the band: deductible, ratio, ceiling, less what the year has used. */
  public void assess(UUID claimId) {
    Claim claim = claim(claimId);
    List<UUID> bases = keep(assessment.assess(claim), claim);
    note(claim, "claim.assess", "待遇已核定", "Benefits assessed", bases);
  }

  /** Audits the claim and says what follows. */
  public Outcome audit(UUID claimId) {
    Claim claim = claim(claimId);
    ClaimAudit.Result result = assessment.audit(claim, "IN", claim.band().ceilingFen() == 0);
    List<UUID> bases = keep(distinct(result.decisions()), claim);
    int found = claim.findings().size();
    note(claim, "claim.audit", "智能审核：" + found + " 条疑点", "Audited: " + found + " findings", bases);
    if (result.review()) {
      String step = claim.terms().byHand() ? BY_HAND : FIRST_REVIEW;
      Decision deadline = decisions.decide(new AuditDeadlineFacts(claim.terms().region(), LocalDate.now(clock), step));
      keep(List.of(deadline), claim);
      WorkingCalendar calendar = calendars.of(claim.terms().region());
      int days = late.workingDays(claim, deadline.number("workingDays"));
      Instant due = calendar.closing(calendar.plusWorkingDays(LocalDate.now(clock), days));
      claim.waitForReviewer(due);
      return new Outcome(Disposition.REVIEW, Role.REVIEWER.groupAt(claim.terms().insurer()), Date.from(due));
    }
    return Outcome.of(claim.isWhollyDenied() ? Disposition.REFUSE : Disposition.SETTLE);
  }

  /** Settles what the audit lets pass. */
  public void settle(UUID claimId) {
    Claim claim = claim(claimId);
    claim.decided(ClaimAct.SETTLE, clock.instant());
    note(claim, "claim.settled", "已结算", "Settled", List.of());
    conclusions.decided(claim);
  }

  /** Refuses a claim of which nothing is payable. */
  public void refuse(UUID claimId) {
    Claim claim = claim(claimId);
    claim.decided(ClaimAct.REFUSE, clock.instant());
    note(claim, "claim.refused", "已拒付", "Refused", List.of());
    conclusions.decided(claim);
  }

  /** Ends a review: the money is shared out again with what the reviewer decided. */
  public void conclude(UUID claimId) {
    Claim claim = claim(claimId);
    boolean settled = claim.status() == ClaimStatus.SETTLED;
    note(claim, "claim.concluded", settled ? "审结：予以结算" : "审结：拒付", settled ? "Reviewed: settled" : "Reviewed: refused", List.of());
    conclusions.decided(claim);
  }

  private Claim claim(UUID id) {
    return claims.find(id).orElseThrow(() -> new IllegalStateException("no claim " + id));
  }

  private List<UUID> keep(List<Decision> decisions, Claim claim) {
    return log.write(decisions, claim.id(), claim.episodeId());
  }

  /** Equal answers to equal questions are one entry in the log. */
  private static List<Decision> distinct(List<Decision> decisions) {
    return new ArrayList<>(new java.util.LinkedHashSet<>(decisions));
  }

  private void note(Claim claim, String act, String zh, String en, List<UUID> bases) {
    trail.write(
        Deed.of(Actor.ENGINE, act, ClaimService.RECORD)
            .on(claim.id(), claim.number(), claim.episodeId())
            .note(zh, en)
            .decidedBy(bases));
  }
}
