package org.greenchannel.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.claim.ClaimFinding.Found;
import org.greenchannel.claim.TableFindings.Says;
import org.greenchannel.problem.Problems;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.DelayedSettlementFacts;
import org.springframework.stereotype.Component;

/**
 * On which path a claim is settled: at once, directly though late, or by hand (延迟结算、手工报销; 社会保险经办条例 Art. 20). By hand is a path
 * of the same claim: it is computed like any other and waits for a reviewer who sees the papers.
 */
@Component
class LateSettlement {

  /** Reimbursed by hand: the path, and the action of the finding that waits for the papers. */
  static final String MANUAL = "MANUAL";

  private static final String PATH = "path";
  private static final String REFUSE = "REFUSE";
  private static final String NAME = "manual_reimbursement";
  private static final String PAPERS = "manual_paper";

  private final Decisions decisions;
  private final Problems texts;
  private final Clock clock;

  LateSettlement(Decisions decisions, Problems texts, Clock clock) {
    this.decisions = decisions;
    this.texts = texts;
    this.clock = clock;
  }

  /** What the table says of a claim that comes late; empty for one entered at once. */
  Optional<Decision> ask(Claim claim) {
    Terms terms = claim.terms();
    if (terms.lateReason() == null) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    Instant ended = claim.visit().endedAt();
    return Optional.of(
        decisions.decide(
            new DelayedSettlementFacts(
                terms.region(), today, terms.lateReason(), terms.scene(), ended != null && !ended.isAfter(clock.instant()),
                (int) Math.min(Integer.MAX_VALUE, ChronoUnit.DAYS.between(firstDay(claim), today)))));
  }

  private static LocalDate firstDay(Claim claim) {
    Instant began = claim.visit().beganAt();
    Instant first =
        began != null ? began : claim.lines().stream().map(ClaimLine::occurredAt).min(Instant::compareTo).orElseThrow();
    return ClaimHistory.local(first).toLocalDate();
  }

  /** Why a claim may not be settled late at all; null where it may, in whatever way. */
  static Refusal refusal(Decision answer, Actor actor) {
    if (!REFUSE.equals(answer.text(PATH))) {
      return null;
    }
    Row row = answer.first();
    boolean chinese = Locale.CHINESE.getLanguage().equals(actor.locale().getLanguage());
    String rule = row.ruleId() + " " + row.law().key();
    return Refusal.invalid(
        "claim.lateSettlementRefused", "/visit/lateReason", rule, chinese ? row.staff().zh() : row.staff().en(),
        row.ruleId(), row.law().key());
  }

  /** Puts the claim on its path, with what the tables of benefits found; returns what was asked besides. */
  List<Decision> choosePath(Claim claim, Benefits.Found benefits) {
    Optional<Decision> late = ask(claim);
    Optional<Decision> byHand =
        late.filter(answer -> MANUAL.equals(answer.text(PATH))).or(() -> notDirect(benefits));
    late.ifPresent(answer -> claim.settleOn(answer.text(PATH)));
    byHand.ifPresent(
        answer -> {
          claim.settleOn(MANUAL);
          claim.add(papers(answer, claim.amounts().totalFen()), ClaimFinding.Decision.PENDING);
        });
    return late.map(List::of).orElse(List.of());
  }

  /** Care elsewhere that is not settled directly; where the fund pays nothing by rule there is nothing to reimburse. */
  private static Optional<Decision> notDirect(Benefits.Found benefits) {
    return benefits.decisions().stream()
        .filter(answer -> CrossRegionFacts.TABLE.equals(answer.table()))
        .filter(answer -> !answer.flag("directSettle"))
        .filter(answer -> benefits.band().ratioBp() > 0 || answer.byDefault())
        .findFirst();
  }

  /** Working days that the claim's own row leaves, where that is less than the step of the audit has. */
  int workingDays(Claim claim, int ofTheStep) {
    return ask(claim)
        .filter(answer -> MANUAL.equals(answer.text(PATH)) && answer.number("workingDays") > 0)
        .map(answer -> Math.min(answer.number("workingDays"), ofTheStep))
        .orElse(ofTheStep);
  }

  private Found papers(Decision answer, long totalFen) {
    Row row = answer.first();
    Says says =
        new Says(NAME, TableFindings.INFORMATION, MANUAL, TableFindings.OUT_OF_SCOPE, totalFen, 0);
    return TableFindings.of(
        answer, null, says, Map.of(), more("claim.manual.staff", row.staff()), more("claim.manual.patient", row.patient()));
  }

  private Messages more(String code, Messages words) {
    Codes codes = Codes.shipped();
    List<Messages> papers = new ArrayList<>();
    codes.all(PAPERS).forEach(paper -> papers.add(codes.text(PAPERS, paper)));
    String zh = papers.stream().map(Messages::zh).collect(Collectors.joining("、"));
    String en = papers.stream().map(Messages::en).collect(Collectors.joining(", "));
    return new Messages(
        texts.text(code, new Object[] {words.zh(), zh}, Locale.SIMPLIFIED_CHINESE),
        texts.text(code, new Object[] {words.en(), en}, Locale.ENGLISH));
  }
}
