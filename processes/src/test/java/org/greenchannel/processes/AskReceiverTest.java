package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.AskReceiver.Elements;
import org.greenchannel.processes.AskReceiver.Variables;
import org.junit.jupiter.api.Test;

/** Specification of the question to a receiving institution. */
class AskReceiverTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000045";
    private static final String LIAISON = "clerk-H51010100201";
    private static final String DOCTOR = "doctor-H51010100101";

    AskReceiverTest() {
        super(AskReceiver.class, AskInformation.class, RunDeadlines.class);
    }

    @Test
    void the_liaison_answers_on_one_task() {
        ProcessInstance question = asked(false);
        assertThat(question).isWaitingAt(Elements.USER_TASK_ANSWER_REFERRAL, Elements.SERVICE_TASK_SEND_REQUEST_NOTICE);
        assertThat(open(ID)).hasCandidateGroup(LIAISON).hasDueDate(date("2026-11-23T13:00"))
                .hasFormKey("embedded:/forms/referral/answerReferral.html");
        execute(job(Elements.SERVICE_TASK_SEND_REQUEST_NOTICE));
        complete(open(ID), Map.of(Variables.ANSWER, "ACCEPTED"));
        assertThat(question).isEnded().hasPassedInOrder(Elements.START_EVENT_REPLY_ASKED, Elements.USER_TASK_ANSWER_REFERRAL,
                Elements.GATEWAY_IS_INFORMATION_WANTED, Elements.END_EVENT_REPLY_GIVEN);
        assertThat(question).hasPassed(Elements.END_EVENT_REQUEST_NOTICE_SENT, Elements.END_EVENT_REPLY_DEADLINES_PASSED)
                .hasNotPassed(Elements.CALL_ACTIVITY_ASK_INFORMATION);
    }

    @Test
    void an_overdue_reply_is_escalated_step_by_step_and_may_still_come() throws Exception {
        ProcessInstance question = asked(true);
        answers(RunDeadlines.Beans.ESCALATE_WORK, Map.of(RunDeadlines.Variables.MORE_ESCALATIONS, true,
                RunDeadlines.Variables.ESCALATION_DUE, date("2026-11-23T13:00")));
        at("2026-11-23T12:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), times(1)).execute(any());
        at("2026-11-23T13:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), times(2)).execute(any());
        assertThat(question).isWaitingAt(Elements.USER_TASK_ANSWER_REFERRAL);
        complete(open(ID), Map.of(Variables.ANSWER, "DECLINED"));
        assertThat(question).isEnded();
        assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey(ID).count()).isZero();
    }

    @Test
    void the_clock_stands_still_while_information_is_awaited_and_goes_on_with_what_is_left() throws Exception {
        ProcessInstance question = asked(true);
        at("2026-11-23T11:30");
        informationWanted();
        assertThat(question).isWaitingAt(Elements.CALL_ACTIVITY_ASK_INFORMATION);
        assertThat(open(ID)).hasCandidateGroup(DOCTOR);
        at("2026-11-23T12:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), times(0)).execute(any());
        at("2026-11-23T16:00");
        complete(open(ID), Map.of(AskInformation.Variables.INFORMED, true, AskInformation.Variables.REPLY_DUE,
                date("2026-11-23T17:30"), AskInformation.Variables.MORE_ESCALATIONS, true,
                AskInformation.Variables.ESCALATION_DUE, date("2026-11-23T16:30")));
        assertThat(question).isWaitingAt(Elements.USER_TASK_ANSWER_REFERRAL, Elements.SERVICE_TASK_SEND_REQUEST_NOTICE);
        assertThat(open(ID)).hasDueDate(date("2026-11-23T17:30"));
        at("2026-11-23T16:30");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), times(1)).execute(any());
        complete(open(ID), Map.of(Variables.ANSWER, "ACCEPTED"));
        assertThat(question).isEnded();
    }

    @Test
    void information_that_never_comes_sends_the_referral_back() {
        ProcessInstance question = asked(false);
        answers(AskInformation.Beans.APPLY_INFORMATION_DEFAULT, Map.of(AskInformation.Variables.RETURNED, true,
                AskInformation.Variables.INFORMED, false));
        informationWanted();
        at("2026-11-25T09:00");
        runWhatIsDue();
        assertThat(question).isEnded().hasPassed(Elements.GATEWAY_IS_INFORMED, Elements.END_EVENT_REFERRAL_RETURNED)
                .hasNotPassed(Elements.END_EVENT_REPLY_GIVEN);
    }

    private void informationWanted() {
        complete(open(ID), Map.of(Variables.ANSWER, "INFORMATION", Variables.INFORMATION_GROUP, DOCTOR,
                Variables.INFORMATION_DUE, date("2026-11-25T09:00"), Variables.MORE_ESCALATIONS, false));
    }

    private ProcessInstance asked(boolean escalated) {
        return start(ID, new HashMap<>(Map.of(Variables.REFERRAL_ID, ID, Variables.REPLY_GROUP, LIAISON,
                Variables.REPLY_DUE, date("2026-11-23T13:00"), Variables.MORE_ESCALATIONS, escalated,
                Variables.ESCALATION_DUE, date("2026-11-23T12:00"))));
    }
}
