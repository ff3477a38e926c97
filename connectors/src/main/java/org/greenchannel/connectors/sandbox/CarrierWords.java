package org.greenchannel.connectors.sandbox;

import java.time.OffsetDateTime;
import org.greenchannel.connectors.carrier.CarrierEvent;
import org.greenchannel.connectors.carrier.CarrierEventType;
import org.greenchannel.connectors.sandbox.SandboxCarrier.Order;
import org.greenchannel.connectors.sandbox.SandboxCarrier.Wish;

/** What the carrier writes into an event that says no more than its type. */
final class CarrierWords {

    private static final double COLD_BOX_CELSIUS = 4.6;

    private final Words words;

    CarrierWords(String locale) {
        this.words = Words.in(locale);
    }

    CarrierEvent event(Order order, CarrierEventType type, OffsetDateTime now) {
        return event(order, new Wish(type, null, null, null, null, null, null, null), now);
    }

    CarrierEvent event(Order order, Wish wish, OffsetDateTime now) {
        CarrierEventType type = wish.type();
        boolean cold = "REFRIGERATED".equals(order.request().storage());
        boolean handedOver = type == CarrierEventType.DELIVERED;
        return new CarrierEvent(order.accepted().orderId(), order.request().reference(),
                or(wish.eventId(), order.accepted().orderId() + "-" + (order.events().size() + 1)), type,
                or(wish.at(), now),
                or(wish.place(), words.get("carrier.place." + placeOf(type))),
                or(wish.actor(), words.get("carrier.actor." + (type == CarrierEventType.PACKED ? "packer" : "courier"))),
                cold ? or(wish.temperature(), COLD_BOX_CELSIUS) : wish.temperature(),
                or(wish.sealOk(), Boolean.TRUE),
                handedOver ? or(wish.identityOk(), Boolean.TRUE) : wish.identityOk());
    }

    private static String placeOf(CarrierEventType type) {
        return switch (type) {
            case PACKED, HANDED_TO_CARRIER, CANCELLED, RETURNED -> "pharmacy";
            case DELIVERED, ATTEMPT_FAILED, REFUSED_BY_PATIENT -> "receiver";
            default -> "depot";
        };
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
