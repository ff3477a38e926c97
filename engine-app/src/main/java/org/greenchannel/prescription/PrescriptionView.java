package org.greenchannel.prescription;

import org.greenchannel.act.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A prescription as those who may see it see it: the case of the pharmacist's and the dispenser's forms.
 *
 * @param dueAt by when the pharmacist decides, while it is in review
 * @param payment how it is paid; null before the patient has chosen
 * @param findings of the present content, the machine's and the pharmacist's
 * @param allowedActs what the reader may do now, and why not
 */
public record PrescriptionView(
    UUID id,
    String number,
    UUID episodeId,
    String status,
    Text statusText,
    int round,
    long version,
    Instant dueAt,
    PatientView patient,
    VisitFacts visit,
    String diagnosisCode,
    String diagnosisText,
    String rxType,
    Text rxTypeText,
    String reason,
    String allergies,
    Text prescriber,
    Text institution,
    String reviewerInstitution,
    Instant writtenAt,
    Instant signedAt,
    Text signatureText,
    Text pharmacist,
    Instant reviewedAt,
    LocalDate validUntil,
    String closedReason,
    long totalFen,
    List<ItemView> items,
    List<FindingView> findings,
    Text fulfilmentText,
    Text paymentText,
    PaymentView payment,
    List<EventView> timeline,
    List<AllowedAct> allowedActs,
    List<ReasonView> returnReasons,
    List<ReasonView> refuseReasons,
    List<ReasonView> withholdReasons) {

  /** The patient; the identity number is masked. */
  public record PatientView(
      String id, Text name, String sex, Text sexText, int age, String maskedId, String phone, BigDecimal weight) {}

  /** One medicine; {@code packages} trace codes are scanned for it unless none is needed. */
  public record ItemView(
      int lineNo, String drugCode, Text name, String spec, String doseText, String frequencyText, String routeText,
      int days, BigDecimal quantity, int packages, boolean traceCodeNeeded, String chargeLevel, String storage,
      Text storageText, long unitPriceFen, long amountFen) {}

  /** One finding with its rule and law. */
  public record FindingView(
      String code, String level, String source, String ruleId, String law, Text lawText, Integer lineNo, Text text,
      Text patientText) {}

  /**
   * How it is paid.
   *
   * @param way DELIVERY or PICKUP
   * @param patientFen what the patient pays, in fen; fundFen what the insurance pays
   */
  public record PaymentView(
      UUID fulfilmentId, String status, Text statusText, String way, String pharmacyCode, String address,
      long totalFen, long fundFen, long patientFen, String currency, Instant due, String paymentId, String payUrl,
      Instant paidAt, UUID claimId, UUID deliveryId, String reason) {}

  /** One thing that happened. */
  public record EventView(Instant at, Text text, Text who) {}

  /** An act, whether the reader may do it now, and why not. */
  public record AllowedAct(String act, boolean allowed, String code, Text reason) {}

  /** A reason that may be given. */
  public record ReasonView(String code, Text text, boolean commentRequired) {}

  /** A line of a list. */
  public record Summary(
      UUID id, String number, UUID episodeId, String status, Text statusText, String patientName, Text institution,
      Instant writtenAt, LocalDate validUntil) {}

  /** A page of a list with the number of all that match. */
  public record Page(long total, int offset, int limit, List<Summary> items) {}
}
