package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.processes.ReferUp.Elements;
import org.greenchannel.processes.ReferUp.Messages;
import org.greenchannel.processes.ReferUp.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specification of an up-referral: its regular way, and all that happens until it is accepted; {@link ReferUpVisitTest} goes on. */
class ReferUpTest extends ReferUpStory {
    @Test
    void an_urgent_referral_waits_for_the_liaison_and_then_for_the_patient() throws Exception {
        ProcessInstance referral = urgent();
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_FIND_RECEIVER, Elements.SERVICE_TASK_RESERVE_SLOT);
        run(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_ASK_RECEIVER);
        assertThat(open(ID)).hasCandidateGroup(LIAISON).hasDueDate(date("2026-11-23T13:00"));
        answer("ACCEPTED");
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT, Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
        assertThat(open(ID)).hasCandidateGroup("nurse-H51010100201").hasDueDate(date("2026-11-30T18:00"))
                .hasFormKey("embedded:/forms/referral/receivePatient.html");
        run(Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
        receivePatient();
        assertThat(referral).isWaitingAtExactly(Elements.SUB_PROCESS_AWAIT_OUTCOME, Elements.USER_TASK_REPORT_OUTCOME,
                Elements.CALL_ACTIVITY_RUN_OUTCOME_DEADLINES);
        assertThat(open(ID)).hasCandidateGroup(SPECIALISTS).hasDueDate(date("2026-11-25T09:00"))
                .hasFormKey("embedded:/forms/referral/reportOutcome.html");
        outcome(false);
        run(Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        assertThat(referral).isEnded().hasPassedInOrder(Elements.START_EVENT_REFERRAL_REQUESTED,
                Elements.SERVICE_TASK_ASSESS_REFERRAL, Elements.GATEWAY_IS_EMERGENCY_FOUND, Elements.SERVICE_TASK_RESERVE_SLOT,
                Elements.CALL_ACTIVITY_ASK_RECEIVER, Elements.GATEWAY_IS_ACCEPTED, Elements.USER_TASK_RECEIVE_PATIENT,
                Elements.USER_TASK_REPORT_OUTCOME, Elements.END_EVENT_REFERRAL_COMPLETED);
        assertThat(referral).hasNotPassed(Elements.CALL_ACTIVITY_DECIDE_URGENCY, Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT,
                Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT);
        verify(bean(Beans.RELEASE_SLOT), never()).execute(any());
    }

    @Test
    void after_an_urgent_referral_the_family_doctor_follows_up() {
        ProcessInstance referral = arrived();
        outcome(true);
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT, Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        runWhatIsDue();
        runWhatIsDue();
        assertThat(open(ID)).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-12-07T18:00"));
        complete(open(ID));
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_OUTCOME_NOTICE_SENT, Elements.END_EVENT_REFERRAL_COMPLETED);
    }

    @Test
    void an_emergency_is_a_notice_that_nobody_can_decline() throws Exception {
        ProcessInstance referral = assessed(false, true);
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SUB_PROCESS_AWAIT_VISIT);
        assertThat(open(ID, AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL)).isNull();
        run(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT);
        run(Elements.SERVICE_TASK_RELEASE_SLOT);
        receivePatient();
        outcome(false);
        run(Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE);
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_EMERGENCY_FOUND, Elements.END_EVENT_EMERGENCY_NOTIFIED,
                Elements.END_EVENT_SLOT_RELEASED, Elements.END_EVENT_REFERRAL_COMPLETED)
                .hasNotPassed(Elements.SERVICE_TASK_RESERVE_SLOT, Elements.CALL_ACTIVITY_ASK_RECEIVER);
        verify(bean(AskReceiver.Beans.SEND_REQUEST_NOTICE), never()).execute(any());
    }

    @Test
    void an_emergency_patient_may_arrive_before_the_notice_is_out() {
        ProcessInstance referral = assessed(false, true);
        isDown(Beans.NOTIFY_EMERGENCY_DEPARTMENT);
        runWhatIsDue();
        receivePatient();
        assertThat(referral).isWaitingAt(Elements.USER_TASK_REPORT_OUTCOME, Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT);
    }

    @Test
    void a_doctor_decides_where_no_rule_matches() {
        ProcessInstance referral = assessed(true, false);
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_DECIDE_URGENCY);
        assertThat(open(ID)).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-11-23T12:00"));
        complete(open(ID), decided(false));
        run(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(open(ID)).hasDueDate(date("2026-11-24T09:00"));
    }

    @Test
    void a_doctor_who_decides_may_find_an_emergency() {
        ProcessInstance referral = assessed(true, false);
        complete(open(ID), decided(true));
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SUB_PROCESS_AWAIT_VISIT)
                .hasNotPassed(Elements.SERVICE_TASK_RESERVE_SLOT);
    }

    private static Map<String, Object> decided(boolean emergency) {
        return Map.of(DecideUrgency.Variables.EMERGENCY, emergency, DecideUrgency.Variables.REPLY_GROUP, LIAISON,
                DecideUrgency.Variables.REPLY_DUE, date("2026-11-24T09:00"), DecideUrgency.Variables.VISIT_GROUP, RECEPTION,
                DecideUrgency.Variables.VISIT_DUE, date("2026-11-23T10:00"), DecideUrgency.Variables.MORE_ESCALATIONS, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "ADVISED"})
    void a_referral_that_is_not_taken_gives_its_slot_back(String answer) throws Exception {
        ProcessInstance referral = withTheLiaison();
        answer(answer);
        assertThat(referral).isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.GATEWAY_IS_ACCEPTED, Elements.END_EVENT_REFERRAL_DECLINED);
        verify(bean(Beans.RELEASE_SLOT), times(1)).execute(any());
    }

    @Test
    void a_redirected_referral_is_assessed_for_the_new_receiver() throws Exception {
        ProcessInstance referral = withTheLiaison();
        answer("REDIRECTED");
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_RELEASE_REDIRECTED_SLOT);
        answers(Beans.ASSESS_REFERRAL, Map.of(Variables.DOCTOR_DECIDES, false, Variables.EMERGENCY, false,
                Variables.REPLY_GROUP, "clerk-H51010100202", Variables.REPLY_DUE, date("2026-11-23T15:00"),
                Variables.MORE_ESCALATIONS, false));
        run(Elements.SERVICE_TASK_RELEASE_REDIRECTED_SLOT);
        run(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(open(ID)).hasCandidateGroup("clerk-H51010100202").hasDueDate(date("2026-11-23T15:00"));
        verify(bean(Beans.ASSESS_REFERRAL), times(2)).execute(any());
        answer("ACCEPTED");
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT);
    }

    @Test
    void information_is_asked_and_the_liaison_answers_then() {
        ProcessInstance referral = withTheLiaison();
        complete(open(ID), Map.of(AskReceiver.Variables.ANSWER, "INFORMATION", AskReceiver.Variables.INFORMATION_GROUP, DOCTOR,
                AskReceiver.Variables.INFORMATION_DUE, date("2026-11-25T09:00"), AskReceiver.Variables.MORE_ESCALATIONS, false));
        assertThat(open(ID)).hasCandidateGroup(DOCTOR);
        complete(open(ID), Map.of(AskInformation.Variables.INFORMED, true, AskInformation.Variables.REPLY_DUE,
                date("2026-11-25T12:00"), AskInformation.Variables.MORE_ESCALATIONS, false));
        answer("ACCEPTED");
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT);
    }

    @Test
    void a_hospital_that_does_not_answer_is_asked_again_and_then_reported() {
        ProcessInstance referral = urgent();
        isDown(Beans.RESERVE_SLOT);
        runWhatIsDue();
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(job()).hasDueDate(date("2026-11-23T09:00:05")).hasRetries(5);
        for (String retry : new String[] {"09:00:05", "09:00:35", "09:02:35", "09:12:35", "10:12:35"}) {
            at("2026-11-23T" + retry);
            runWhatIsDue();
        }
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(job()).hasRetries(0);
        assertThat(runtime().createIncidentQuery().activityId(Elements.SERVICE_TASK_RESERVE_SLOT).count()).isEqualTo(1);
        isUpAgain(Beans.RESERVE_SLOT);
        management().setJobRetries(job().getId(), 1);
        run(Elements.SERVICE_TASK_RESERVE_SLOT);
        assertThat(open(ID)).hasCandidateGroup(LIAISON);
    }

    @Test
    void nobody_reports_an_outcome_while_the_liaison_has_not_answered() {
        withTheLiaison();
        assertThat(open(ID, Elements.USER_TASK_REPORT_OUTCOME)).isNull();
    }

    @Test
    void the_liaison_sees_the_task_while_mail_is_down() {
        ProcessInstance referral = withTheLiaison();
        isDown(AskReceiver.Beans.SEND_REQUEST_NOTICE);
        isDown(Beans.SEND_ACCEPT_NOTICE);
        runWhatIsDue();
        answer("ACCEPTED");
        runWhatIsDue();
        receivePatient();
        assertThat(referral).isWaitingAt(Elements.USER_TASK_REPORT_OUTCOME, Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
    }

    @Test
    void a_referral_that_is_raised_to_an_emergency_waits_for_no_liaison() {
        ProcessInstance referral = withTheLiaison();
        raise();
        assertThat(referral).isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SERVICE_TASK_RELEASE_SLOT);
        assertThat(open(ID, AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL)).isNull();
        assertThat(open(ID, Elements.USER_TASK_RECEIVE_PATIENT)).isNotNull();
    }

    @Test
    void a_referral_may_be_raised_to_an_emergency_even_while_the_hospital_system_is_down() {
        ProcessInstance referral = urgent();
        isDown(Beans.RESERVE_SLOT);
        runWhatIsDue();
        raise();
        assertThat(referral).hasPassed(Elements.BOUNDARY_EVENT_RAISED_TO_EMERGENCY).isWaitingAt(
                Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SERVICE_TASK_RELEASE_SLOT, Elements.SUB_PROCESS_AWAIT_VISIT);
        assertThat(open(ID).getTaskDefinitionKey()).isEqualTo(Elements.USER_TASK_RECEIVE_PATIENT);
    }

    @Test
    void a_referral_cancelled_before_it_is_accepted_gives_its_slot_back() {
        ProcessInstance referral = withTheLiaison();
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_CANCEL_REFERRAL, Elements.CALL_ACTIVITY_CLOSE_CANCELLED);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_REFERRAL_CANCELLED);
    }
}
