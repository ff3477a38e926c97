package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.greenchannel.connectors.carrier.CarrierEvent;
import org.greenchannel.connectors.carrier.CarrierEventType;
import org.greenchannel.connectors.carrier.CarrierOrder.Accepted;
import org.greenchannel.connectors.carrier.OrderRequest;
import org.greenchannel.connectors.http.Json;

/** Plays the delivery company: its parcels move by themselves or when told, and every event is reported back. */
final class SandboxCarrier extends PlayedSystem {

    private static final String ORDERED = "ordered";
    private static final String HAPPENED = "happened";
    private static final String REPORTED = "reported";
    private static final String DRIVEN = "driven";
    private static final String ANSWERED = "answered";
    private static final Set<String> STORAGES = Set.of("NORMAL", "REFRIGERATED");
    private static final List<CarrierEventType> GOOD_WAY = List.of(CarrierEventType.PACKED,
            CarrierEventType.HANDED_TO_CARRIER, CarrierEventType.IN_TRANSIT, CarrierEventType.DELIVERED);

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Callbacks callbacks;
    private final ScheduledExecutorService scheduler;
    private final CarrierWords words;
    /** Orders whose next event has its timer. */
    private final Set<String> moving = new HashSet<>();
    private boolean movesByItself;
    private Duration pause;
    private boolean begun;

    /** A parcel; {@code byHand} once somebody told what happened to it, from when it no longer moves by itself. */
    record Order(Accepted accepted, OrderRequest request, List<CarrierEvent> events, boolean byHand) {
        Order with(CarrierEvent event, boolean told) {
            List<CarrierEvent> all = new ArrayList<>(events);
            all.add(event);
            return new Order(accepted, request, List.copyOf(all), byHand || told);
        }

        boolean atEnd() {
            return events.stream().anyMatch(event -> event.type().isEnd());
        }
    }

    /** What is kept of an order, and of an event. */
    record Ordered(Accepted accepted, OrderRequest request) { }

    record Happened(CarrierEvent event, boolean byHand) { }

    /** How parcels move from now on. */
    record Drive(boolean movesByItself, long pauseMillis) { }

    /** What somebody tells to have happened; only the type is needed. */
    record Wish(CarrierEventType type, String eventId, OffsetDateTime at, String place, String actor,
                Double temperature, Boolean sealOk, Boolean identityOk) { }

    SandboxCarrier(Environment environment) {
        super("carrier", environment.settings().clock());
        this.scheduler = environment.scheduler();
        this.words = new CarrierWords(environment.settings().locale());
        this.movesByItself = environment.settings().carrier().movesByItself();
        this.pause = environment.settings().carrier().pause();
        this.callbacks = new Callbacks(name(), environment, (eventId, state) ->
                record(REPORTED, Map.of("eventId", eventId, "state", state)));
    }

    Callbacks callbacks() {
        return callbacks;
    }

    @Override
    Reply answer(Call call) {
        if (call.is("POST", "orders")) {
            OrderRequest request = call.as(OrderRequest.class);
            return once(call, () -> order(request));
        }
        if (call.is("POST", "orders", "*", "cancel")) {
            return once(call, () -> cancel(call.part(1)));
        }
        throw new BadCall(404, "NO_SUCH_OPERATION");
    }

    @Override
    Reply control(Call call) {
        if (call.is("POST", "drive")) {
            record(DRIVEN, call.as(Drive.class));
            orders().forEach(order -> moveOn(order.accepted().orderId()));
            return Reply.ok(Map.of());
        }
        if (call.is("POST", "*", "events")) {
            return Reply.ok(told(call.part(0), call.as(Wish.class)));
        }
        return super.control(call);
    }

    private Deed order(OrderRequest request) {
        if (!STORAGES.contains(request.storage())) {
            return new Deed(ANSWERED, null, Reply.no("STORAGE_NOT_SERVED"));
        }
        String id = newId("C");
        Accepted accepted = new Accepted(id, newId("WB"), now());
        return new Deed(ORDERED, new Ordered(accepted, request), Reply.ok(accepted));
    }

    private Deed cancel(String orderId) {
        Order order = known(orderId);
        boolean cancelled = order.events().stream().anyMatch(e -> e.type() == CarrierEventType.CANCELLED);
        if (cancelled) {
            return new Deed(ANSWERED, null, Reply.ok(Map.of()));
        }
        if (order.atEnd()) {
            return new Deed(ANSWERED, null, Reply.no("TOO_LATE"));
        }
        CarrierEvent event = words.event(order, CarrierEventType.CANCELLED, now());
        return new Deed(HAPPENED, new Happened(event, true), Reply.ok(Map.of()));
    }

    private synchronized CarrierEvent told(String orderId, Wish wish) {
        if (wish.type() == null) {
            throw new BadCall(400, "TYPE_MISSING");
        }
        CarrierEvent event = words.event(known(orderId), wish, now());
        record(HAPPENED, new Happened(event, true));
        return event;
    }

    private Order known(String orderId) {
        if (!orders.containsKey(orderId)) {
            throw new BadCall(404, "ORDER_UNKNOWN");
        }
        return orders.get(orderId);
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        switch (type) {
            case ORDERED -> {
                Ordered ordered = read(facts, Ordered.class);
                orders.put(ordered.accepted().orderId(),
                        new Order(ordered.accepted(), ordered.request(), List.of(), false));
                moveOn(ordered.accepted().orderId());
            }
            case HAPPENED -> happened(read(facts, Happened.class));
            case REPORTED -> callbacks.settled(facts.path("eventId").asText(), facts.path("state").asText());
            case DRIVEN -> {
                Drive drive = read(facts, Drive.class);
                movesByItself = drive.movesByItself();
                pause = Duration.ofMillis(drive.pauseMillis());
            }
            default -> { }
        }
    }

    private void happened(Happened happened) {
        CarrierEvent event = happened.event();
        Order order = orders.computeIfPresent(event.orderId(), (id, o) -> o.with(event, happened.byHand()));
        callbacks.add(event.orderId(), event.eventId(), order.request().callbackUrl(),
                Json.MAPPER.valueToTree(event));
        moveOn(event.orderId());
    }

    /** Lets the next event of the good way happen after the pause, unless a person has taken over. */
    private synchronized void moveOn(String orderId) {
        if (begun && movesByItself && moving.add(orderId)) {
            scheduler.schedule(() -> move(orderId), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void move(String orderId) {
        moving.remove(orderId);
        Order order = orders.get(orderId);
        if (movesByItself && !order.byHand() && !order.atEnd() && order.events().size() < GOOD_WAY.size()) {
            record(HAPPENED, new Happened(words.event(order, GOOD_WAY.get(order.events().size()), now()), false));
        }
    }

    @Override
    void begin() {
        synchronized (this) {
            begun = true;
        }
        callbacks.begin();
        orders().forEach(order -> moveOn(order.accepted().orderId()));
    }

    synchronized List<Order> orders() {
        return List.copyOf(orders.values());
    }
}
