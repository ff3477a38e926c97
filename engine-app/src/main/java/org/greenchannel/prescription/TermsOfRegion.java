package org.greenchannel.prescription;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of a region on a day; a region without its own has those of {@code *}. */
@Component
class TermsOfRegion {

  private final JdbcClient jdbc;

  TermsOfRegion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Terms on(String region, LocalDate day) {
    return jdbc.sql(
            """
            select * from prescription_terms where region in (?, '*') and valid_from <= ?
            and (valid_until is null or valid_until > ?) order by region = '*', valid_from desc limit 1""")
        .params(region, day, day)
        .query(
            (r, i) ->
                new Terms(
                    r.getInt("review_minutes"), r.getInt("payment_minutes"), r.getInt("dispense_minutes"),
                    r.getInt("redeem_days"), r.getInt("reviewer_years")))
        .single();
  }
}
