package org.greenchannel.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.rules.Messages;

/**
 * A claim as those whom it concerns see it. Amounts are minor units of {@code currency}; every text comes in
 * both languages.
 *
 * @param id null when nothing was kept (pre-settlement)
 * @param lateReason why it was not settled at once (延迟结算), or null
 * @param settlePath AT_ONCE, DIRECT or DIRECT_LATER though late, MANUAL reimbursed by hand (手工报销)
 * @param history earlier lines that the findings rest on, and what was done to the claim
 */
public record ClaimView(
    UUID id,
    String number,
    Integer version,
    ClaimStatus status,
    Messages statusText,
    UUID episodeId,
    Instant enteredAt,
    Instant decidedAt,
    Instant dueAt,
    Patient patient,
    String plan,
    Messages planText,
    String currency,
    String insutype,
    Messages insutypeText,
    Institution institution,
    String provider,
    String visitId,
    String scene,
    Messages sceneText,
    List<String> diagnoses,
    LocalDate settledOn,
    String lateReason,
    Messages lateReasonText,
    String settlePath,
    Messages settlePathText,
    Amounts amounts,
    Band band,
    Care care,
    List<Payment> payments,
    List<Paid> paid,
    List<Warning> warnings,
    List<Line> lines,
    List<Finding> findings,
    List<Event> history,
    String conclusion,
    Reversal reversal,
    String knowledge,
    List<Allowed> allowedActs) {

  /** Who is insured; masked where the reader does not treat or review the patient. */
  public record Patient(
      String patientId, String person, Messages name, String sex, Messages sexText, Integer age, String maskedId) {}

  /** Where. */
  public record Institution(String code, String zh, String en) {}

  /** A payer's part of the claim; shown when it pays something, and the person in cash always. */
  public record Paid(Payer payer, Messages payerText, long amountFen) {}

  /** Something odd that the plan lets pass. */
  public record Warning(String code, Messages text) {}

  /** A fee line. */
  public record Line(
      String lineNo,
      Instant occurred,
      String system,
      String code,
      String name,
      BigDecimal quantity,
      BigDecimal unitPrice,
      long amountFen,
      boolean priced,
      String chargeLevel,
      Messages chargeLevelText,
      ClaimLine.Status status,
      Messages statusText,
      Amounts amounts) {}

  /** A finding, complete: rule, law, evidence, amounts, who bears it, both messages, what was decided. */
  public record Finding(
      UUID id,
      String lineNo,
      String itemName,
      int ruleNo,
      String ruleLabel,
      String ruleId,
      Messages ruleName,
      Messages ruleText,
      String resultType,
      Messages kindText,
      String basis,
      Messages basisText,
      String severity,
      String action,
      String bearer,
      Messages bearerText,
      String dispositionRule,
      String tableFingerprint,
      String knowledgeRow,
      String knowledge,
      Law law,
      Messages lawText,
      Messages lawArticle,
      BigDecimal violatedQuantity,
      long violatedFen,
      long deductFen,
      Messages staff,
      Messages patient,
      Map<String, String> evidence,
      List<String> relatedLines,
      ClaimFinding.Decision decision,
      Messages decisionText,
      String decidedBy,
      Instant decidedAt,
      String reason) {}

  /** The article a finding rests on. */
  public record Law(String key, String title, String article, String text) {}

  /** Something that happened before. */
  public record Event(Instant at, Messages text, Messages institution) {}

  /** The record that cancels the settlement (结算撤销). */
  public record Reversal(String number, Instant at, String by, String reason) {}

  /** An act on the claim, and why it is barred when it is. */
  public record Allowed(String act, boolean allowed, String code, Messages reason) {}

  /** How many lines are refused in whole or part. */
  public long refusedLines() {
    return lines.stream()
        .filter(l -> l.status() == ClaimLine.Status.DENIED || l.status() == ClaimLine.Status.MODIFIED)
        .count();
  }
}
