package org.greenchannel.prescription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.prescription.Finding.Level;
import org.greenchannel.prescription.Finding.Source;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does to a prescription before and after the pharmacist: check, have it signed, tell people. */
@Service
@Transactional
public class CheckingService {

  private final Prescriptions prescriptions;
  private final PrescriptionCheck check;
  private final PrescriptionSigning signing;
  private final PrescriptionNotices notices;
  private final TermsOfRegion terms;
  private final Trail trail;
  private final Clock clock;

  CheckingService(
      Prescriptions prescriptions, PrescriptionCheck check, PrescriptionSigning signing,
      PrescriptionNotices notices, TermsOfRegion terms, Trail trail, Clock clock) {
    this.prescriptions = prescriptions;
    this.check = check;
    this.signing = signing;
    this.notices = notices;
    this.terms = terms;
    this.trail = trail;
    this.clock = clock;
  }

  /** The signature is given, and by when whose pharmacists decide; or it is refused. */
  public record SigningOutcome(boolean signed, String pharmacistGroup, Instant reviewDue) {}

  /** Asks the rules; true when nothing blocks. */
  public boolean check(UUID id) {
    Prescription p = prescriptions.findById(id).orElseThrow();
    PrescriptionCheck.Result result = check.check(p);
    p.found(result.findings());
    Deed deed = deed("check", p).decidedBy(result.decisionIds());
    if (result.passed()) {
      trail.write(deed.note("规则审查通过", "The rules found nothing that blocks"));
    } else {
      p.move(PrescriptionAct.FAIL_CHECK, clock.instant());
      trail.write(deed.note("规则审查未通过，退回医师", "The rules returned it to the doctor").because(codes(result.findings())));
    }
    return result.passed();
  }

  /** Has the content signed in the prescriber's name and passes it to the pharmacists. */
  public SigningOutcome sign(UUID id) {
    Prescription p = prescriptions.findById(id).orElseThrow();
    PrescriptionSigning.Answer answer =
        signing.sign(id, "sign-" + p.round(), p.prescriberId(), p.canonical());
    Instant now = clock.instant();
    if (answer.signature() == null) {
      return refusedSignature(p, answer.refusedCode(), now);
    }
    Instant due =
        now.plus(Duration.ofMinutes(terms.on(p.region(), LocalDate.now(clock)).reviewMinutes()));
    p.move(PrescriptionAct.SIGN, now);
    p.signed(answer.signature(), due);
    p.move(PrescriptionAct.SUBMIT, now);
    trail.write(deed("sign", p).note("处方已电子签名，送药师审方", "Signed by certificate and passed to the pharmacists"));
    return new SigningOutcome(true, Role.PHARMACIST.groupAt(p.reviewerInstitution()), due);
  }

  private SigningOutcome refusedSignature(Prescription p, String code, Instant now) {
    p.move(PrescriptionAct.FAIL_SIGNING, now);
    p.found(
        List.of(
            new Finding(
                p.round(), Source.SIGNATURE, Level.BLOCK, "C-" + code, null, "ESIGN-LAW#14", null,
                "认证机构拒绝签名：" + code, "The certificate authority refuses to sign: " + code, null, null, null)));
    trail.write(deed("sign", p).note("电子签名被拒，退回医师", "The signature was refused; returned to the doctor").because(code));
    return new SigningOutcome(false, null, null);
  }

  public void tellReady(UUID id) {
    notices.ready(notice(id, "ready-notice"));
  }

  public void tellReturned(UUID id) {
    notices.returned(notice(id, "return-notice"));
  }

  public void tellRefused(UUID id) {
    notices.refused(notice(id, "refusal-notice"));
  }

  private PrescriptionNotices.Notice notice(UUID id, String what) {
    Prescription p = prescriptions.findById(id).orElseThrow();
    return new PrescriptionNotices.Notice(
        id, what + "-" + p.round(), p.number(), p.patientId(), p.institutionCode(), p.validUntil());
  }

  private static String codes(List<Finding> findings) {
    return String.join(",", findings.stream().map(Finding::code).distinct().toList());
  }

  private static Deed deed(String act, Prescription p) {
    return Deed.of(Actor.ENGINE, "prescription." + act, "prescription")
        .on(p.id(), p.number(), p.episodeId());
  }
}
