package org.greenchannel.delivery.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.delivery.DeliveryService;
import org.greenchannel.processes.DeliverMedicine;
import org.springframework.stereotype.Component;

/** Step: tell how the delivery ended. */
@Component(DeliverMedicine.Beans.SEND_DELIVERY_NOTICE)
class SendDeliveryNotice implements JavaDelegate {

  private final DeliveryService service;

  SendDeliveryNotice(DeliveryService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellClosed(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
