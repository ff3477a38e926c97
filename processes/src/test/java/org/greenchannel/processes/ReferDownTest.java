package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.processes.ReferDown.Elements;
import org.greenchannel.processes.ReferDown.Messages;
import org.greenchannel.processes.ReferDown.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a down-referral. */
class ReferDownTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000032";
    private static final String RECEIVER = "clerk-H51010100101";

    ReferDownTest() {
        super(ReferDown.class);
    }

    @Test
    void an_accepted_patient_gets_a_follow_up_before_the_down_referral_is_complete() {
        ProcessInstance referral = withTheReceiver();
        assertThat(task()).hasCandidateGroup(RECEIVER).hasDueDate(date("2026-11-24T09:00"))
                .hasFormKey("embedded:/forms/referral/acceptHandover.html");
        complete(task(), Map.of(Variables.ACCEPTED, true));
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_FOLLOW_UP_NOTICE);
        execute(job());
        assertThat(referral).isEnded().hasPassedInOrder(Elements.START_EVENT_DOWN_REFERRAL_REQUESTED,
                Elements.SERVICE_TASK_ASSESS_DOWN_REFERRAL, Elements.SERVICE_TASK_SEND_HANDOVER,
                Elements.USER_TASK_ACCEPT_HANDOVER, Elements.GATEWAY_IS_HANDOVER_ACCEPTED,
                Elements.SERVICE_TASK_SCHEDULE_FOLLOW_UP, Elements.SERVICE_TASK_SEND_FOLLOW_UP_NOTICE,
                Elements.END_EVENT_DOWN_REFERRAL_COMPLETED);
    }

    @Test
    void the_receiver_is_asked_only_when_the_handover_package_has_left() {
        ProcessInstance referral = assessed(true);
        isDown(Beans.SEND_HANDOVER);
        runWhatIsDue();
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_HANDOVER);
        assertThat(job()).hasRetries(5);
    }

    @Test
    void a_patient_who_must_stay_is_not_handed_over() {
        ProcessInstance referral = assessed(false);
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_DOWN_REFERRAL_REFUSED)
                .hasNotPassed(Elements.SERVICE_TASK_SEND_HANDOVER);
    }

    @Test
    void a_declined_handover_is_told_to_the_hospital() {
        ProcessInstance referral = withTheReceiver();
        complete(task(), Map.of(Variables.ACCEPTED, false));
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_HANDOVER_DECLINED);
        execute(job());
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_HANDOVER_DECLINED)
                .hasNotPassed(Elements.SERVICE_TASK_SCHEDULE_FOLLOW_UP);
    }

    @Test
    void an_overdue_reply_is_escalated_and_the_receiver_may_still_answer() {
        ProcessInstance referral = withTheReceiver();
        at("2026-11-24T09:00");
        runWhatIsDue();
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_HANDOVER, Elements.SERVICE_TASK_ESCALATE_REPLY);
        execute(job());
        assertThat(referral).hasPassed(Elements.BOUNDARY_EVENT_REPLY_OVERDUE, Elements.END_EVENT_REPLY_ESCALATED)
                .isWaitingAtExactly(Elements.USER_TASK_ACCEPT_HANDOVER);
    }

    @Test
    void a_down_referral_can_be_withdrawn_while_it_waits() {
        ProcessInstance referral = withTheReceiver();
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_DOWN_REFERRAL_CANCELLED);
    }

    private ProcessInstance assessed(boolean eligible) {
        answers(Beans.ASSESS_DOWN_REFERRAL, Map.of(Variables.ELIGIBLE, eligible, Variables.RECEIVER_GROUP, RECEIVER,
                Variables.REPLY_DUE, date("2026-11-24T09:00")));
        ProcessInstance referral = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(referral).hasPassed(Elements.GATEWAY_IS_ELIGIBLE);
        return referral;
    }

    private ProcessInstance withTheReceiver() {
        ProcessInstance referral = assessed(true);
        execute(job());
        assertThat(referral).isWaitingAtExactly(Elements.USER_TASK_ACCEPT_HANDOVER);
        return referral;
    }
}
