package org.greenchannel.connectors.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.greenchannel.connectors.CallbackReceiver;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.SandboxFixture;
import org.greenchannel.connectors.carrier.CarrierOrder.Accepted;
import org.greenchannel.connectors.carrier.OrderRequest.Party;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarrierConnectorTest extends FailureContract<CarrierConnector> {

    @RegisterExtension
    final SandboxFixture lively = new SandboxFixture(s -> s.withCarrier(true, Duration.ofMillis(10)));

    @Override
    protected String system() {
        return "carrier";
    }

    @Override
    protected CarrierConnector connector(HttpSettings settings) {
        return new HttpCarrierConnector(settings);
    }

    @Override
    protected Object act(CarrierConnector connector, String key) {
        return connector.order(parcel("NORMAL"), key);
    }

    @Override
    protected int done() {
        return sandbox.view("orders").size();
    }

    private static OrderRequest parcel(String storage) {
        return new OrderRequest("PS20261122-0003", storage, "SEALED_BOX", 1, new Party("县医院药房", "028-1", "健康路 1 号"),
                new Party("张桂兰", "13800001234", "青禾镇 8 号"), null, "/api/deliveries/d1/events");
    }

    private static CarrierEvent eventOf(CallbackReceiver.Received received) {
        try {
            return Json.MAPPER.readValue(received.body(), CarrierEvent.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_storage_that_is_not_served_is_refused() {
        assertThat(connector().order(parcel("FROZEN"), "key-1"))
                .isEqualTo(new CarrierOrder.Refused("STORAGE_NOT_SERVED"));
    }

    @Test
    void a_parcel_that_moves_by_itself_reports_each_event_once_and_in_order() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(0)) {
            lively.server().callbacksTo(receiver.url());
            connector(SandboxFixture.settingsFor(lively.server().baseUrl("carrier"))).order(parcel("REFRIGERATED"), "k");
            await().until(() -> receiver.received().size() == 4);
            List<CarrierEvent> events = receiver.received().stream().map(CarrierConnectorTest::eventOf).toList();
            assertThat(events).extracting(CarrierEvent::type).containsExactly(CarrierEventType.PACKED,
                    CarrierEventType.HANDED_TO_CARRIER, CarrierEventType.IN_TRANSIT, CarrierEventType.DELIVERED);
            assertThat(events).allMatch(e -> e.reference().equals("PS20261122-0003") && e.temperature() == 4.6);
            assertThat(events.get(3).identityOk()).isTrue();
        }
    }

    @Test
    void a_report_carries_login_key_and_address() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(0)) {
            sandbox.server().callbacksTo(receiver.url());
            tell(ordered("key-1"), "{\"type\":\"packed\"}");
            await().until(() -> receiver.received().size() == 1);
            CallbackReceiver.Received report = receiver.received().get(0);
            assertThat(report.path()).isEqualTo("/api/deliveries/d1/events");
            assertThat(report.authorization()).isEqualTo("Basic "
                    + Base64.getEncoder().encodeToString("sandbox:secret".getBytes()));
            assertThat(report.key()).isEqualTo(eventOf(report).eventId());
        }
    }

    @Test
    void a_report_is_repeated_until_it_is_taken() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(3)) {
            sandbox.server().callbacksTo(receiver.url());
            String orderId = ordered("key-1");
            tell(orderId, "{\"type\":\"attempt-failed\",\"identityOk\":false}");
            tell(orderId, "{\"type\":\"returning\",\"sealOk\":false,\"temperature\":11.5}");
            await().until(() -> receiver.received().size() == 2);
            assertThat(eventOf(receiver.received().get(0)).identityOk()).isFalse();
            assertThat(eventOf(receiver.received().get(1)).temperature()).isEqualTo(11.5);
            await().until(() -> sandbox.view("callbacks").findValuesAsText("state")
                    .equals(List.of("delivered", "delivered")));
        }
    }

    @Test
    void a_report_told_to_arrive_twice_arrives_twice_with_one_key() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(0)) {
            sandbox.server().callbacksTo(receiver.url());
            sandbox.fault("carrier-callbacks", "twice", 1);
            tell(ordered("key-1"), "{\"type\":\"packed\"}");
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.received().get(0)).isEqualTo(receiver.received().get(1));
        }
    }

    @Test
    void a_report_waits_for_an_address_and_goes_nowhere_else() throws Exception {
        try (CallbackReceiver receiver = new CallbackReceiver(0); CallbackReceiver stranger = new CallbackReceiver(0)) {
            OrderRequest astray = new OrderRequest("r", "NORMAL", null, 1, new Party("a", null, "b"),
                    new Party("c", null, "d"), null, stranger.url() + "/steal");
            String orderId = ((Accepted) connector().order(astray, "key-1")).orderId();
            tell(orderId, "{\"type\":\"packed\"}");
            tell(ordered("key-2"), "{\"type\":\"packed\"}");
            sandbox.server().callbacksTo(receiver.url());
            await().until(() -> receiver.received().size() == 1);
            assertThat(stranger.received()).isEmpty();
        }
    }

    @Test
    void an_order_is_called_off_until_the_parcel_has_an_end() {
        String orderId = ordered("key-1");
        assertThat(connector().cancel(orderId, "患者改为自取", "key-2")).isEqualTo(new Cancellation.Cancelled());
        assertThat(connector().cancel(orderId, "患者改为自取", "key-3")).isEqualTo(new Cancellation.Cancelled());
        String delivered = ordered("key-4");
        tell(delivered, "{\"type\":\"delivered\"}");
        assertThat(connector().cancel(delivered, "患者改为自取", "key-5")).isEqualTo(new Cancellation.TooLate("TOO_LATE"));
    }

    @Test
    void cancelling_an_unknown_order_is_rejected() {
        assertThatThrownBy(() -> connector().cancel("C0", "x", "key-1")).isInstanceOf(ConnectorRejected.class)
                .hasMessageContaining("404 ORDER_UNKNOWN");
    }

    @Test
    void an_unknown_event_type_is_refused_by_name() {
        assertThatThrownBy(() -> CarrierEventType.of("eaten")).hasMessageContaining("handed-to-carrier");
        assertThat(sandbox.post("/_control/carrier/" + ordered("key-1") + "/events", "{\"type\":\"eaten\"}", null)
                .statusCode()).isEqualTo(400);
    }

    private String ordered(String key) {
        return ((Accepted) act(connector(), key)).orderId();
    }

    private void tell(String orderId, String event) {
        assertThat(sandbox.post("/_control/carrier/" + orderId + "/events", event, null).statusCode()).isEqualTo(200);
    }
}
