package org.greenchannel.claim;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cancelled settlements (结算撤销): each a record linked to its claim, whose amounts stay as they were settled
 * and count no longer.
 */
@Component
class Reversals {

  private final JdbcClient jdbc;

  Reversals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(UUID claimId, ClaimView.Reversal reversal) {
    jdbc.sql("insert into claim_reversal (claim_id, number, reversed_at, reversed_by, reason) values (?, ?, ?, ?, ?)")
        .params(claimId, reversal.number(), Timestamp.from(reversal.at()), reversal.by(), reversal.reason())
        .update();
  }

  Optional<ClaimView.Reversal> of(UUID claimId) {
    return jdbc.sql("select number, reversed_at, reversed_by, reason from claim_reversal where claim_id = ?")
        .param(claimId)
        .query((r, i) -> new ClaimView.Reversal(r.getString(1), instant(r.getTimestamp(2)), r.getString(3), r.getString(4)))
        .optional();
  }

  /** The claim of an institution by its number (setl_id), if there is one. */
  Optional<UUID> claim(String institution, String number) {
    return jdbc.sql("select id from claim where number = ? and institution_code = ?")
        .params(number, institution)
        .query(UUID.class)
        .optional();
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }
}
