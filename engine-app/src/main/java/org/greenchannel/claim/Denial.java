package org.greenchannel.claim;

import java.util.List;

/**
 * What standing findings take from a line. A line is deducted once: the largest of its deductions, borne by
 * the institution unless only consented ones stand.
 */
record Denial(long institutionFen, long patientFen, boolean pending) {

  static Denial of(ClaimLine line, List<ClaimFinding> findings) {
    List<ClaimFinding> own = findings.stream().filter(f -> line.lineNo().equals(f.lineNo())).toList();
    if (own.isEmpty()) {
      return new Denial(0, 0, false);
    }
    long institution = largest(own, false);
    long patient = Math.max(0, largest(own, true) - institution);
    boolean pending = own.stream().anyMatch(f -> f.decision() == ClaimFinding.Decision.PENDING);
    return new Denial(institution, patient, pending);
  }

  ClaimLine.Status status(ClaimLine line) {
    if (pending) {
      return ClaimLine.Status.PENDED;
    }
    long denied = institutionFen + patientFen;
    if (denied == 0) {
      return ClaimLine.Status.APPROVED;
    }
    return denied >= line.amounts().totalFen() ? ClaimLine.Status.DENIED : ClaimLine.Status.MODIFIED;
  }

  private static long largest(List<ClaimFinding> findings, boolean byPatient) {
    return findings.stream()
        .filter(f -> f.decision().stands() && f.isBornByPatient() == byPatient)
        .mapToLong(f -> f.ground().deductFen())
        .max()
        .orElse(0);
  }
}
