package org.greenchannel.processes;

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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.AgreeCancellation.Beans;
import org.greenchannel.processes.AgreeCancellation.Elements;
import org.greenchannel.processes.AgreeCancellation.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a cancellation that both sides agree on. */
class AgreeCancellationTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000043";
    private static final String RECEIVER = "clerk-H51010100201,doctor-H51010100201";

    AgreeCancellationTest() {
        super(AgreeCancellation.class);
    }

    @Test
    void the_receiver_answers_and_any_of_its_people_may() {
        ProcessInstance cancellation = asked();
        answers(Beans.SEND_CANCELLATION_REQUEST, Map.of(Variables.MUST_REMIND, false));
        assertThat(cancellation).isWaitingAt(Elements.SERVICE_TASK_SEND_CANCELLATION_REQUEST, Elements.USER_TASK_ANSWER_CANCELLATION);
        assertThat(task()).hasCandidateGroup("clerk-H51010100201").hasCandidateGroup("doctor-H51010100201")
                .hasDueDate(date("2026-11-23T17:00")).hasFormKey("embedded:/forms/referral/answerCancellation.html");
        execute(job(Elements.SERVICE_TASK_SEND_CANCELLATION_REQUEST));
        complete(task(), Map.of(Variables.CANCELLED, true));
        assertThat(cancellation).isEnded().hasPassed(Elements.END_EVENT_CANCELLATION_REQUEST_SENT,
                Elements.END_EVENT_CANCELLATION_ANSWERED);
    }

    @Test
    void before_the_default_decides_the_receiver_is_reminded_once() throws Exception {
        ProcessInstance cancellation = asked();
        answers(Beans.SEND_CANCELLATION_REQUEST, Map.of(Variables.MUST_REMIND, true, Variables.REMINDER_DUE, date("2026-11-23T13:00")));
        runWhatIsDue();
        assertThat(cancellation).isWaitingAt(Elements.CATCH_EVENT_REMINDER_DUE, Elements.USER_TASK_ANSWER_CANCELLATION);
        at("2026-11-23T13:00");
        runWhatIsDue();
        execute(job(Elements.SERVICE_TASK_SEND_CANCELLATION_REMINDER));
        assertThat(cancellation).hasPassed(Elements.END_EVENT_CANCELLATION_REMINDED).isWaitingAtExactly(Elements.USER_TASK_ANSWER_CANCELLATION);
        verify(bean(Beans.SEND_CANCELLATION_REMINDER), times(1)).execute(any());
    }

    @Test
    void who_has_answered_is_not_reminded() throws Exception {
        ProcessInstance cancellation = asked();
        answers(Beans.SEND_CANCELLATION_REQUEST, Map.of(Variables.MUST_REMIND, true, Variables.REMINDER_DUE, date("2026-11-23T13:00")));
        runWhatIsDue();
        assertThat(cancellation).isWaitingAt(Elements.CATCH_EVENT_REMINDER_DUE);
        complete(task(), Map.of(Variables.CANCELLED, false));
        assertThat(cancellation).isEnded();
        at("2026-11-23T13:00");
        runWhatIsDue();
        verify(bean(Beans.SEND_CANCELLATION_REMINDER), never()).execute(any());
    }

    @Test
    void unanswered_in_time_the_default_of_the_table_decides() {
        ProcessInstance cancellation = asked();
        answers(Beans.SEND_CANCELLATION_REQUEST, Map.of(Variables.MUST_REMIND, false));
        answers(Beans.APPLY_CANCELLATION_DEFAULT, Map.of(Variables.CONCLUDED, true, Variables.CANCELLED, true));
        at("2026-11-23T17:00");
        runWhatIsDue();
        assertThat(cancellation).isEnded().hasPassedInOrder(Elements.BOUNDARY_EVENT_ANSWER_OVERDUE,
                Elements.SERVICE_TASK_APPLY_CANCELLATION_DEFAULT, Elements.GATEWAY_IS_CONCLUDED,
                Elements.END_EVENT_CANCELLATION_CONCLUDED);
    }

    @Test
    void without_a_default_the_receiver_may_still_answer() {
        ProcessInstance cancellation = asked();
        answers(Beans.SEND_CANCELLATION_REQUEST, Map.of(Variables.MUST_REMIND, false));
        answers(Beans.APPLY_CANCELLATION_DEFAULT, Map.of(Variables.CONCLUDED, false));
        at("2026-11-23T17:00");
        runWhatIsDue();
        assertThat(cancellation).isWaitingAt(Elements.USER_TASK_ANSWER_CANCELLATION).hasPassed(Elements.END_EVENT_WAITING_ON);
        complete(task(), Map.of(Variables.CANCELLED, false));
        assertThat(cancellation).isEnded();
    }

    private ProcessInstance asked() {
        return start(ID, Map.of(Variables.REFERRAL_ID, ID, Variables.CANCEL_GROUP, RECEIVER,
                Variables.CANCEL_DUE, date("2026-11-23T17:00")));
    }
}
