package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.processes.OrderExamination.Elements;
import org.greenchannel.processes.OrderExamination.Messages;
import org.greenchannel.processes.OrderExamination.Variables;
import org.junit.jupiter.api.Test;

/** Specification of an order for tests. */
class OrderExaminationTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000035";

    OrderExaminationTest() {
        super(OrderExamination.class, CloseReferral.class);
    }

    @Test
    void an_order_is_redeemed_and_its_results_come_back() throws Exception {
        ProcessInstance order = ordered();
        run(Elements.SERVICE_TASK_SEND_ORDER);
        receive(Messages.REFERRAL_REDEEMED, ID);
        assertThat(order).isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_OUTCOME);
        at("2026-11-26T00:00");
        runWhatIsDue();
        receive(Messages.REFERRAL_OUTCOME_REPORTED, ID);
        run(Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        assertThat(order).isEnded().hasPassedInOrder(Elements.START_EVENT_EXAMINATION_ORDERED, Elements.SERVICE_TASK_ASSESS_ORDER,
                Elements.CATCH_EVENT_ORDER_REDEEMED, Elements.RECEIVE_TASK_AWAIT_OUTCOME, Elements.END_EVENT_ORDER_COMPLETED);
        verify(bean(Beans.EXPIRE_ORDER), never()).execute(any());
    }

    @Test
    void an_order_that_nobody_redeems_expires_at_the_end_of_its_window() {
        ProcessInstance order = ordered();
        run(Elements.SERVICE_TASK_SEND_ORDER);
        at("2026-11-24T23:59");
        runWhatIsDue();
        assertThat(order).hasPassed(Elements.END_EVENT_ORDER_TOLD).isWaitingAtExactly(Elements.EVENT_BASED_GATEWAY_IS_REDEEMED);
        at("2026-11-25T00:00");
        runWhatIsDue();
        assertThat(order).hasPassed(Elements.CATCH_EVENT_WINDOW_CLOSED, Elements.SERVICE_TASK_EXPIRE_ORDER)
                .isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
        close();
        assertThat(order).isEnded().hasPassed(Elements.END_EVENT_ORDER_EXPIRED);
    }

    @Test
    void an_order_may_be_redeemed_while_the_patient_has_not_been_told() {
        ProcessInstance order = ordered();
        isDown(Beans.SEND_ORDER);
        runWhatIsDue();
        receive(Messages.REFERRAL_REDEEMED, ID);
        assertThat(order).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_OUTCOME, Elements.SERVICE_TASK_SEND_ORDER);
    }

    @Test
    void an_order_can_be_withdrawn() {
        ProcessInstance order = ordered();
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(order).isWaitingAt(Elements.SUB_PROCESS_CANCEL_ORDER, Elements.CALL_ACTIVITY_CLOSE_CANCELLED);
        close();
        assertThat(order).isEnded().hasPassed(Elements.END_EVENT_ORDER_CANCELLED);
    }

    private void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }

    private ProcessInstance ordered() {
        answers(Beans.ASSESS_ORDER, Map.of(Variables.REDEMPTION_DUE, date("2026-11-25T00:00")));
        ProcessInstance order = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(order).isWaitingAt(Elements.EVENT_BASED_GATEWAY_IS_REDEEMED, Elements.SERVICE_TASK_SEND_ORDER);
        return order;
    }
}
