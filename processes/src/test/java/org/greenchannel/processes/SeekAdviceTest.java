package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.SeekAdvice.Beans;
import org.greenchannel.processes.SeekAdvice.Elements;
import org.greenchannel.processes.SeekAdvice.Messages;
import org.greenchannel.processes.SeekAdvice.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a question of one doctor to another. */
class SeekAdviceTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000034";
    private static final String SPECIALIST = "doctor-H51010100201,clerk-H51010100201";
    private static final String DOCTOR = "doctor-H51010100101";

    SeekAdviceTest() {
        super(SeekAdvice.class, AskInformation.class, CloseReferral.class, RunDeadlines.class);
    }

    @Test
    void the_specialist_answers_and_the_advice_goes_back() {
        ProcessInstance advice = sought(false);
        assertThat(open(ID)).hasCandidateGroup("doctor-H51010100201").hasDueDate(date("2026-11-24T09:00"))
                .hasFormKey("embedded:/forms/referral/giveAdvice.html");
        run(Elements.SERVICE_TASK_SEND_REQUEST_NOTICE);
        complete(open(ID), Map.of(Variables.ANSWER, "ADVISED"));
        run(Elements.SERVICE_TASK_SEND_ADVICE);
        assertThat(advice).isEnded().hasPassedInOrder(Elements.START_EVENT_ADVICE_SOUGHT, Elements.SERVICE_TASK_ASSESS_ADVICE,
                Elements.USER_TASK_GIVE_ADVICE, Elements.SERVICE_TASK_SEND_ADVICE, Elements.END_EVENT_ADVICE_GIVEN);
        assertThat(advice).hasPassed(Elements.END_EVENT_REQUEST_NOTICE_SENT, Elements.END_EVENT_ADVICE_DEADLINES_PASSED);
    }

    @Test
    void a_question_that_waits_too_long_is_escalated() throws Exception {
        sought(true);
        at("2026-11-23T21:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
    }

    @Test
    void a_declined_question_is_told() {
        ProcessInstance advice = sought(false);
        runWhatIsDue();
        complete(open(ID), Map.of(Variables.ANSWER, "DECLINED"));
        close();
        assertThat(advice).isEnded().hasPassed(Elements.CALL_ACTIVITY_CLOSE_REFERRAL, Elements.END_EVENT_ADVICE_DECLINED);
    }

    @Test
    void the_specialist_may_ask_back_and_answers_then() {
        ProcessInstance advice = sought(false);
        informationWanted();
        complete(open(ID), Map.of(AskInformation.Variables.INFORMED, true, AskInformation.Variables.REPLY_DUE,
                date("2026-11-26T09:00"), AskInformation.Variables.MORE_ESCALATIONS, false));
        assertThat(advice).hasPassed(Elements.GATEWAY_IS_INFORMED).isWaitingAt(Elements.USER_TASK_GIVE_ADVICE);
        assertThat(open(ID)).hasDueDate(date("2026-11-26T09:00"));
    }

    @Test
    void information_that_never_comes_ends_the_question() {
        ProcessInstance advice = sought(false);
        informationWanted();
        answers(AskInformation.Beans.APPLY_INFORMATION_DEFAULT, Map.of(AskInformation.Variables.RETURNED, true,
                AskInformation.Variables.INFORMED, false));
        at("2026-11-25T09:00");
        runWhatIsDue();
        assertThat(advice).isWaitingAt(Elements.CALL_ACTIVITY_CLOSE_REFERRAL);
    }

    @Test
    void a_question_can_be_withdrawn() {
        ProcessInstance advice = sought(false);
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(advice).isWaitingAt(Elements.SUB_PROCESS_CANCEL_ADVICE, Elements.CALL_ACTIVITY_CLOSE_CANCELLED);
        close();
        assertThat(advice).isEnded().hasPassed(Elements.END_EVENT_ADVICE_CANCELLED);
    }

    private void informationWanted() {
        complete(open(ID), Map.of(Variables.ANSWER, "INFORMATION", Variables.INFORMATION_GROUP, DOCTOR,
                Variables.INFORMATION_DUE, date("2026-11-25T09:00"), Variables.MORE_ESCALATIONS, false));
    }

    private void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }

    private ProcessInstance sought(boolean escalated) {
        answers(Beans.ASSESS_ADVICE, Map.of(Variables.REPLY_GROUP, SPECIALIST, Variables.REPLY_DUE, date("2026-11-24T09:00"),
                Variables.MORE_ESCALATIONS, escalated, Variables.ESCALATION_DUE, date("2026-11-23T21:00")));
        ProcessInstance advice = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(advice).isWaitingAt(Elements.SUB_PROCESS_AWAIT_ADVICE);
        return advice;
    }
}
