package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.DeliverMedicine.Beans;
import org.greenchannel.processes.DeliverMedicine.Elements;
import org.greenchannel.processes.DeliverMedicine.Errors;
import org.greenchannel.processes.DeliverMedicine.Messages;
import org.greenchannel.processes.DeliverMedicine.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a delivery. */
class DeliverMedicineTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000036";

    DeliverMedicineTest() {
        super(DeliverMedicine.class);
    }

    @Test
    void a_delivery_is_ordered_and_closed_by_the_result_that_the_carrier_reports() {
        ProcessInstance delivery = requested();
        execute(job());
        assertThat(delivery).hasPassed(Elements.END_EVENT_CARRIER_ORDERED)
                .isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_DELIVERY_RESULT);
        receive(Messages.DELIVERY_CLOSED, ID, Map.of(Variables.DELIVERED, true));
        assertThat(delivery).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_DELIVERY_NOTICE);
        execute(job());
        assertThat(delivery).isEnded().hasPassedInOrder(Elements.START_EVENT_DELIVERY_REQUESTED,
                Elements.RECEIVE_TASK_AWAIT_DELIVERY_RESULT, Elements.SERVICE_TASK_ORDER_CARRIER,
                Elements.SERVICE_TASK_SEND_DELIVERY_NOTICE, Elements.END_EVENT_DELIVERY_CLOSED);
    }

    @Test
    void a_result_may_arrive_before_the_order_is_confirmed() throws Exception {
        ProcessInstance delivery = requested();
        receive(Messages.DELIVERY_CLOSED, ID, Map.of(Variables.DELIVERED, false));
        execute(job(Elements.SERVICE_TASK_SEND_DELIVERY_NOTICE));
        assertThat(delivery).isEnded();
        verify(bean(Beans.ORDER_CARRIER), never()).execute(any());
    }

    @Test
    void a_delivery_that_the_carrier_refuses_is_closed_with_a_notice() {
        ProcessInstance delivery = requested();
        refuses(Beans.ORDER_CARRIER, Errors.DELIVERY_CARRIER_REFUSED, Map.of(Variables.DELIVERED, false));
        execute(job());
        assertThat(delivery).hasPassed(Elements.BOUNDARY_EVENT_CARRIER_REFUSED);
        execute(job());
        assertThat(delivery).isEnded().hasPassed(Elements.END_EVENT_DELIVERY_CLOSED)
                .hasNotPassed(Elements.END_EVENT_CARRIER_ORDERED);
    }

    @Test
    void a_carrier_that_cannot_be_reached_is_asked_again() {
        ProcessInstance delivery = requested();
        isDown(Beans.ORDER_CARRIER);
        runWhatIsDue();
        assertThat(job()).hasRetries(5).hasDueDate(date("2026-11-23T09:00:05"));
        isUpAgain(Beans.ORDER_CARRIER);
        at("2026-11-23T09:00:05");
        runWhatIsDue();
        assertThat(delivery).isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_DELIVERY_RESULT);
    }

    private ProcessInstance requested() {
        ProcessInstance delivery = start(ID, Map.of(Variables.DELIVERY_ID, ID));
        assertThat(delivery).isWaitingAt(Elements.SERVICE_TASK_ORDER_CARRIER, Elements.RECEIVE_TASK_AWAIT_DELIVERY_RESULT);
        return delivery;
    }
}
