package org.greenchannel.prescription;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the way of a prescription to the patient stands: 审方通过 → 预结算 → 支付 → 结算 → 调配 → 配送. */
public enum FulfilmentStatus {
  CHOSEN,
  PAYMENT_REQUESTED,
  PAID,
  IN_CLAIM_REVIEW,
  SETTLED,
  CLAIM_REFUSED,
  DISPENSED,
  WITHHELD,
  DELIVERY_FAILED,
  COLLECTED,
  DELIVERED,
  UNPAID,
  REFUNDED;

  /** The word on the wire, such as {@code payment-requested}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Set<FulfilmentStatus> next() {
    return switch (this) {
      case CHOSEN -> EnumSet.of(PAYMENT_REQUESTED, PAID, UNPAID);
      case PAYMENT_REQUESTED -> EnumSet.of(PAID, UNPAID, REFUNDED);
      case PAID -> EnumSet.of(SETTLED, IN_CLAIM_REVIEW, CLAIM_REFUSED);
      case IN_CLAIM_REVIEW -> EnumSet.of(SETTLED, CLAIM_REFUSED);
      case SETTLED -> EnumSet.of(DISPENSED, COLLECTED, WITHHELD);
      case DISPENSED -> EnumSet.of(DELIVERED, DELIVERY_FAILED);
      case CLAIM_REFUSED, WITHHELD, DELIVERY_FAILED -> EnumSet.of(REFUNDED);
      case COLLECTED, DELIVERED, UNPAID, REFUNDED -> EnumSet.noneOf(FulfilmentStatus.class);
    };
  }
}
