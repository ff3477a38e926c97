package org.greenchannel.claim;

import java.util.List;
import org.greenchannel.rules.Plans.Rounding;

/**
 * What standing findings take from a line. A line is deducted once: the largest of its deductions, borne by
 * the institution unless only consented ones stand.
 */
record Denial(ClaimLine line, long institutionFen, long patientFen, boolean pending) {

  static Denial of(ClaimLine line, List<ClaimFinding> findings) {
    List<ClaimFinding> own = findings.stream().filter(f -> line.lineNo().equals(f.lineNo())).toList();
    if (own.isEmpty()) {
      return new Denial(line, 0, 0, false);
    }
    long institution = largest(own, false);
    long patient = Math.max(0, largest(own, true) - institution);
    boolean pending = own.stream().anyMatch(f -> f.decision() == ClaimFinding.Decision.PENDING);
    return new Denial(line, institution, patient, pending);
  }

  /** Shares the money out over the lines with what standing findings deny; returns what every payer pays. */
  static List<Payment> shareOut(
      List<ClaimLine> lines, List<ClaimFinding> findings, Band band, List<Payment> payers, Rounding rounding) {
    List<Denial> denials = lines.stream().map(line -> of(line, findings)).toList();
    boolean payable = findings.stream().noneMatch(ClaimFinding::refusesReimbursement);
    List<Settlement.Line> toSettle =
        denials.stream().map(d -> d.line().toSettle(d.institutionFen(), d.patientFen(), payable)).toList();
    PayerChain.Shared shared = PayerChain.of(Settlement.of(toSettle, band, rounding), payers);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).settle(shared.lines().get(i), denials.get(i).status());
    }
    return shared.payments();
  }

  ClaimLine.Status status() {
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
