package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.DecideUrgency.Elements;
import org.greenchannel.processes.DecideUrgency.Variables;
import org.junit.jupiter.api.Test;

/** Specification of the decision how urgent a referral is. */
class DecideUrgencyTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000048";
    private static final String DOCTOR = "doctor-H51010100101";

    DecideUrgencyTest() {
        super(DecideUrgency.class, RunDeadlines.class);
    }

    @Test
    void the_doctor_decides() {
        ProcessInstance decision = asked(false);
        assertThat(open(ID)).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-11-23T13:00"))
                .hasFormKey("embedded:/forms/referral/decideUrgency.html");
        complete(open(ID), Map.of(Variables.EMERGENCY, false));
        assertThat(decision).isEnded().hasPassed(Elements.END_EVENT_DEADLINES_PASSED, Elements.END_EVENT_URGENCY_DECIDED);
    }

    @Test
    void a_decision_that_nobody_makes_is_escalated_under_the_key_of_its_referral() throws Exception {
        ProcessInstance decision = asked(true);
        at("2026-11-23T10:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
        assertThat(decision).isWaitingAt(Elements.USER_TASK_DECIDE_URGENCY);
    }

    @Test
    void the_decision_ends_the_reminders_too() {
        ProcessInstance decision = asked(true);
        assertThat(decision).isWaitingAt(Elements.CALL_ACTIVITY_RUN_DECISION_DEADLINES);
        complete(open(ID), Map.of(Variables.EMERGENCY, true));
        assertThat(decision).isEnded();
        assertThat(runtimeService().createProcessInstanceQuery().processInstanceBusinessKey(ID).count()).isZero();
    }

    private ProcessInstance asked(boolean reminders) {
        return start(ID, Map.of(Variables.REFERRAL_ID, ID, Variables.DOCTOR_GROUP, DOCTOR, Variables.URGENCY_DUE, date("2026-11-23T13:00"),
                Variables.MORE_ESCALATIONS, reminders, Variables.ESCALATION_DUE, date("2026-11-23T10:00")));
    }
}
