package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.processes.RunDeadlines.Elements;
import org.greenchannel.processes.RunDeadlines.Variables;
import org.junit.jupiter.api.Test;

/** Specification of the steps of escalation. */
class RunDeadlinesTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000041";

    RunDeadlinesTest() {
        super(RunDeadlines.class);
    }

    @Test
    void work_without_steps_of_escalation_is_not_escalated() throws Exception {
        ProcessInstance deadlines = start(ID, Map.of(Variables.RECORD_ID, ID, Variables.MORE_ESCALATIONS, false));
        assertThat(deadlines).isEnded().hasPassed(Elements.END_EVENT_NO_FURTHER_STEP);
        verify(bean(Beans.ESCALATE_WORK), never()).execute(any());
    }

    @Test
    void each_step_comes_in_its_time_and_the_last_one_ends_the_run() throws Exception {
        ProcessInstance deadlines = running();
        answers(Beans.ESCALATE_WORK, Map.of(Variables.MORE_ESCALATIONS, true, Variables.ESCALATION_DUE, date("2026-11-23T13:00")));
        at("2026-11-23T10:59");
        runWhatIsDue();
        verify(bean(Beans.ESCALATE_WORK), never()).execute(any());
        at("2026-11-23T11:00");
        runWhatIsDue();
        assertThat(deadlines).isWaitingAt(Elements.CATCH_EVENT_STEP_DUE, Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        execute(job(Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE));
        answers(Beans.ESCALATE_WORK, Map.of(Variables.MORE_ESCALATIONS, false));
        at("2026-11-23T13:00");
        runWhatIsDue();
        assertThat(deadlines).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        execute(job());
        assertThat(deadlines).isEnded().hasPassed(Elements.END_EVENT_ESCALATION_NOTICE_SENT, Elements.END_EVENT_NO_FURTHER_STEP);
        verify(bean(Beans.ESCALATE_WORK), times(2)).execute(any());
        verify(bean(Beans.SEND_ESCALATION_NOTICE), times(2)).execute(any());
    }

    @Test
    void the_next_step_comes_also_while_mail_is_down() throws Exception {
        ProcessInstance deadlines = running();
        answers(Beans.ESCALATE_WORK, Map.of(Variables.MORE_ESCALATIONS, true, Variables.ESCALATION_DUE, date("2026-11-23T13:00")));
        isDown(Beans.SEND_ESCALATION_NOTICE);
        at("2026-11-23T11:00");
        runWhatIsDue();
        runWhatIsDue();
        assertThat(deadlines).isWaitingAt(Elements.CATCH_EVENT_STEP_DUE);
        assertThat(job(Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE)).hasRetries(5);
        at("2026-11-23T13:00");
        runWhatIsDue();
        assertThat(deadlines).isWaitingAt(Elements.CATCH_EVENT_STEP_DUE);
        verify(bean(Beans.ESCALATE_WORK), times(2)).execute(any());
    }

    private ProcessInstance running() {
        return start(ID, Map.of(Variables.RECORD_ID, ID, Variables.MORE_ESCALATIONS, true,
                Variables.ESCALATION_DUE, date("2026-11-23T11:00")));
    }
}
