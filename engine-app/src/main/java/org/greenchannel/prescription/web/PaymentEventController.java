package org.greenchannel.prescription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.greenchannel.act.Actor;
import org.greenchannel.idempotency.Once;
import org.greenchannel.prescription.PaymentReport;
import org.greenchannel.prescription.PaymentService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for the payment service's events; an event taken before is answered 200 again. */
@RestController
class PaymentEventController {

  private final PaymentService payments;
  private final Once once;

  PaymentEventController(PaymentService payments, Once once) {
    this.payments = payments;
    this.once = once;
  }

  @PostMapping("/api/payments/events")
  ResponseEntity<Object> report(@Valid @RequestBody PaymentReport report, Actor actor, HttpServletRequest request) {
    return once.perform(
        request, actor, () -> payments.paid(actor, report), id -> ResponseEntity.ok(Map.of("prescriptionId", id)));
  }
}
