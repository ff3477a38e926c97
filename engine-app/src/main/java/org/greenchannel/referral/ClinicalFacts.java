package org.greenchannel.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What the referring doctor knows and sees, as the up-referral criteria ask for it.
 *
 * @param systolic today's value in mmHg, or null when not measured
 * @param diastolic today's value in mmHg, or null when not measured
 * @param onsetAt when the complaint began, or null
 * @param diagnosisClear the diagnosis can be made here; true unless said otherwise
 * @param equipmentAvailable technique and equipment are here; true unless said otherwise
 * @param departmentRegistered the disease belongs to a registered department here; true unless said otherwise
 */
public record ClinicalFacts(
    @NotNull @Valid Diagnosis diagnosis,
    @Min(40) @Max(300) Integer systolic,
    @Min(20) @Max(250) Integer diastolic,
    @Size(max = 50) List<@Valid @NotNull FollowUp> followUps,
    @Size(max = 9) List<@NotNull RedFlag> redFlags,
    boolean suspectedStroke,
    OffsetDateTime onsetAt,
    boolean chronicOrganDamage,
    Boolean diagnosisClear,
    Boolean equipmentAvailable,
    Boolean departmentRegistered,
    @Size(max = 2000) String summary,
    @Size(max = 500) String allergies,
    @Size(max = 1000) String medications) {

  public ClinicalFacts {
    followUps = followUps == null ? List.of() : followUps;
    redFlags = redFlags == null ? List.of() : redFlags;
    diagnosisClear = diagnosisClear == null || diagnosisClear;
    equipmentAvailable = equipmentAvailable == null || equipmentAvailable;
    departmentRegistered = departmentRegistered == null || departmentRegistered;
  }

  /** How many of the latest follow-ups missed the target in a row. */
  int uncontrolledFollowUps() {
    return (int)
        followUps.stream()
            .sorted(Comparator.comparing(FollowUp::on).reversed())
            .takeWhile(FollowUp::aboveTarget)
            .count();
  }

  /** A sign that does not wait for papers (treat first). */
  boolean hasDangerSign() {
    return suspectedStroke || !redFlags.isEmpty();
  }
}
