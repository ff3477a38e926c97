package org.greenchannel.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.greenchannel.rules.knowledge.LineDetail;

/**
 * A claim as it is brought to any of the doors. Times are China Standard Time; amounts are minor units of
 * the plan's currency (fen).
 *
 * @param totalFen what the header says the lines add up to, or null
 * @param currency ISO 4217, or null for the plan's
 * @param episodeId the episode it belongs to; null begins a new one
 */
public record ClaimEntry(
    @NotNull @Valid Patient patient,
    @NotNull @Valid VisitEntry visit,
    @Valid Cover cover,
    @NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines,
    @Min(0) @Max(MAX_FEN) Long totalFen,
    @Size(max = 3) String currency,
    UUID episodeId) {

  /** No amount is larger; sums of them stay exact. */
  static final long MAX_FEN = 10_000_000_000_000L;

  public ClaimEntry {
    cover = cover == null ? Cover.NOT_SAID : cover;
  }

  /**
   * Whose claim it is, by one of three names.
   *
   * @param patientId id in the registry
   * @param psnNo national person number
   * @param reference a reference of the sender's, for plans that take people outside the registry
   */
  public record Patient(
      @Size(max = 100) String patientId, @Size(max = 100) String psnNo, @Size(max = 300) String reference) {}

  /**
   * The visit; {@code institution} may be left out where a plan takes providers by reference.
   *
   * @param lateReason why it was not settled at once (延迟结算): EMERGENCY without a certificate, CARD_LOST, UNFILED care out of
   *     region, FRAUD_HOLD, OTHER. Required when the claim is entered so long after the visit's end that it counts as late under its
   *     plan; of no effect on the day the visit began
   */
  public record VisitEntry(
      @Size(max = 100) String institution,
      @Size(max = 300) String provider,
      @Size(max = 100) String visitId,
      @NotBlank @Size(max = 10) String medType,
      @Size(max = 100) String department,
      @Size(max = 100) String doctor,
      LocalDateTime begin,
      LocalDateTime end,
      @Size(max = 200) List<@NotBlank @Size(max = 100) String> diagnoses,
      @Valid Circumstances circumstances,
      @Pattern(regexp = "EMERGENCY|CARD_LOST|UNFILED|FRAUD_HOLD|OTHER", message = LATE_REASONS) String lateReason) {

    /** The words of {@code lateReason}. */
    static final String LATE_REASONS = "EMERGENCY, CARD_LOST, UNFILED, FRAUD_HOLD, OTHER";

    public VisitEntry {
      diagnoses = diagnoses == null ? List.of() : diagnoses;
      circumstances = circumstances == null ? Circumstances.ORDINARY : circumstances;
    }

    /** A visit of which nothing else is said. */
    public VisitEntry(
        String institution, String provider, String visitId, String medType, String department, String doctor,
        LocalDateTime begin, LocalDateTime end, List<String> diagnoses) {
      this(institution, provider, visitId, medType, department, doctor, begin, end, diagnoses, null, null);
    }
  }

  /**
   * Who is to pay; what is not said is read from the registry.
   *
   * @param personClass why the person is treated out of region (异地就医人员类别), or null
   * @param filingNumber number or id of the filing of ours that it rests on (异地备案); without one, any filing of ours that holds counts
   * @param useAccount whether the personal account pays (acct_used_flag); true when not said
   */
  public record Cover(
      @Size(max = 100) String plan,
      @Size(max = 10) String insutype,
      @Pattern(regexp = "LOCAL|REFERRED|UNREFERRED", message = "LOCAL, REFERRED, UNREFERRED") String filing,
      boolean retired,
      boolean selfPayConsent,
      @Pattern(regexp = "LONG_TERM|REFERRAL|EMERGENCY|OTHER|SELF|NONE", message = "LONG_TERM, REFERRAL, EMERGENCY, OTHER, SELF, NONE")
          String personClass,
      Boolean useAccount,
      @Size(max = 100) String filingNumber) {

    static final Cover NOT_SAID = new Cover(null, null, null, false, false, null, null);

    /** A cover that names no filing. */
    public Cover(
        String plan, String insutype, String filing, boolean retired, boolean selfPayConsent, String personClass, Boolean useAccount) {
      this(plan, insutype, filing, retired, selfPayConsent, personClass, useAccount, null);
    }
  }

  /** One fee line; a line without an amount is kept and paid nothing. */
  public record Line(
      @NotBlank @Size(max = 100) String lineNo,
      @NotNull LocalDateTime occurred,
      @Size(max = 200) String system,
      @NotBlank @Size(max = 100) String code,
      @Size(max = 500) String name,
      @Size(max = 10) String listType,
      @Pattern(regexp = "01|02|03", message = "01, 02, 03") String chargeLevel,
      boolean negotiated,
      @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000000") @Digits(integer = 12, fraction = 6)
          BigDecimal quantity,
      @DecimalMin("0") @Digits(integer = 12, fraction = 6) BigDecimal unitPrice,
      @DecimalMin("0") @Digits(integer = 12, fraction = 6) BigDecimal priceLimit,
      @Min(0) @Max(MAX_FEN) Long amountFen,
      @Size(max = 100) String department,
      @Size(max = 100) String doctor,
      @Valid Use use) {

    /** A line of which nothing is said of its use. */
    public Line(
        String lineNo, LocalDateTime occurred, String system, String code, String name, String listType,
        String chargeLevel, boolean negotiated, BigDecimal quantity, BigDecimal unitPrice, BigDecimal priceLimit,
        Long amountFen, String department, String doctor) {
      this(
          lineNo, occurred, system, code, name, listType, chargeLevel, negotiated, quantity, unitPrice, priceLimit,
          amountFen, department, doctor, null);
    }
  }

  /**
   * How a drug of a line was prescribed; nothing of it is required.
   *
   * @param prescription rx_drord_no
   * @param singleDose sin_dos_dscr, such as 0.5g
   * @param frequency used_frqu_dscr, such as 每日3次
   * @param days prd_days
   * @param herbWay tcmdrug_used_way: 1 a single herb, 2 a formula
   * @param orderedQuantity quantity ordered
   * @param traceCodes trace codes scanned
   * @param takeHome dscg_tkdrug_flag: for the time after discharge
   */
  public record Use(
      @Size(max = 100) String prescription,
      @Size(max = 200) String singleDose,
      @Size(max = 200) String frequency,
      @DecimalMin("0") @DecimalMax("3660") @Digits(integer = 4, fraction = 6) BigDecimal days,
      @Size(max = 10) String herbWay,
      @DecimalMin("0") @Digits(integer = 12, fraction = 6) BigDecimal orderedQuantity,
      @Size(max = 200) List<@NotBlank @Size(max = 50) String> traceCodes,
      Boolean takeHome) {

    LineDetail detail() {
      return new LineDetail(
          prescription, singleDose, frequency, days, herbWay, orderedQuantity, traceCodes == null ? List.of() : traceCodes,
          takeHome);
    }
  }
}
