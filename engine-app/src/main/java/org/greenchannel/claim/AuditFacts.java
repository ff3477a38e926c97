package org.greenchannel.claim;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Operation;
import org.springframework.stereotype.Component;

/** A claim as the audit sees it: with its prescribers from the registry and the patient's earlier claims. */
@Component
class AuditFacts {

  private static final String REFERRED = "REFERRED";

  private final ClaimHistory history;
  private final Registry registry;

  AuditFacts(ClaimHistory history, Registry registry) {
    this.history = history;
    this.registry = registry;
  }

  /**
   * @param windowDays how far back a limit looks
   */
  AuditClaim of(Claim claim, int windowDays) {
    return of(claim, windowDays, ClaimHistory.Before.ANY);
  }

  /** The claim as it was when it was entered: what came after it is not its history. */
  AuditClaim asOf(Claim claim, int windowDays) {
    return of(claim, windowDays, new ClaimHistory.Before(claim.enteredAt(), claim.number()));
  }

  private AuditClaim of(Claim claim, int windowDays, ClaimHistory.Before before) {
    String visit = claim.visit().visitId() == null ? claim.id().toString() : claim.visit().visitId();
    List<AuditLine> lines = claim.lines().stream().map(line -> line(line, visit)).toList();
    LocalDateTime first = lines.stream().map(AuditLine::occurred).min(LocalDateTime::compareTo).orElseThrow();
    LocalDateTime last = lines.stream().map(AuditLine::occurred).max(LocalDateTime::compareTo).orElseThrow();
    LocalDateTime from = first.minusDays(windowDays);
    LocalDateTime until = last.plusDays(windowDays);
    return new AuditClaim(
        visit(claim, visit),
        new AuditPerson(claim.insured().person(), claim.insured().sex(), claim.insured().birthDate(), null), lines,
        diagnoses(claim), operations(claim), doctors(claim), history.lines(claim, from, until, before),
        history.visits(claim, from, until, before));
  }

  private static AuditVisit visit(Claim claim, String visitId) {
    Visit visit = claim.visit();
    Circumstances more = claim.circumstances();
    return new AuditVisit(
        visitId, visit.institutionCode(), claim.insured().insutype(), visit.medType(), visit.hospLv(), visit.department(),
        visit.doctor(), ClaimHistory.local(visit.beganAt()), ClaimHistory.local(visit.endedAt()), more.diseaseNo(),
        more.online(), referral(claim.care()), ClaimHistory.local(claim.enteredAt()),
        claim.care().referralClaimed() ? REFERRED : claim.terms().filing(), more.diagnosedInPerson());
  }

  /** The referral that is proven; a number that proves nothing does not count. */
  private static String referral(Care care) {
    return care.compliant() ? care.referralId().toString() : null;
  }

  private static List<Diagnosis> diagnoses(Claim claim) {
    List<String> codes = claim.diagnoses();
    return codes.stream().map(code -> new Diagnosis(code, null, code.equals(codes.get(0)))).toList();
  }

  private static List<Operation> operations(Claim claim) {
    List<Circumstances.Procedure> all = claim.circumstances().operations();
    return all.stream().map(o -> new Operation(o.code(), o.name(), o == all.get(0), o.at(), o.doctor())).toList();
  }

  /** Those of the lines' doctors whom the registry knows. */
  private Map<String, AuditDoctor> doctors(Claim claim) {
    Map<String, AuditDoctor> doctors = new HashMap<>();
    claim.lines().stream()
        .map(ClaimLine::doctor)
        .filter(doctor -> doctor != null)
        .distinct()
        .forEach(doctor -> registry.practitioner(doctor)
            .ifPresent(known -> doctors.put(doctor, new AuditDoctor(known.licensed(), known.antibioticRight()))));
    return doctors;
  }

  private static AuditLine line(ClaimLine line, String visit) {
    return new AuditLine(
        line.lineNo(), visit, ClaimHistory.local(line.occurredAt()), line.item().code(), line.item().name(),
        line.item().listType(), line.quantity(), line.unitPrice(), line.amounts().totalFen(), line.department(),
        line.doctor(), line.detail());
  }
}
