package org.greenchannel.delivery.process;

import java.util.Map;
import java.util.UUID;
import org.greenchannel.delivery.DeliveryProcess;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.processes.DeliverMedicine;
import org.springframework.stereotype.Component;

/** Tells the deliver-medicine process. */
@Component
class CamundaDeliveryProcess implements DeliveryProcess {

  private final ProcessDoor door;

  CamundaDeliveryProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void closed(UUID id, boolean delivered) {
    if (!door.tell(DeliverMedicine.Messages.DELIVERY_CLOSED, id, Map.of(DeliverMedicine.Variables.DELIVERED, delivered))) {
      throw ProcessUnavailable.missing(id, "the end of the delivery");
    }
  }
}
