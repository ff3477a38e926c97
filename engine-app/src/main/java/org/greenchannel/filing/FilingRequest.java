package org.greenchannel.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for.
 *
 * @param patientId whose; a patient may leave it away
 * @param filingClass RETIRED, RESIDENT, STATIONED, REFERRAL, EMERGENCY, OTHER, STARTUP, MIGRANT (rows of filing_class)
 * @param place region of care; may be left away where an institution is named
 * @param careFrom first day of the care; today unless stated, earlier is a late filing (补备案)
 * @param dischargedOn last day of care that has ended, or null
 * @param proofs words of the papers that are shown, such as RESIDENCE
 * @param referral number of the referral of ours that leads there, or null
 */
public record FilingRequest(
    @Size(max = 100) String patientId,
    @NotBlank @Size(max = 40) String filingClass,
    @Size(max = 40) String place,
    @Size(max = 40) String institution,
    LocalDate careFrom,
    LocalDate dischargedOn,
    @Size(max = 20) List<@NotNull @Size(min = 1, max = 40) String> proofs,
    @Size(max = 100) String referral,
    @Size(max = 500) String reason) {

  public FilingRequest {
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
  }
}
