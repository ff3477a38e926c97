package org.greenchannel.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What else a visit was, as far as it matters to the audit; times are China Standard Time.
 *
 * @param diseaseNo dise_no: the chronic or special disease it is settled under
 * @param online whether it was an internet visit
 * @param referral number of the referral that led to it
 * @param diagnosedInPerson the record shows that a physical institution made the diagnosis before this internet visit
 * @param internet what is known of the internet visit, or null
 * @param operations operations and procedures (setl_list_oprn_d), the main one first
 */
public record Circumstances(
    @Size(max = 100) String diseaseNo,
    boolean online,
    @Size(max = 100) String referral,
    boolean diagnosedInPerson,
    @Valid Internet internet,
    @Size(max = 100) List<@NotNull @Valid Procedure> operations) {

  /** Nothing out of the ordinary. */
  public static final Circumstances ORDINARY = new Circumstances(null, false, null, false, null, List.of());

  public Circumstances {
    operations = operations == null ? List.of() : List.copyOf(operations);
  }

  /**
   * An internet visit, as far as its payment asks (医保发〔2020〕45号).
   *
   * @param visitType FIRST or FOLLOW_UP (复诊)
   * @param disease CHRONIC_OUTPATIENT 门诊慢特病, CHRONIC 慢性病, COMMON 常见病, OTHER
   * @param doctorVerified the doctor's identity was verified for this visit
   */
  public record Internet(
      @NotNull @Pattern(regexp = "FIRST|FOLLOW_UP", message = "FIRST, FOLLOW_UP") String visitType,
      @NotNull @Pattern(regexp = "CHRONIC_OUTPATIENT|CHRONIC|COMMON|OTHER", message = "CHRONIC_OUTPATIENT, CHRONIC, COMMON, OTHER")
          String disease,
      boolean doctorVerified) {

    /** Nothing was said; the doctor counts as not verified, so that a person looks. */
    static final Internet NOT_SAID = new Internet("FOLLOW_UP", "OTHER", false);
  }

  /** What is known of the internet visit. */
  Internet internetOrNotSaid() {
    return internet == null ? Internet.NOT_SAID : internet;
  }

  /** One operation: oprn_oprt_code, oprn_oprt_name, oprn_oprt_date, oper_dr_code. */
  public record Procedure(
      @NotBlank @Size(max = 100) String code,
      @Size(max = 300) String name,
      LocalDateTime at,
      @Size(max = 100) String doctor) {}
}
