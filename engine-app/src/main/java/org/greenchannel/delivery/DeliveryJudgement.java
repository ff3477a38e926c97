package org.greenchannel.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Clock;
import java.util.UUID;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.delivery.DeliveryEventFacts;
import org.springframework.stereotype.Component;

/** What an event on the way asks us to do (GSP 药品零售配送质量管理: seal, temperature, identity, trace code). */
@Component
class DeliveryJudgement {

  private final Decisions decisions;
  private final DecisionLog log;
  private final DeliveryEvents events;
  private final Clock clock;

  DeliveryJudgement(Decisions decisions, DecisionLog log, DeliveryEvents events, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** The state that follows, and by which action, rule and law; those are null where no rule weighs the event. */
  record Ruling(DeliveryStatus next, String action, String ruleId, String law, UUID decisionId) {

    boolean holdsSettlement() {
      return "BLOCK_SETTLEMENT".equals(action);
    }
  }

  Ruling judge(Delivery d, CarrierReport report) {
    if (report.type().ruleWord == null) {
      return new Ruling(report.type().speaksOf, null, null, null, null);
    }
    Decision decision = decisions.decide(facts(d, report));
    String action = decision.text("action");
    UUID id = log.write(decision, d.id(), d.episodeId());
    return new Ruling(
        next(action, report.type().speaksOf), action, decision.first().ruleId(), decision.first().law().key(), id);
  }

  private DeliveryEventFacts facts(Delivery d, CarrierReport report) {
    Instant at = report.at().toInstant();
    boolean outOfRange = events.outOfRange(d.storage(), report.temperature());
    int minutesOut = report.temperature() == null ? 0 : d.temperature(outOfRange, at);
    boolean temperatureOnly = outOfRange && report.type() == CarrierReport.Type.IN_TRANSIT;
    boolean handedOver = report.type() == CarrierReport.Type.DELIVERED;
    return new DeliveryEventFacts(
        d.region(), LocalDate.ofInstant(at, clock.getZone()), temperatureOnly ? "TEMPERATURE" : report.type().ruleWord,
        d.storage(), minutesOut, !Boolean.FALSE.equals(report.sealOk()),
        handedOver ? Boolean.TRUE.equals(report.identityOk()) : !Boolean.FALSE.equals(report.identityOk()),
        d.traceScanned(), d.failedAttempts());
  }

  private static DeliveryStatus next(String action, DeliveryStatus spokenOf) {
    return switch (action) {
      case "COMPLETE", "BLOCK_SETTLEMENT" -> DeliveryStatus.DELIVERED;
      case "RETURN_QUARANTINE", "QUARANTINE", "RETURN_REFUND" -> DeliveryStatus.QUARANTINED;
      case "RETRY_OR_RETURN" -> DeliveryStatus.ATTEMPT_FAILED;
      case "RETURN_NOTIFY", "STOP_NOTIFY" -> DeliveryStatus.RETURNING;
      case "REFUSE_RETURN" -> DeliveryStatus.REFUSED_BY_PATIENT;
      default -> spokenOf;
    };
  }
}
