package org.greenchannel.delivery;

import java.util.UUID;

/** The delivery companies. Repeated orders for the same delivery carry the same key. */
public interface DeliveryCarriers {

  /** Who is asked for whom, and where; addresses are told to the carrier only. */
  record Order(
      UUID deliveryId, String storage, String packaging, Place from, Place to) {}

  /** A place where a parcel is handed over. */
  record Place(String name, String phone, String address) {}

  /** Taken on under the carrier's number, or refused with its code. */
  record Answer(String orderId, String waybill, String refusedCode) {}

  Answer order(Order order);
}
