package org.greenchannel.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What the down-referral criteria ask for (domain criteria of two-way referral, down).
 *
 * @param stableDays full days with stable vital signs
 * @param consent the patient agrees
 * @param receiverCapable the receiver has the capability; true unless said otherwise
 * @param drugAvailable the receiver has the medicines; true unless said otherwise
 */
public record DownFacts(
    boolean acuteOver,
    @Min(0) @Max(3650) int stableDays,
    boolean needsRehab,
    boolean chronicLongTerm,
    boolean terminal,
    boolean elderlyNursing,
    boolean consent,
    Boolean receiverCapable,
    Boolean drugAvailable,
    boolean pendingCritical) {

  public DownFacts {
    receiverCapable = receiverCapable == null || receiverCapable;
    drugAvailable = drugAvailable == null || drugAvailable;
  }
}
