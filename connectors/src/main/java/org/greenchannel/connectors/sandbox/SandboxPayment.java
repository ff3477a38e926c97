package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.greenchannel.connectors.http.Json;
import org.greenchannel.connectors.payment.PaymentEvent;
import org.greenchannel.connectors.payment.PaymentOrder;
import org.greenchannel.connectors.payment.PaymentRequest;
import org.greenchannel.connectors.payment.PaymentRequest.State;
import org.greenchannel.connectors.payment.Refund.Refunded;
import org.greenchannel.connectors.payment.RefundOrder;

/** Plays the payment service; the person who plays the patient pays by the page or by a control call. */
final class SandboxPayment extends PlayedSystem {

    private static final String CREATED = "created";
    private static final String PAID = "paid";
    private static final String CLOSED = "closed";
    private static final String REFUNDED = "refunded";
    private static final String REPORTED = "reported";
    private static final String ANSWERED = "answered";

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Callbacks callbacks;
    private final AtomicReference<String> ownBaseUrl;

    /** A request to pay; {@code paidAt} is null before. */
    record Payment(String paymentId, PaymentOrder order, State state, long refundedFen, OffsetDateTime at,
                   OffsetDateTime paidAt) {
        Payment now(State newState, long refunded, OffsetDateTime paid) {
            return new Payment(paymentId, order, newState, refunded, at, paid);
        }
    }

    /** What is kept of a closing and of a refund. */
    record Closed(String paymentId) { }

    record GivenBack(String paymentId, String reason, Refunded refunded) { }

    SandboxPayment(Environment environment) {
        super("payment", environment.settings().clock());
        this.ownBaseUrl = environment.ownBaseUrl();
        this.callbacks = new Callbacks(name(), environment, (eventId, state) ->
                record(REPORTED, Map.of("eventId", eventId, "state", state)));
    }

    Callbacks callbacks() {
        return callbacks;
    }

    @Override
    Reply answer(Call call) {
        if (call.is("POST", "payments")) {
            PaymentOrder order = call.as(PaymentOrder.class);
            return once(call, () -> create(order));
        }
        if (call.is("GET", "payments", "*")) {
            return query(call.part(1));
        }
        if (call.is("POST", "payments", "*", "close")) {
            return once(call, () -> close(call.part(1)));
        }
        if (call.is("POST", "payments", "*", "refunds")) {
            RefundOrder order = call.as(RefundOrder.class);
            return once(call, () -> refund(call.part(1), order));
        }
        throw new BadCall(404, "NO_SUCH_OPERATION");
    }

    @Override
    Reply control(Call call) {
        return call.is("POST", "*", "pay") ? Reply.ok(pay(call.part(0))) : super.control(call);
    }

    private Deed create(PaymentOrder order) {
        Payment payment = new Payment(newId("P"), order, State.PENDING, 0, now(), null);
        return new Deed(CREATED, payment, Reply.ok(seen(payment)));
    }

    private synchronized Reply query(String paymentId) {
        return payments.containsKey(paymentId) ? Reply.ok(seen(payments.get(paymentId))) : Reply.no("PAYMENT_UNKNOWN");
    }

    private Deed close(String paymentId) {
        return switch (known(paymentId).state()) {
            case PENDING -> new Deed(CLOSED, new Closed(paymentId), Reply.ok(Map.of()));
            case CLOSED -> new Deed(ANSWERED, null, Reply.ok(Map.of()));
            default -> new Deed(ANSWERED, null, Reply.no("ALREADY_PAID"));
        };
    }

    private Deed refund(String paymentId, RefundOrder order) {
        Payment payment = known(paymentId);
        if (payment.paidAt() == null) {
            return new Deed(ANSWERED, null, Reply.no("NOT_PAID"));
        }
        if (order.amountFen() > payment.order().amountFen() - payment.refundedFen()) {
            return new Deed(ANSWERED, null, Reply.no("EXCEEDS_PAID"));
        }
        Refunded refunded = new Refunded(newId("B"), order.amountFen(), now());
        return new Deed(REFUNDED, new GivenBack(paymentId, order.reason(), refunded), Reply.ok(refunded));
    }

    /** Plays the patient who pays; paying twice changes nothing. */
    private synchronized PaymentRequest pay(String paymentId) {
        Payment payment = known(paymentId);
        boolean expired = payment.order().expiresAt() != null && !now().isBefore(payment.order().expiresAt());
        if (payment.state() == State.CLOSED || payment.state() == State.PENDING && expired) {
            throw new BadCall(409, "PAYMENT_CLOSED");
        }
        if (payment.state() == State.PENDING) {
            record(PAID, new PaymentEvent(paymentId, payment.order().reference(), paymentId + "-1", PAID,
                    payment.order().amountFen(), payment.order().currency(), now()));
        }
        return seen(payments.get(paymentId));
    }

    private Payment known(String paymentId) {
        if (!payments.containsKey(paymentId)) {
            throw new BadCall(404, "PAYMENT_UNKNOWN");
        }
        return payments.get(paymentId);
    }

    private PaymentRequest seen(Payment payment) {
        return new PaymentRequest(payment.paymentId(), payment.order().reference(), payment.state(),
                payment.order().amountFen(), payment.order().currency(), payment.refundedFen(),
                ownBaseUrl.get() + "/payments#" + payment.paymentId());
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        switch (type) {
            case CREATED -> {
                Payment payment = read(facts, Payment.class);
                payments.put(payment.paymentId(), payment);
            }
            case PAID -> paid(read(facts, PaymentEvent.class));
            case CLOSED -> payments.computeIfPresent(read(facts, Closed.class).paymentId(),
                    (id, payment) -> payment.now(State.CLOSED, 0, null));
            case REFUNDED -> givenBack(read(facts, GivenBack.class));
            case REPORTED -> callbacks.settled(facts.path("eventId").asText(), facts.path("state").asText());
            default -> { }
        }
    }

    private void paid(PaymentEvent event) {
        Payment payment = payments.computeIfPresent(event.paymentId(),
                (id, p) -> p.now(State.PAID, 0, event.at()));
        callbacks.add(event.paymentId(), event.eventId(), payment.order().callbackUrl(),
                Json.MAPPER.valueToTree(event));
    }

    private void givenBack(GivenBack back) {
        payments.computeIfPresent(back.paymentId(), (id, payment) -> {
            long refunded = payment.refundedFen() + back.refunded().amountFen();
            boolean all = refunded == payment.order().amountFen();
            return payment.now(all ? State.REFUNDED : State.PAID, refunded, payment.paidAt());
        });
    }

    @Override
    void begin() {
        callbacks.begin();
    }

    synchronized List<Payment> payments() {
        return List.copyOf(payments.values());
    }
}
