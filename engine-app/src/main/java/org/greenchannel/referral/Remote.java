package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is examined here and read elsewhere, or ordered and done elsewhere.
 *
 * @param items the tests that are ordered or to be interpreted
 * @param results what the examination found, in the examiner's words
 * @param redeemedAt when the order was redeemed
 * @param redeemableUntil the end of the window in which it may be
 * @param redeemers codes of the institutions that may redeem it, as the table referral.redemption said on the day of issue
 * @param redeemedBy code of the one that did
 */
@Embeddable
public record Remote(
    @Column(name = "items") @Convert(converter = JsonText.OfItems.class) List<OrderItem> items,
    @Column(name = "exam_results") String results,
    @Column(name = "examined_at") Instant examinedAt,
    @Column(name = "redeemed_at") Instant redeemedAt,
    @Column(name = "redeemable_until") Instant redeemableUntil,
    @Column(name = "redeemers") @JdbcTypeCode(SqlTypes.ARRAY) String[] redeemers,
    @Column(name = "redeemed_by") String redeemedBy) {

  static Remote of(List<OrderItem> items) {
    return items == null || items.isEmpty() ? null : new Remote(items, null, null, null, null, null, null);
  }

  static final Remote NOTHING = new Remote(null, null, null, null, null, null, null);

  /** The institutions that may redeem it; empty where nothing is ordered. */
  public List<String> redeemableAt() {
    return redeemers == null ? List.of() : List.of(redeemers);
  }

  Remote examined(String found, Instant at) {
    return new Remote(items, found, at, redeemedAt, redeemableUntil, redeemers, redeemedBy);
  }

  Remote redeemed(String institution, Instant at) {
    return new Remote(items, results, examinedAt, at, redeemableUntil, redeemers, institution);
  }

  Remote redeemable(Instant until, List<String> where) {
    return new Remote(items, results, examinedAt, redeemedAt, until, where.toArray(String[]::new), redeemedBy);
  }
}
