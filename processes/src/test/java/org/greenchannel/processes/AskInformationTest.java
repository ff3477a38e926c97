package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.AskInformation.Beans;
import org.greenchannel.processes.AskInformation.Elements;
import org.greenchannel.processes.AskInformation.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a question for information. */
class AskInformationTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000042";
    private static final String DOCTOR = "doctor-H51010100101";

    AskInformationTest() {
        super(AskInformation.class, RunDeadlines.class);
    }

    @Test
    void the_doctor_is_asked_and_answers() {
        ProcessInstance question = asked(false);
        assertThat(question).isWaitingAt(Elements.SERVICE_TASK_SEND_INFORMATION_REQUEST, Elements.USER_TASK_PROVIDE_INFORMATION)
                .hasPassed(Elements.END_EVENT_DEADLINES_PASSED);
        assertThat(task()).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-11-25T09:00"))
                .hasFormKey("embedded:/forms/referral/provideInformation.html");
        execute(job(Elements.SERVICE_TASK_SEND_INFORMATION_REQUEST));
        assertThat(question).hasPassed(Elements.END_EVENT_INFORMATION_REQUEST_SENT);
        complete(task(), Map.of(Variables.INFORMED, true));
        assertThat(question).isEnded().hasPassed(Elements.END_EVENT_INFORMATION_PROVIDED)
                .hasNotPassed(Elements.SERVICE_TASK_APPLY_INFORMATION_DEFAULT);
    }

    @Test
    void an_answer_ends_the_reminders_too() {
        ProcessInstance question = asked(true);
        assertThat(question).isWaitingAt(Elements.CALL_ACTIVITY_RUN_INFORMATION_DEADLINES);
        complete(task(), Map.of(Variables.INFORMED, true));
        assertThat(question).isEnded();
        assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey(ID).count()).isZero();
    }

    @Test
    void an_open_question_is_escalated_under_the_key_of_its_referral() throws Exception {
        asked(true);
        at("2026-11-24T09:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
    }

    @Test
    void unanswered_in_time_it_goes_back_where_the_table_says_so() {
        ProcessInstance question = asked(false);
        answers(Beans.APPLY_INFORMATION_DEFAULT, Map.of(Variables.RETURNED, true, Variables.INFORMED, false));
        at("2026-11-25T08:59");
        runWhatIsDue();
        assertThat(question).isWaitingAt(Elements.USER_TASK_PROVIDE_INFORMATION);
        at("2026-11-25T09:00");
        runWhatIsDue();
        assertThat(question).isEnded().hasPassedInOrder(Elements.BOUNDARY_EVENT_INFORMATION_OVERDUE,
                Elements.SERVICE_TASK_APPLY_INFORMATION_DEFAULT, Elements.GATEWAY_IS_RETURNED, Elements.END_EVENT_REFERRAL_RETURNED);
    }

    @Test
    void where_the_table_has_no_default_the_doctor_may_still_answer() {
        ProcessInstance question = asked(false);
        answers(Beans.APPLY_INFORMATION_DEFAULT, Map.of(Variables.RETURNED, false, Variables.INFORMED, false));
        at("2026-11-25T09:00");
        runWhatIsDue();
        assertThat(question).isWaitingAt(Elements.USER_TASK_PROVIDE_INFORMATION).hasPassed(Elements.END_EVENT_WAITING_ON);
        complete(task(), Map.of(Variables.INFORMED, true));
        assertThat(question).isEnded();
    }

    @Test
    void a_mail_that_cannot_be_sent_keeps_nobody_from_answering() throws Exception {
        ProcessInstance question = asked(false);
        isDown(Beans.SEND_INFORMATION_REQUEST);
        runWhatIsDue();
        complete(open(ID), Map.of(Variables.INFORMED, true));
        assertThat(question).isEnded();
        verify(bean(Beans.APPLY_INFORMATION_DEFAULT), never()).execute(any());
    }

    private ProcessInstance asked(boolean reminders) {
        Map<String, Object> given = new HashMap<>(Map.of(Variables.REFERRAL_ID, ID, Variables.INFORMATION_GROUP, DOCTOR,
                Variables.INFORMATION_DUE, date("2026-11-25T09:00"), Variables.MORE_ESCALATIONS, reminders,
                Variables.ESCALATION_DUE, date("2026-11-24T09:00")));
        return start(ID, given);
    }
}
