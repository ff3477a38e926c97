package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
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
    private static final String DESK = "clerk-H51010100201";
    private static final String PERFORMERS = "clerk-H51010100302,doctor-H51010100302";

    OrderExaminationTest() {
        super(OrderExamination.class, CloseReferral.class, RunDeadlines.class);
    }

    @Test
    void an_order_is_redeemed_and_its_results_come_back() throws Exception {
        ProcessInstance order = ordered(false);
        assertThat(open(ID)).hasCandidateGroup(DESK).hasDueDate(date("2026-11-25T00:00"))
                .hasFormKey("embedded:/forms/referral/redeemOrder.html");
        run(Elements.SERVICE_TASK_SEND_ORDER);
        redeem(false);
        assertThat(order).isWaitingAtExactly(Elements.SUB_PROCESS_AWAIT_RESULT, Elements.USER_TASK_REPORT_RESULT);
        assertThat(open(ID)).hasCandidateGroup("doctor-H51010100302").hasDueDate(date("2026-11-26T09:00"))
                .hasFormKey("embedded:/forms/referral/reportResult.html");
        at("2026-11-25T00:00");
        runWhatIsDue();
        complete(open(ID));
        run(Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        assertThat(order).isEnded().hasPassedInOrder(Elements.START_EVENT_EXAMINATION_ORDERED, Elements.SERVICE_TASK_ASSESS_ORDER,
                Elements.USER_TASK_REDEEM_ORDER, Elements.USER_TASK_REPORT_RESULT, Elements.END_EVENT_ORDER_COMPLETED);
        assertThat(order).hasPassed(Elements.END_EVENT_REDEMPTION_DEADLINES_PASSED, Elements.END_EVENT_RESULT_DEADLINES_PASSED);
        verify(bean(Beans.EXPIRE_ORDER), never()).execute(any());
    }

    @Test
    void an_order_that_nobody_redeems_expires_at_the_end_of_its_window() {
        ProcessInstance order = ordered(false);
        run(Elements.SERVICE_TASK_SEND_ORDER);
        at("2026-11-24T23:59");
        runWhatIsDue();
        assertThat(order).hasPassed(Elements.END_EVENT_ORDER_TOLD).isWaitingAt(Elements.USER_TASK_REDEEM_ORDER);
        at("2026-11-25T00:00");
        runWhatIsDue();
        assertThat(order).hasPassed(Elements.CATCH_EVENT_WINDOW_CLOSED, Elements.SERVICE_TASK_EXPIRE_ORDER,
                Elements.END_EVENT_WINDOW_ENDED, Elements.GATEWAY_IS_EXPIRED)
                .isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
        close();
        assertThat(order).isEnded().hasPassed(Elements.END_EVENT_ORDER_EXPIRED);
    }

    @Test
    void an_order_whose_window_comes_to_its_end_is_called_to_mind_and_the_window_ends_the_reminders() throws Exception {
        ProcessInstance order = ordered(true);
        run(Elements.SERVICE_TASK_SEND_ORDER);
        assertThat(order).isWaitingAt(Elements.CALL_ACTIVITY_RUN_REDEMPTION_DEADLINES);
        at("2026-11-24T09:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
        at("2026-11-25T00:00");
        runWhatIsDue();
        close();
        assertThat(order).isEnded();
        assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey(ID).count()).isZero();
    }

    @Test
    void results_that_do_not_come_are_escalated_until_they_are_there() throws Exception {
        ProcessInstance order = ordered(true);
        run(Elements.SERVICE_TASK_SEND_ORDER);
        redeem(true);
        assertThat(order).isWaitingAt(Elements.CALL_ACTIVITY_RUN_RESULT_DEADLINES).hasPassed(Elements.END_EVENT_REDEMPTION_ENDED);
        at("2026-11-26T09:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), times(1)).execute(any());
        complete(open(ID));
        run(Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        assertThat(order).isEnded().hasPassed(Elements.END_EVENT_RESULT_ENDED);
        assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey(ID).count()).isZero();
    }

    @Test
    void an_order_may_be_redeemed_while_the_patient_has_not_been_told() {
        ProcessInstance order = ordered(false);
        isDown(Beans.SEND_ORDER);
        runWhatIsDue();
        redeem(false);
        assertThat(order).isWaitingAt(Elements.USER_TASK_REPORT_RESULT, Elements.SERVICE_TASK_SEND_ORDER);
    }

    @Test
    void an_order_can_be_withdrawn() {
        ProcessInstance order = ordered(true);
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(order).isWaitingAt(Elements.SUB_PROCESS_CANCEL_ORDER, Elements.CALL_ACTIVITY_CLOSE_CANCELLED);
        close();
        assertThat(order).isEnded().hasPassed(Elements.END_EVENT_ORDER_CANCELLED);
    }

    private void redeem(boolean reminders) {
        complete(open(ID), Map.of(Variables.RESULT_GROUP, PERFORMERS, Variables.RESULT_DUE, date("2026-11-26T09:00"),
                Variables.MORE_ESCALATIONS, reminders, Variables.ESCALATION_DUE, date("2026-11-26T09:00")));
    }

    private void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }

    private ProcessInstance ordered(boolean reminders) {
        answers(Beans.EXPIRE_ORDER, Map.of(Variables.EXPIRED, true));
        answers(Beans.ASSESS_ORDER, new HashMap<>(Map.of(Variables.EXPIRED, false, Variables.REDEMPTION_DUE, date("2026-11-25T00:00"), Variables.REDEEM_GROUP, DESK,
                Variables.MORE_ESCALATIONS, reminders, Variables.ESCALATION_DUE, date("2026-11-24T09:00"))));
        ProcessInstance order = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(order).isWaitingAt(Elements.SUB_PROCESS_AWAIT_REDEMPTION, Elements.USER_TASK_REDEEM_ORDER, Elements.SERVICE_TASK_SEND_ORDER);
        return order;
    }
}
