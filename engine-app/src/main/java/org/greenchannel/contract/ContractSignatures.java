package org.greenchannel.contract;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the certificate authority sign a contract for the resident, outside of any transaction; a repetition gets the same signature. */
@Component
public class ContractSignatures {

  private final Contracts contracts;
  private final ContractTerms terms;
  private final ContractSigning authority;
  private final TransactionTemplate transaction;

  ContractSignatures(Contracts contracts, ContractTerms terms, ContractSigning authority, TransactionTemplate transaction) {
    this.contracts = contracts;
    this.terms = terms;
    this.authority = authority;
    this.transaction = transaction;
  }

  /** A signature, or why there is none; neither where the act itself will be refused. */
  public record Made(ContractSignature signature, Refusal refusal) {}

  private record ToSign(String number, String signer, String canonical) {}

  public Made sign(UUID id, Integer seen, Actor patient) {
    ToSign wanted = transaction.execute(status -> contracts.findById(id).filter(c -> possible(c, seen, patient)).map(this::toSign).orElse(null));
    if (wanted == null) {
      return new Made(null, null);
    }
    try {
      ContractSigning.Answer answer = authority.sign(id, wanted.signer(), wanted.canonical());
      return answer.refusedCode() == null
          ? new Made(answer.signature(), null)
          : new Made(null, Refusal.conflict("contract.signatureRefused", wanted.number(), answer.refusedCode()));
    } catch (ContractSigning.Unavailable e) {
      return new Made(null, new Refusal("contract.authorityUnavailable", Refusal.Kind.TRY_LATER, List.of(), List.of(wanted.number())));
    }
  }

  private ToSign toSign(FamilyContract contract) {
    String text = terms.text(contract.term().consentVersion()).map(ContractText::bodyZh).orElseThrow();
    return new ToSign(contract.number(), contract.patientId(), contract.canonical(text));
  }

  private static boolean possible(FamilyContract contract, Integer seen, Actor patient) {
    return contract.isVisibleTo(patient)
        && contract.refusalOf(ContractAct.SIGN, patient) == null
        && (seen == null || seen == contract.version());
  }
}
