package org.greenchannel.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.delivery.CarrierFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a carrier may take a parcel: assessed, qualified for its storage, under contract (GSP, yearly review). */
@Component
class CarrierChoice {

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Clock clock;

  CarrierChoice(JdbcClient jdbc, Decisions decisions, DecisionLog log, Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.log = log;
    this.clock = clock;
  }

  /** The decision as kept. */
  record Ruling(boolean allowed, String packaging, UUID decisionId) {}

  private record Standing(boolean qualified, boolean cold) {}

  /** The carrier that serves a region. */
  String inRegion(String region) {
    return jdbc.sql("select code from institution where kind = 'CARRIER' and region = ? order by code limit 1")
        .param(region)
        .query(String.class)
        .single();
  }

  Ruling rule(Delivery d) {
    LocalDate today = LocalDate.now(clock);
    List<Standing> standing = standing(d.carrierCode(), today);
    boolean contract = !standing.isEmpty();
    Decision decision =
        decisions.decide(
            new CarrierFacts(
                d.region(), today, d.storage(), contract && standing.get(0).qualified(),
                contract && standing.get(0).cold(), contract));
    return new Ruling(
        decision.flag("allow"), decision.text("packaging"), log.write(decision, d.id(), d.episodeId()));
  }

  private List<Standing> standing(String carrierCode, LocalDate day) {
    return jdbc.sql(
            """
            select qualified, cold_qualified from carrier_qualification where carrier_code = ? and valid_from <= ?
            and (valid_until is null or valid_until > ?) order by valid_from desc""")
        .params(carrierCode, day, day)
        .query((r, i) -> new Standing(r.getBoolean("qualified"), r.getBoolean("cold_qualified")))
        .list();
  }
}
