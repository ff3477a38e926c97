package org.greenchannel.connectors.payment;

import static org.greenchannel.connectors.http.HttpCalls.encoded;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.connectors.http.Answer;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The payment service over HTTP and JSON. An answer about another amount than the one sent is never accepted. */
public final class HttpPaymentConnector implements PaymentConnector {

    private static final String UNKNOWN = "PAYMENT_UNKNOWN";
    private static final String ALREADY_PAID = "ALREADY_PAID";
    private static final Set<String> REFUSALS = Set.of("NOT_PAID", "EXCEEDS_PAID");

    private final HttpCalls calls;

    public HttpPaymentConnector(HttpSettings settings) {
        this.calls = new HttpCalls("payment", settings);
    }

    @Override
    public PaymentRequest create(PaymentOrder order, String idempotencyKey) {
        return calls.post("create", "/payments", order, idempotencyKey, answer -> {
            PaymentRequest created = answer.as(PaymentRequest.class);
            if (created.amountFen() != order.amountFen() || !created.currency().equals(order.currency())) {
                throw answer.unreadable("another amount than the wanted one");
            }
            return created;
        });
    }

    @Override
    public Optional<PaymentRequest> query(String paymentId) {
        return calls.get("query", "/payments/" + encoded(paymentId), answer -> UNKNOWN.equals(answer.code())
                ? Optional.<PaymentRequest>empty() : Optional.of(answer.as(PaymentRequest.class)));
    }

    @Override
    public Closure close(String paymentId, String idempotencyKey) {
        return calls.post("close", "/payments/" + encoded(paymentId) + "/close", Map.of(), idempotencyKey, answer -> {
            if (ALREADY_PAID.equals(answer.code())) {
                return new Closure.AlreadyPaid();
            }
            answer.requireOk();
            return new Closure.Closed();
        });
    }

    @Override
    public Refund refund(RefundOrder order, String idempotencyKey) {
        return calls.post("refund", "/payments/" + encoded(order.paymentId()) + "/refunds", order, idempotencyKey,
                answer -> REFUSALS.contains(answer.code())
                        ? new Refund.Refused(answer.code()) : refunded(order, answer));
    }

    private static Refund refunded(RefundOrder order, Answer answer) {
        Refund.Refunded refunded = answer.as(Refund.Refunded.class);
        if (refunded.amountFen() != order.amountFen()) {
            throw answer.unreadable("another amount than the wanted one");
        }
        return refunded;
    }
}
