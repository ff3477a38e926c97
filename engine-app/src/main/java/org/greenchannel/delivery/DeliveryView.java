package org.greenchannel.delivery;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Text;

/**
 * A delivery as those who may see it see it.
 *
 * @param orderId the carrier's order number
 * @param traceHold delivered without trace code: its settlement has to be looked into
 * @param events what the carrier reported, by the time it happened; an event that is not applied came too late
 */
public record DeliveryView(
    UUID id,
    String number,
    UUID episodeId,
    UUID prescriptionId,
    String status,
    Text statusText,
    Text carrier,
    Text pharmacy,
    String storage,
    String packaging,
    String orderId,
    String waybill,
    String receiver,
    String address,
    int failedAttempts,
    boolean traceHold,
    String closedReason,
    long version,
    List<DeliveryEvents.Event> events) {}
