package org.greenchannel.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @JsonUnwrapped Beside beside,
    @JsonUnwrapped Possible possible,
    PassedOnView passedOn) {

  /** What a receiver that has sent the request on still sees, beside which case it was: when and why, and where it went. */
  record PassedOnView(Instant at, Choice reason, Named to, Named toDepartment) {}

  /** Which case it is, whose, from whom to whom, how urgent. */
  record Head(
      String id,
      String number,
      int version,
      UUID episodeId,
      String kind,
      Text kindText,
      String state,
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
      EscalationView escalation,
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
      Text urgencyReasonText,
      HandoverView handover) {}

  /**
   * The hand-over package.
   *
   * @param departmentName that hands over
   * @param parts further parts by their code in the table referral.handover_parts
   * @param further the same in words, and those that the specialty requires whether they are there or not
   */
  record HandoverView(
      String kind,
      Text kindText,
      Diagnosis diagnosis,
      String course,
      String results,
      String allergies,
      String medications,
      String plan,
      String department,
      Named departmentName,
      LocalDate followUpOn,
      LocalDate followUpScheduledOn,
      Map<String, String> parts,
      List<PartView> further) {}

  /** A further part of a package, and whether it is there as the rules require. */
  record PartView(String part, Text text, String value, Text givenText) {}

  /**
   * The deadline that counts and how far it has gone up.
   *
   * @param step what has to be done; null while nothing is due
   */
  record EscalationView(
      String level, Text levelText, Instant since, String step, Text stepText, Instant dueAt, Instant nextAt) {}

  /** What the receiver asked back, and what it was answered. */
  record InformationView(String questions, Instant askedAt, String answer, Instant answeredAt, Long replyLeftMinutes) {}

  /** Whether the end of what was promised is asked for. */
  record CancellationView(
      String state, Text stateText, Choice reason, String note, Instant askedAt, Instant due, Choice refusal,
      String refusalNote) {}

  /** What is examined here and read there, or ordered. */
  record RemoteView(
      List<ItemView> items, String results, Instant examinedAt, Instant redeemedAt, Instant redeemableUntil,
      List<Named> redeemableAt, Named redeemedBy) {}

  /** A test that is ordered or to be read. */
  record ItemView(String kind, Text kindText, String code, String name) {}

  /** The follow-up by primary care. */
  record AftercareView(LocalDate dueOn, LocalDate seenOn, String note) {}

  /** What somebody wrote in the course of an act. */
  record NoteView(Instant at, String act, Text actText, Text who, String text) {}

  /** What goes on beside the course: questions, cancellation, examinations, follow-up, notes. */
  record Beside(
      InformationView information,
      CancellationView cancellation,
      RemoteView remote,
      AftercareView aftercare,
      List<NoteView> notes) {}

  /** What has come of it, and why. */
  record Course(
      Choice declineReason,
      String declineNote,
      String advice,
      UUID convertedTo,
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
  record Possible(
      List<ActView> allowedActs,
      List<Choice> declineReasons,
      Map<String, List<Choice>> reasons,
      List<Choice> urgencies) {}

  /** An act, and why not when it is barred. */
  record ActView(String act, boolean allowed, Reason reason) {}

  /** Why an act is barred. */
  record Reason(String code, String zh, String en) {}

  /**
   * A word that may be chosen.
   *
   * @param comment it says too little by itself: words of one's own are required; null where it makes no difference
   */
  record Choice(String code, Text text, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean comment) {

    Choice(String code, Text text) {
      this(code, text, null);
    }
  }
}
