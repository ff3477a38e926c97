package org.greenchannel.referral.paper;

import java.util.Arrays;
import java.util.Optional;
import org.greenchannel.referral.Referral;

/** The papers there are, by the word in their address. */
public enum PaperKind {
  /** 双向转诊单, with counterfoil and receipt. */
  NOTE("note.pdf"),
  /** The hand-over package to read (下转交接包). */
  HANDOVER("handover.pdf"),
  /** The hand-over package as a FHIR document. */
  HANDOVER_FHIR("handover.fhir.json");

  private final String word;

  PaperKind(String word) {
    this.word = word;
  }

  /** The word in the address and in the file name. */
  public String word() {
    return word;
  }

  /** The paper of an address. */
  public static Optional<PaperKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Whether a referral has this paper: only a hand-over has a package. */
  boolean isOf(Referral referral) {
    return this == NOTE || referral.downCase() != null;
  }
}
