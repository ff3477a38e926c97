package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hand-over package of a down-referral (双向转诊下转单): without one of its parts nobody takes over. Which parts
 * a speciality asks for beyond those of every package is said by the table referral.handover_parts.
 *
 * @param course what was done in hospital
 * @param results key results
 * @param allergies in words; "none known" is an answer, nothing is not
 * @param plan what the receiver is to do next
 * @param followUpOn the day of the first follow-up
 * @param department code of the department that hands over; null for the one that received the patient of an up-referral
 * @param parts further parts in words, by their code in the table, for example {@code FUNCTION_SCORE}; never null
 */
public record Handover(
    @NotNull @Valid Diagnosis diagnosis,
    @NotBlank @Size(max = 4000) String course,
    @NotBlank @Size(max = 4000) String results,
    @NotBlank @Size(max = 500) String allergies,
    @NotBlank @Size(max = 2000) String medications,
    @NotBlank @Size(max = 2000) String plan,
    @NotNull LocalDate followUpOn,
    @Size(max = 32) String department,
    @Size(max = 30) Map<@Pattern(regexp = "[A-Z0-9_]{1,40}") String, @NotBlank @Size(max = 2000) String> parts) {

  public Handover {
    parts = parts == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** The same package, with the department that hands over. */
  Handover from(String code) {
    return new Handover(diagnosis, course, results, allergies, medications, plan, followUpOn, code, parts);
  }
}
