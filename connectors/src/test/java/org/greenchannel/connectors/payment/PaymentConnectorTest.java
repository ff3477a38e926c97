package org.greenchannel.connectors.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.greenchannel.connectors.CallbackReceiver;
import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.SandboxFixture;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.http.Json;
import org.greenchannel.connectors.payment.PaymentRequest.State;
import org.greenchannel.connectors.payment.Refund.Refunded;
import org.junit.jupiter.api.Test;

class PaymentConnectorTest extends FailureContract<PaymentConnector> {

    @Override
    protected String system() {
        return "payment";
    }

    @Override
    protected PaymentConnector connector(HttpSettings settings) {
        return new HttpPaymentConnector(settings);
    }

    @Override
    protected Object act(PaymentConnector connector, String key) {
        return connector.create(order(), key);
    }

    @Override
    protected int done() {
        return sandbox.view("payments").size();
    }

    private static PaymentOrder order() {
        return new PaymentOrder("JF20261122-0009", 12_345, "CNY", "互联网医院费用", SandboxFixture.NOW.plusMinutes(30),
                "/api/payments/callback");
    }

    private PaymentRequest created() {
        return (PaymentRequest) act(connector(), "create");
    }

    private int pay(String paymentId) {
        return sandbox.post("/_control/payments/" + paymentId + "/pay", "", null).statusCode();
    }

    @Test
    void a_patient_who_pays_is_reported_once() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(1)) {
            sandbox.server().callbacksTo(receiver.url());
            String id = created().paymentId();
            assertThat(pay(id)).isEqualTo(200);
            assertThat(pay(id)).isEqualTo(200);
            await().until(() -> receiver.received().size() == 1);
            assertThat(Json.MAPPER.readValue(receiver.received().get(0).body(), PaymentEvent.class)).isEqualTo(
                    new PaymentEvent(id, "JF20261122-0009", id + "-1", "paid", 12_345L, "CNY", SandboxFixture.NOW));
            assertThat(connector().query(id).orElseThrow().state()).isEqualTo(State.PAID);
        }
    }

    @Test
    void an_unknown_payment_is_not_found() {
        assertThat(connector().query("P0")).isEmpty();
    }

    @Test
    void a_closed_request_cannot_be_paid() {
        String id = created().paymentId();
        assertThat(connector().close(id, "key-2")).isEqualTo(new Closure.Closed());
        assertThat(pay(id)).isEqualTo(409);
        assertThat(connector().query(id).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void closing_comes_too_late_once_it_is_paid() {
        String id = created().paymentId();
        pay(id);
        assertThat(connector().close(id, "key-2")).isEqualTo(new Closure.AlreadyPaid());
    }

    @Test
    void a_refund_never_exceeds_what_was_paid() {
        String id = created().paymentId();
        assertThat(refund(id, 100, "key-2")).isEqualTo(new Refund.Refused("NOT_PAID"));
        pay(id);
        assertThat(refund(id, 12_000, "key-3")).isInstanceOf(Refunded.class);
        assertThat(refund(id, 346, "key-4")).isEqualTo(new Refund.Refused("EXCEEDS_PAID"));
        assertThat(refund(id, 345, "key-5")).isInstanceOf(Refunded.class);
        assertThat(connector().query(id).orElseThrow().state()).isEqualTo(State.REFUNDED);
    }

    @Test
    void the_same_refund_gives_the_money_back_once() {
        String id = created().paymentId();
        pay(id);
        assertThat(refund(id, 5_000, "key-2")).isEqualTo(refund(id, 5_000, "key-2"));
        assertThat(connector().query(id).orElseThrow().refundedFen()).isEqualTo(5_000);
    }

    private Refund refund(String id, long fen, String key) {
        return connector().refund(new RefundOrder(id, "TK1", fen, "配送失败"), key);
    }
}
