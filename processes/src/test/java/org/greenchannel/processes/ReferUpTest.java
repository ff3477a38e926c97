package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.processes.ReferUp.Elements;
import org.greenchannel.processes.ReferUp.Messages;
import org.greenchannel.processes.ReferUp.Variables;
import org.junit.jupiter.api.Test;

/** Specification of an up-referral. */
class ReferUpTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000031";
    private static final String LIAISON = "clerk-H51010100201";
    private static final String DOCTOR = "doctor-H51010100101";

    ReferUpTest() {
        super(ReferUp.class);
    }

    @Test
    void an_urgent_referral_waits_for_the_liaison_and_then_for_the_patient() throws Exception {
        ProcessInstance referral = urgent();
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_RESERVE_SLOT);
        execute(job());
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_REFERRAL, Elements.SERVICE_TASK_SEND_REQUEST_NOTICE);
        assertThat(task()).hasCandidateGroup(LIAISON).hasDueDate(date("2026-11-23T13:00"))
                .hasFormKey("embedded:/forms/referral/acceptReferral.html");
        execute(job(Elements.SERVICE_TASK_SEND_REQUEST_NOTICE));
        complete(task(), Map.of(Variables.ACCEPTED, true));
        execute(job(Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE));
        assertThat(referral).isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_ARRIVAL);
        receive(Messages.REFERRAL_ARRIVED, ID);
        assertThat(referral).isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_OUTCOME);
        receive(Messages.REFERRAL_OUTCOME_REPORTED, ID);
        assertThat(referral).isEnded().hasPassedInOrder(Elements.START_EVENT_REFERRAL_REQUESTED,
                Elements.SERVICE_TASK_ASSESS_REFERRAL, Elements.GATEWAY_IS_EMERGENCY, Elements.SERVICE_TASK_RESERVE_SLOT,
                Elements.USER_TASK_ACCEPT_REFERRAL, Elements.GATEWAY_IS_ACCEPTED, Elements.RECEIVE_TASK_AWAIT_ARRIVAL,
                Elements.RECEIVE_TASK_AWAIT_OUTCOME, Elements.END_EVENT_REFERRAL_COMPLETED);
        assertThat(referral).hasNotPassed(Elements.USER_TASK_DECIDE_URGENCY,
                Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SERVICE_TASK_ESCALATE_REPLY);
        verify(bean(Beans.RELEASE_SLOT), never()).execute(any());
    }

    @Test
    void an_emergency_is_a_notice_that_nobody_can_decline() {
        ProcessInstance referral = assessed(false, true);
        assertThat(referral).task().isNull();
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.RECEIVE_TASK_AWAIT_ARRIVAL);
        execute(job());
        receive(Messages.REFERRAL_ARRIVED, ID);
        receive(Messages.REFERRAL_OUTCOME_REPORTED, ID);
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_EMERGENCY_NOTIFIED, Elements.END_EVENT_REFERRAL_COMPLETED)
                .hasNotPassed(Elements.SERVICE_TASK_RESERVE_SLOT, Elements.USER_TASK_ACCEPT_REFERRAL);
    }

    @Test
    void an_emergency_patient_may_arrive_before_the_notice_is_out() {
        ProcessInstance referral = assessed(false, true);
        isDown(Beans.NOTIFY_EMERGENCY_DEPARTMENT);
        runWhatIsDue();
        receive(Messages.REFERRAL_ARRIVED, ID);
        assertThat(referral).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_OUTCOME, Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT);
    }

    @Test
    void a_doctor_decides_where_no_rule_matches() {
        ProcessInstance referral = assessed(true, false);
        assertThat(referral).isWaitingAtExactly(Elements.USER_TASK_DECIDE_URGENCY);
        assertThat(task()).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-11-23T13:00"))
                .hasFormKey("embedded:/forms/referral/decideUrgency.html");
        complete(task(), Map.of(Variables.EMERGENCY, false, Variables.REPLY_DUE, date("2026-11-24T09:00")));
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_RESERVE_SLOT);
        execute(job());
        assertThat(task()).hasDueDate(date("2026-11-24T09:00"));
    }

    @Test
    void a_doctor_may_raise_a_referral_to_an_emergency() {
        ProcessInstance referral = assessed(true, false);
        complete(task(), Map.of(Variables.EMERGENCY, true));
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.RECEIVE_TASK_AWAIT_ARRIVAL)
                .hasNotPassed(Elements.SERVICE_TASK_RESERVE_SLOT);
    }

    @Test
    void a_declined_referral_gives_its_slot_back() throws Exception {
        ProcessInstance referral = withTheLiaison();
        execute(job(Elements.SERVICE_TASK_SEND_REQUEST_NOTICE));
        complete(task(), Map.of(Variables.ACCEPTED, false));
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_RELEASE_SLOT);
        execute(job());
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_DECLINE_NOTICE);
        execute(job());
        assertThat(referral).isEnded().hasPassedInOrder(Elements.SERVICE_TASK_RELEASE_SLOT,
                Elements.SERVICE_TASK_SEND_DECLINE_NOTICE, Elements.END_EVENT_REFERRAL_DECLINED);
        verify(bean(Beans.RELEASE_SLOT), times(1)).execute(any());
    }

    @Test
    void an_overdue_reply_is_escalated_and_the_liaison_may_still_answer() {
        ProcessInstance referral = withTheLiaison();
        execute(job(Elements.SERVICE_TASK_SEND_REQUEST_NOTICE));
        at("2026-11-23T12:59");
        runWhatIsDue();
        assertThat(referral).hasNotPassed(Elements.BOUNDARY_EVENT_REPLY_OVERDUE);
        at("2026-11-23T13:00");
        runWhatIsDue();
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_REFERRAL, Elements.SERVICE_TASK_ESCALATE_REPLY);
        runWhatIsDue();
        assertThat(referral).hasPassed(Elements.END_EVENT_REPLY_ESCALATED).isWaitingAtExactly(Elements.USER_TASK_ACCEPT_REFERRAL);
        complete(task(), Map.of(Variables.ACCEPTED, true));
        assertThat(referral).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_ARRIVAL);
    }

    @Test
    void the_liaison_sees_the_task_while_mail_is_down() {
        ProcessInstance referral = withTheLiaison();
        isDown(Beans.SEND_REQUEST_NOTICE);
        runWhatIsDue();
        complete(task(), Map.of(Variables.ACCEPTED, true));
        receive(Messages.REFERRAL_ARRIVED, ID);
        assertThat(referral).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_OUTCOME, Elements.SERVICE_TASK_SEND_REQUEST_NOTICE,
                Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
    }

    @Test
    void a_cancelled_referral_gives_its_slot_back() throws Exception {
        ProcessInstance referral = withTheLiaison();
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(referral).isWaitingAtExactly(Elements.SUB_PROCESS_CANCEL_REFERRAL,
                Elements.SERVICE_TASK_RELEASE_CANCELLED_SLOT);
        execute(job());
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_REFERRAL_CANCELLED);
        verify(bean(Beans.RELEASE_SLOT), times(1)).execute(any());
        verify(bean(Beans.SEND_REQUEST_NOTICE), never()).execute(any());
    }

    @Test
    void a_hospital_that_does_not_answer_is_asked_again_and_then_reported() {
        ProcessInstance referral = urgent();
        isDown(Beans.RESERVE_SLOT);
        runWhatIsDue();
        Job reservation = job();
        assertThat(reservation).hasDueDate(date("2026-11-23T09:00:05")).hasRetries(5);
        for (String retry : new String[] {"09:00:05", "09:00:35", "09:02:35", "09:12:35", "10:12:35"}) {
            at("2026-11-23T" + retry);
            runWhatIsDue();
        }
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(job()).hasRetries(0);
        assertThat(runtime().createIncidentQuery().activityId(Elements.SERVICE_TASK_RESERVE_SLOT).count()).isEqualTo(1);
        isUpAgain(Beans.RESERVE_SLOT);
        management().setJobRetries(job().getId(), 1);
        execute(job());
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_REFERRAL);
    }

    @Test
    void an_arrival_is_refused_while_the_liaison_has_not_answered() {
        withTheLiaison();
        assertThatThrownBy(() -> receive(Messages.REFERRAL_ARRIVED, ID))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    private ProcessInstance assessed(boolean doctorDecides, boolean emergency) {
        answers(Beans.ASSESS_REFERRAL, Map.of(Variables.DOCTOR_DECIDES, doctorDecides, Variables.EMERGENCY, emergency,
                Variables.DOCTOR_GROUP, DOCTOR, Variables.LIAISON_GROUP, LIAISON,
                Variables.REPLY_DUE, date("2026-11-23T13:00")));
        ProcessInstance referral = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(referral).isStarted();
        return referral;
    }

    private ProcessInstance urgent() {
        return assessed(false, false);
    }

    private ProcessInstance withTheLiaison() {
        ProcessInstance referral = urgent();
        execute(job());
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_REFERRAL);
        return referral;
    }
}
