package org.greenchannel.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers reported, each event once. */
@Component
public class DeliveryEvents {

  private final JdbcClient jdbc;
  private final Clock clock;

  DeliveryEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes an event; false when it was taken before. */
  boolean take(UUID deliveryId, CarrierReport report) {
    return jdbc.sql(
                """
                insert into delivery_event (delivery_id, event_id, type, at, place, actor, temperature, seal_ok,
                  identity_ok, applied, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?) on conflict do nothing""")
            .params(
                deliveryId, report.eventId(), report.type().toString(), Timestamp.from(report.at().toInstant()),
                report.place(), report.actor(), report.temperature(), report.sealOk(), report.identityOk(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Writes what became of an event. */
  void judged(UUID deliveryId, String eventId, DeliveryJudgement.Ruling ruling, boolean applied) {
    jdbc.sql(
            """
            update delivery_event set action = ?, rule_id = ?, law = ?, decision_id = ?, applied = ?
            where delivery_id = ? and event_id = ?""")
        .params(ruling.action(), ruling.ruleId(), ruling.law(), ruling.decisionId(), applied, deliveryId, eventId)
        .update();
  }

  /** All events of a delivery by the time they happened. */
  List<Event> of(UUID deliveryId) {
    return jdbc.sql("select * from delivery_event where delivery_id = ? order by at, taken_at")
        .param(deliveryId)
        .query(
            (r, i) ->
                new Event(
                    r.getString("event_id"), r.getString("type"), r.getTimestamp("at").toInstant(),
                    r.getString("place"), r.getString("actor"), r.getBigDecimal("temperature"),
                    r.getObject("seal_ok", Boolean.class), r.getObject("identity_ok", Boolean.class),
                    r.getString("action"), r.getString("rule_id"), r.getString("law"), r.getBoolean("applied"),
                    r.getTimestamp("taken_at").toInstant()))
        .list();
  }

  /** Whether a temperature is within what a storage class allows. */
  boolean outOfRange(String storage, Double temperature) {
    return temperature != null
        && jdbc.sql("select count(*) from storage_range where storage = ? and ? between lowest and highest")
                .params(storage, temperature)
                .query(Integer.class)
                .single()
            == 0;
  }

  /** An event as it is kept; {@code applied} is false for one that came too late to move the parcel. */
  public record Event(
      String eventId, String type, Instant at, String place, String actor, java.math.BigDecimal temperature,
      Boolean sealOk, Boolean identityOk, String action, String ruleId, String law, boolean applied, Instant takenAt) {}
}
