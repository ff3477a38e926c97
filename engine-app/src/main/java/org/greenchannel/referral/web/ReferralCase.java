package org.greenchannel.referral.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.referral.ClinicalFacts;
import org.greenchannel.referral.Diagnosis;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.VisitOutcome;

/** The whole case on one screen: what a form of Tasklist reads, flat on the wire. */
record ReferralCase(
    @JsonUnwrapped Head head,
    @JsonUnwrapped Clinical clinicalPart,
    @JsonUnwrapped Course course,
    @JsonUnwrapped Possible possible) {

  /** Which case it is, whose, from whom to whom, how urgent. */
  record Head(
      String id,
      String number,
      int version,
      UUID episodeId,
      String kind,
      String status,
      String businessStatus,
      Text statusText,
      String urgency,
      Text urgencyText,
      String channel,
      Text channelText,
      Boolean contracted,
      PatientView patient,
      Named from,
      Named to,
      Named department,
      Named doctor,
      Instant requestedAt,
      Instant replyDue,
      boolean overdue,
      boolean slotReserved,
      SlotView slot) {}

  /** A patient; the name, number and telephone only for those who take part. */
  record PatientView(
      String id,
      String name,
      String nameEn,
      String maskedName,
      String maskedNameEn,
      String sex,
      Text sexText,
      int age,
      String maskedId,
      String phone) {}

  /** The place at the hospital. */
  record SlotView(Instant at, Instant until, boolean kept, String place, Instant releasedAt) {}

  /** What the doctors state. */
  record Clinical(
      String reason,
      String diagnosisText,
      Text vitalsText,
      String summary,
      String allergies,
      String medications,
      ClinicalFacts clinical,
      String urgencyReason,
      HandoverView handover) {}

  /** The hand-over package; further parts by their code in the table referral.handover_parts. */
  record HandoverView(
      String kind,
      Text kindText,
      Diagnosis diagnosis,
      String course,
      String results,
      String allergies,
      String medications,
      String plan,
      LocalDate followUpOn,
      LocalDate followUpScheduledOn,
      Map<String, String> parts) {}

  /** What has come of it, and why. */
  record Course(
      Choice declineReason,
      String advice,
      String cancelReason,
      Instant arrivedAt,
      VisitOutcome outcome,
      UUID originId,
      UUID downReferralId,
      List<DecisionView> decisions,
      List<StepView> timeline,
      Map<String, String> links) {}

  /** Why it was decided so: rule, law, words for staff and for the patient. */
  record DecisionView(
      String table, String ruleId, String lawKey, Text lawText, Text text, Text patientText, String status) {}

  /** One line of what happened. */
  record StepView(Instant at, String act, Text text, Text who) {}

  /** What the caller may do now. */
  record Possible(List<ActView> allowedActs, List<Choice> declineReasons, List<Choice> urgencies) {}

  /** An act, and why not when it is barred. */
  record ActView(String act, boolean allowed, Reason reason) {}

  /** Why an act is barred. */
  record Reason(String code, String zh, String en) {}

  /** A word that may be chosen. */
  record Choice(String code, Text text) {}
}
