package org.greenchannel.prescription;

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
import java.util.List;
import java.util.UUID;

/**
 * What a doctor writes at the end of an online follow-up visit. Name, class, form, charge level and price of a
 * medicine come from the catalogue, never from the writer.
 *
 * @param episodeId the episode to join, such as a referral's; null begins one
 * @param reason why more days than usual are prescribed (处方管理办法 Art. 19)
 * @param weightKg body weight where it matters; may be null
 */
public record PrescriptionDraft(
    @NotBlank @Size(max = 40) String patientId,
    UUID episodeId,
    @NotNull @Valid VisitFacts visit,
    @NotNull @Valid Content content) {

  /** What is prescribed: the part that an amendment replaces. */
  public record Content(
      @NotBlank @Pattern(regexp = "[A-Z]\\d{2}(\\.[0-9A-Za-z]{1,6})?") String diagnosisCode,
      @NotBlank @Size(max = 100) String diagnosisName,
      @NotNull RxType rxType,
      @Size(max = 200) String reason,
      boolean stable,
      boolean strictAssessment,
      @Size(max = 200) String allergies,
      @DecimalMin("0.2") @DecimalMax("500") @Digits(integer = 3, fraction = 2) BigDecimal weightKg,
      @NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items) {}

  /**
   * One medicine.
   *
   * @param drugCode national drug code (国家医保药品编码)
   * @param dose one dose, such as 5 mg
   * @param quantity number of packages
   */
  public record Item(
      @NotBlank @Size(max = 40) String drugCode,
      @NotBlank @Size(max = 50) String dose,
      @NotBlank @Size(max = 50) String frequency,
      @NotBlank @Size(max = 50) String route,
      @NotNull @Min(1) @Max(366) Integer days,
      @NotNull @DecimalMin("0.000001") @DecimalMax("10000") @Digits(integer = 5, fraction = 6)
          BigDecimal quantity) {}
}
