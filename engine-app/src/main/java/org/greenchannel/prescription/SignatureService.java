package org.greenchannel.prescription;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows and checks the signature on a prescription; the authority is asked outside of any transaction. */
@Service
public class SignatureService {

  private final PrescriptionAccess access;
  private final PrescriptionSigning signing;
  private final TransactionTemplate transaction;

  SignatureService(PrescriptionAccess access, PrescriptionSigning signing, TransactionTemplate transaction) {
    this.access = access;
    this.signing = signing;
    this.transaction = transaction;
  }

  private record Signed(KeptSignature signature, String content) {}

  public Answer<SignatureView> verify(UUID id, Actor actor) {
    Answer<Signed> found =
        transaction.execute(
            status -> access.read(id, actor).map(p -> new Signed(p.signature(), p.canonical())));
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Signed signed = found.value();
    return signed.signature() == null
        ? Answer.refused(Refusal.notFound("prescription.notSigned"))
        : Answer.done(view(signed.signature(), signed.content()));
  }

  private SignatureView view(KeptSignature kept, String content) {
    return new SignatureView(
        kept.signatureId(), kept.signerId(), kept.certificateId(), kept.algorithm(), kept.publicKey(), kept.value(),
        kept.digest(), kept.signedAt(), content, signing.verify(kept, content));
  }
}
