package org.greenchannel.delivery.connector;

import org.greenchannel.connectors.carrier.CarrierConnector;
import org.greenchannel.connectors.carrier.CarrierOrder;
import org.greenchannel.connectors.carrier.OrderRequest;
import org.greenchannel.delivery.DeliveryCarriers;
import org.greenchannel.outside.OutgoingCalls;
import org.springframework.stereotype.Component;

/** Orders at the delivery company; its events come back to the delivery's own address. */
@Component
class CarrierDesk implements DeliveryCarriers {

  private final CarrierConnector carrier;
  private final OutgoingCalls calls;

  CarrierDesk(CarrierConnector carrier, OutgoingCalls calls) {
    this.carrier = carrier;
    this.calls = calls;
  }

  @Override
  public Answer order(Order order) {
    OrderRequest request =
        new OrderRequest(
            order.deliveryId().toString(), order.storage(), order.packaging(), 1, party(order.from()),
            party(order.to()), null, "/api/deliveries/" + order.deliveryId() + "/events");
    CarrierOrder answer = carrier.order(request, calls.keyFor(order.deliveryId(), "order-carrier"));
    return answer instanceof CarrierOrder.Accepted accepted
        ? new Answer(accepted.orderId(), accepted.waybill(), null)
        : new Answer(null, null, ((CarrierOrder.Refused) answer).code());
  }

  private static OrderRequest.Party party(Place place) {
    return new OrderRequest.Party(place.name(), place.phone(), place.address());
  }
}
