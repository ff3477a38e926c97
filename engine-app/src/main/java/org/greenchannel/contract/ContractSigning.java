package org.greenchannel.contract;

import java.util.UUID;

/** The certificate authority, as far as contracts need it. */
public interface ContractSigning {

  /**
   * A signature, or why there is none.
   *
   * @param signature null when it was refused
   */
  record Answer(ContractSignature signature, String refusedCode) {}

  /** Has the signer's certificate sign a text; once for a contract, however often it is asked. */
  Answer sign(UUID contractId, String signerId, String canonical);

  /** The authority does not answer now. */
  final class Unavailable extends RuntimeException {
    public Unavailable(Throwable cause) {
      super("the certificate authority does not answer", cause);
    }
  }
}
