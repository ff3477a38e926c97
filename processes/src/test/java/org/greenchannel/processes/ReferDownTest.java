package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

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
    private static final String DOCTOR = "doctor-H51010100201";

    ReferDownTest() {
        super(ReferDown.class, AskInformation.class, CloseReferral.class, FollowUpPatient.class, RunDeadlines.class);
    }

    @Test
    void an_accepted_patient_is_followed_up_on_the_day() {
        ProcessInstance referral = withTheReceiver(false);
        assertThat(open(ID)).hasCandidateGroup(RECEIVER).hasDueDate(date("2026-11-24T09:00"))
                .hasFormKey("embedded:/forms/referral/acceptHandover.html");
        answers(Beans.SCHEDULE_FOLLOW_UP, Map.of(Variables.FOLLOW_UP_OPENS, date("2026-12-01T08:00"), Variables.FOLLOW_UP_GROUP,
                "doctor-H51010100101", Variables.FOLLOW_UP_DUE, date("2026-12-02T18:00"), Variables.MORE_ESCALATIONS, false));
        complete(open(ID), Map.of(Variables.ANSWER, "ACCEPTED"));
        run(Elements.SERVICE_TASK_SEND_HANDOVER_ACCEPTED);
        assertThat(referral).isWaitingAtExactly(Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT);
        at("2026-12-01T08:00");
        runWhatIsDue();
        complete(open(ID));
        assertThat(referral).isEnded().hasPassedInOrder(Elements.START_EVENT_DOWN_REFERRAL_REQUESTED,
                Elements.SERVICE_TASK_ASSESS_DOWN_REFERRAL, Elements.SERVICE_TASK_SEND_HANDOVER,
                Elements.USER_TASK_ACCEPT_HANDOVER, Elements.GATEWAY_IS_HANDOVER_ACCEPTED,
                Elements.SERVICE_TASK_SCHEDULE_FOLLOW_UP, Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT,
                Elements.END_EVENT_DOWN_REFERRAL_COMPLETED);
        assertThat(referral).hasPassed(Elements.END_EVENT_HANDOVER_ACCEPTED_SENT, Elements.END_EVENT_HANDOVER_DEADLINES_PASSED);
    }

    @Test
    void the_receiver_is_asked_only_when_the_handover_package_has_left() {
        ProcessInstance referral = assessed(true, false);
        isDown(Beans.SEND_HANDOVER);
        runWhatIsDue();
        assertThat(referral).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_HANDOVER);
        assertThat(job()).hasRetries(5);
    }

    @Test
    void a_patient_who_must_stay_is_not_handed_over() {
        ProcessInstance referral = assessed(false, false);
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_DOWN_REFERRAL_REFUSED)
                .hasNotPassed(Elements.SERVICE_TASK_SEND_HANDOVER);
    }

    @Test
    void a_declined_handover_is_told_to_the_hospital() {
        ProcessInstance referral = withTheReceiver(false);
        complete(open(ID), Map.of(Variables.ANSWER, "DECLINED"));
        assertThat(referral).isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_HANDOVER_DECLINED)
                .hasNotPassed(Elements.SERVICE_TASK_SCHEDULE_FOLLOW_UP);
    }

    @Test
    void an_overdue_reply_is_escalated_and_the_receiver_may_still_answer() throws Exception {
        ProcessInstance referral = withTheReceiver(true);
        at("2026-11-23T21:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_HANDOVER);
        complete(open(ID), Map.of(Variables.ANSWER, "DECLINED"));
        assertThat(referral).isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
    }

    @Test
    void the_package_leaves_again_with_the_information_that_was_asked_for() throws Exception {
        ProcessInstance referral = withTheReceiver(false);
        informationWanted();
        assertThat(open(ID)).hasCandidateGroup(DOCTOR);
        complete(open(ID), Map.of(AskInformation.Variables.INFORMED, true, AskInformation.Variables.REPLY_DUE,
                date("2026-11-26T09:00"), AskInformation.Variables.MORE_ESCALATIONS, false));
        run(Elements.SERVICE_TASK_SEND_HANDOVER);
        assertThat(referral).isWaitingAt(Elements.USER_TASK_ACCEPT_HANDOVER);
        assertThat(open(ID)).hasDueDate(date("2026-11-26T09:00"));
        verify(bean(Beans.SEND_HANDOVER), times(2)).execute(any());
    }

    @Test
    void information_that_never_comes_ends_the_down_referral() {
        ProcessInstance referral = withTheReceiver(false);
        informationWanted();
        answers(AskInformation.Beans.APPLY_INFORMATION_DEFAULT, Map.of(AskInformation.Variables.RETURNED, true,
                AskInformation.Variables.INFORMED, false));
        at("2026-11-25T09:00");
        runWhatIsDue();
        assertThat(referral).isWaitingAtExactly(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
    }

    @Test
    void a_down_referral_can_be_withdrawn_while_it_waits() {
        ProcessInstance referral = withTheReceiver(true);
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_CANCEL_DOWN_REFERRAL);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_DOWN_REFERRAL_CANCELLED);
    }

    private void informationWanted() {
        complete(open(ID), Map.of(Variables.ANSWER, "INFORMATION", Variables.INFORMATION_GROUP, DOCTOR,
                Variables.INFORMATION_DUE, date("2026-11-25T09:00"), Variables.MORE_ESCALATIONS, false));
    }

    private void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }

    private ProcessInstance assessed(boolean eligible, boolean escalated) {
        answers(Beans.ASSESS_DOWN_REFERRAL, Map.of(Variables.ELIGIBLE, eligible, Variables.REPLY_GROUP, RECEIVER,
                Variables.REPLY_DUE, date("2026-11-24T09:00"), Variables.MORE_ESCALATIONS, escalated,
                Variables.ESCALATION_DUE, date("2026-11-23T21:00")));
        ProcessInstance referral = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(referral).hasPassed(Elements.GATEWAY_IS_ELIGIBLE);
        return referral;
    }

    private ProcessInstance withTheReceiver(boolean escalated) {
        ProcessInstance referral = assessed(true, escalated);
        execute(job());
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_HANDOVER);
        return referral;
    }
}
