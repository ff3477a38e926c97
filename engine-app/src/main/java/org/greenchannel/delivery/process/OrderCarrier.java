package org.greenchannel.delivery.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.delivery.DeliveryService;
import org.greenchannel.processes.DeliverMedicine;
import org.springframework.stereotype.Component;

/** Step: order the carrier. */
@Component(DeliverMedicine.Beans.ORDER_CARRIER)
class OrderCarrier implements JavaDelegate {

  private final DeliveryService service;

  OrderCarrier(DeliveryService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!service.order(UUID.fromString(execution.getProcessBusinessKey()))) {
      execution.setVariable(DeliverMedicine.Variables.DELIVERED, false);
      throw new BpmnError(DeliverMedicine.Errors.DELIVERY_CARRIER_REFUSED);
    }
  }
}
