package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/**
 * What is examined here and read elsewhere.
 *
 * @param items the tests that are ordered or to be interpreted
 * @param results what the examination found, in the examiner's words
 */
@Embeddable
public record Remote(
    @Column(name = "items") @Convert(converter = JsonText.OfItems.class) List<OrderItem> items,
    @Column(name = "exam_results") String results,
    @Column(name = "examined_at") Instant examinedAt,
    @Column(name = "redeemed_at") Instant redeemedAt,
    @Column(name = "redeemable_until") Instant redeemableUntil) {

  static Remote of(List<OrderItem> items) {
    return items == null || items.isEmpty() ? null : new Remote(items, null, null, null, null);
  }

  static final Remote NOTHING = new Remote(null, null, null, null, null);

  Remote examined(String found, Instant at) {
    return new Remote(items, found, at, redeemedAt, redeemableUntil);
  }

  Remote redeemed(Instant at) {
    return new Remote(items, results, examinedAt, at, redeemableUntil);
  }

  Remote redeemable(Instant until) {
    return new Remote(items, results, examinedAt, redeemedAt, until);
  }
}
