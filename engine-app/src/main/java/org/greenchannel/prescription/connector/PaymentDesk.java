package org.greenchannel.prescription.connector;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.greenchannel.connectors.payment.Closure;
import org.greenchannel.connectors.payment.PaymentConnector;
import org.greenchannel.connectors.payment.PaymentOrder;
import org.greenchannel.connectors.payment.PaymentRequest;
import org.greenchannel.connectors.payment.Refund;
import org.greenchannel.connectors.payment.RefundOrder;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.prescription.Fulfilment;
import org.greenchannel.prescription.PrescriptionPayments;
import org.springframework.stereotype.Component;

/** Asks for payment and gives back; that somebody paid comes in at {@code /api/payments/events}. */
@Component
class PaymentDesk implements PrescriptionPayments {

  private static final String CALLBACK = "/api/payments/events";

  private final PaymentConnector payments;
  private final OutgoingCalls calls;
  private final Clock clock;

  PaymentDesk(PaymentConnector payments, OutgoingCalls calls, Clock clock) {
    this.payments = payments;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Requested request(UUID fulfilmentId, String number, Fulfilment.Money money, Instant expiresAt) {
    PaymentOrder order =
        new PaymentOrder(
            fulfilmentId.toString(), money.patientFen(), money.currency(), number,
            OffsetDateTime.ofInstant(expiresAt, clock.getZone()), CALLBACK);
    PaymentRequest requested = payments.create(order, calls.keyFor(fulfilmentId, "request-payment"));
    return new Requested(requested.paymentId(), requested.payUrl());
  }

  @Override
  public boolean close(UUID fulfilmentId, String paymentId) {
    return payments.close(paymentId, calls.keyFor(fulfilmentId, "close-payment")) instanceof Closure.Closed;
  }

  @Override
  public String refund(UUID fulfilmentId, String paymentId, long amountFen, String reason) {
    Refund answer =
        payments.refund(
            new RefundOrder(paymentId, fulfilmentId.toString(), amountFen, reason),
            calls.keyFor(fulfilmentId, "refund-payment"));
    if (answer instanceof Refund.Refunded refunded) {
      return refunded.refundId();
    }
    throw new IllegalStateException("the payment service refuses the refund: " + ((Refund.Refused) answer).code());
  }
}
