package org.greenchannel.prescription;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.greenchannel.delivery.DeliveryOutcomes;
import org.springframework.stereotype.Component;

/** Hears how a delivery ended: received, or to be refunded. */
@Component
class PrescriptionDeliveries implements DeliveryOutcomes {

  private final Prescriptions prescriptions;
  private final Fulfilments fulfilments;
  private final Clock clock;

  PrescriptionDeliveries(Prescriptions prescriptions, Fulfilments fulfilments, Clock clock) {
    this.prescriptions = prescriptions;
    this.fulfilments = fulfilments;
    this.clock = clock;
  }

  @Override
  public void closed(UUID deliveryId, UUID prescriptionId, boolean delivered) {
    Instant now = clock.instant();
    Fulfilment f = fulfilments.findFirstByPrescriptionIdOrderByAttemptDesc(prescriptionId).orElseThrow();
    f.move(delivered ? FulfilmentStatus.DELIVERED : FulfilmentStatus.DELIVERY_FAILED, now);
    if (delivered) {
      prescriptions.findById(prescriptionId).orElseThrow().move(PrescriptionAct.COMPLETE, now);
    } else {
      f.because("deliveryFailed");
    }
  }
}
