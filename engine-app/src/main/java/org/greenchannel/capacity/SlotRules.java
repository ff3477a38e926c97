package org.greenchannel.capacity;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Institution;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.referral.SlotQuotaFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables say of an institution's slots: quota, release, recycling, the public's day, the time of an offer. */
@Component
class SlotRules {

  private final Decisions decisions;
  private final DecisionLog log;
  private final JdbcClient jdbc;

  SlotRules(Decisions decisions, DecisionLog log, JdbcClient jdbc) {
    this.decisions = decisions;
    this.log = log;
    this.jdbc = jdbc;
  }

  /** The answer of the table on a day of visits. */
  Decision quota(Institution institution, LocalDate day, SlotKind kind, boolean urgent) {
    return decisions.decide(
        new SlotQuotaFacts(institution.region(), day, String.valueOf(institution.level()), kind.name(), urgent));
  }

  /** Keeps a decision about a publication. */
  UUID keep(Decision decision, UUID publication) {
    return log.write(decision, publication, null);
  }

  /** How many days before the visit the public may book. */
  int publicDays(String region, LocalDate day) {
    return term("public_days", region, false, day);
  }

  /** How long a freed place is held for the one to whom it is offered, never longer than until it begins. */
  Instant offerUntil(String region, Waiting waiting, LocalDate today, Instant now, Instant begin) {
    Instant until = now.plusSeconds(60L * term("offer_minutes", region, waiting.priority().isUrgent(), today));
    return until.isBefore(begin) ? until : begin;
  }

  private int term(String column, String region, boolean urgent, LocalDate day) {
    return jdbc.sql(
            "select " + column
                + """
                 from capacity_terms where region in (?, '*') and urgent = ? and valid_from <= ?
                and (valid_until is null or valid_until > ?) order by region = '*', valid_from desc limit 1""")
        .params(region, urgent, Date.valueOf(day), Date.valueOf(day))
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("capacity_terms has no row for " + region + " on " + day));
  }
}
