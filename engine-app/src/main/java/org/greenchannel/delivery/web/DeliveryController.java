package org.greenchannel.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.delivery.CarrierReport;
import org.greenchannel.delivery.DeliveryReading;
import org.greenchannel.delivery.DeliveryService;
import org.greenchannel.delivery.DeliveryView;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries: their state, and the door for the carrier's events. */
@RestController
class DeliveryController {

  private final DeliveryService service;
  private final DeliveryReading reading;
  private final Once once;
  private final Problems problems;

  DeliveryController(DeliveryService service, DeliveryReading reading, Once once, Problems problems) {
    this.service = service;
    this.reading = reading;
    this.once = once;
    this.problems = problems;
  }

  @GetMapping("/api/deliveries/{id}")
  ResponseEntity<Object> view(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Answer<DeliveryView> answer = reading.view(id, actor);
    return answer.isDone()
        ? ResponseEntity.ok().eTag("\"" + answer.value().version() + "\"").body(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  /** Answers 200 to an event taken before, so that the carrier stops repeating it. */
  @PostMapping("/api/deliveries/{id}/events")
  ResponseEntity<Object> report(
      @PathVariable UUID id, @Valid @RequestBody CarrierReport report, Actor actor, HttpServletRequest request) {
    return once.perform(
        request, actor, () -> service.report(actor, id, report), done -> ResponseEntity.ok(Map.of("deliveryId", done)));
  }
}
