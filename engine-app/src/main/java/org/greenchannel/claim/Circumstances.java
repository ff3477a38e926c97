package org.greenchannel.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * @param operations operations and procedures (setl_list_oprn_d), the main one first
 */
public record Circumstances(
    @Size(max = 100) String diseaseNo,
    boolean online,
    @Size(max = 100) String referral,
    boolean diagnosedInPerson,
    @Size(max = 100) List<@NotNull @Valid Procedure> operations) {

  /** Nothing out of the ordinary. */
  public static final Circumstances ORDINARY = new Circumstances(null, false, null, false, List.of());

  public Circumstances {
    operations = operations == null ? List.of() : List.copyOf(operations);
  }

  /** One operation: oprn_oprt_code, oprn_oprt_name, oprn_oprt_date, oper_dr_code. */
  public record Procedure(
      @NotBlank @Size(max = 100) String code,
      @Size(max = 300) String name,
      LocalDateTime at,
      @Size(max = 100) String doctor) {}
}
