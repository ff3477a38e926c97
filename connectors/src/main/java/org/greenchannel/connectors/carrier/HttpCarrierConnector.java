package org.greenchannel.connectors.carrier;

import static org.greenchannel.connectors.http.HttpCalls.encoded;

import java.util.Map;
import java.util.Set;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The delivery company over HTTP and JSON. */
public final class HttpCarrierConnector implements CarrierConnector {

    private static final Set<String> REFUSALS = Set.of("STORAGE_NOT_SERVED", "AREA_NOT_SERVED");
    private static final String TOO_LATE = "TOO_LATE";

    private final HttpCalls calls;

    public HttpCarrierConnector(HttpSettings settings) {
        this.calls = new HttpCalls("carrier", settings);
    }

    @Override
    public CarrierOrder order(OrderRequest request, String idempotencyKey) {
        return calls.post("order", "/orders", request, idempotencyKey,
                answer -> REFUSALS.contains(answer.code())
                        ? new CarrierOrder.Refused(answer.code()) : answer.as(CarrierOrder.Accepted.class));
    }

    @Override
    public Cancellation cancel(String orderId, String reason, String idempotencyKey) {
        return calls.post("cancel", "/orders/" + encoded(orderId) + "/cancel", Map.of("reason", reason),
                idempotencyKey, answer -> {
                    if (TOO_LATE.equals(answer.code())) {
                        return new Cancellation.TooLate(TOO_LATE);
                    }
                    answer.requireOk();
                    return new Cancellation.Cancelled();
                });
    }
}
