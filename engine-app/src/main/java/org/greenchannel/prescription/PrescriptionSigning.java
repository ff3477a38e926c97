package org.greenchannel.prescription;

import java.util.UUID;

/** Electronic signatures of prescribers by a certificate authority (电子签名法 Art. 13). */
public interface PrescriptionSigning {

  /**
   * Signs the canonical content in the prescriber's name.
   *
   * @param attempt makes the idempotency key with the record; the same attempt is signed once
   */
  Answer sign(UUID recordId, String attempt, String signerId, String canonical);

  /** Whether a kept signature still fits this content, by the authority's word: OK, or why not. */
  String verify(KeptSignature signature, String canonical);

  /** Signed, or refused with the authority's code, such as {@code CERTIFICATE_REVOKED}. */
  record Answer(KeptSignature signature, String refusedCode) {}
}
