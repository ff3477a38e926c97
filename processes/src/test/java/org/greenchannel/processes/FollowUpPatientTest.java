package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.FollowUpPatient.Beans;
import org.greenchannel.processes.FollowUpPatient.Elements;
import org.greenchannel.processes.FollowUpPatient.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a follow-up. */
class FollowUpPatientTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000046";
    private static final String DOCTOR = "doctor-H51010100101";

    FollowUpPatientTest() {
        super(FollowUpPatient.class, RunDeadlines.class);
    }

    @Test
    void the_family_doctor_gets_the_task_on_the_day_and_a_notice_with_it() throws Exception {
        ProcessInstance followUp = planned(false);
        at("2026-12-06T07:59");
        runWhatIsDue();
        assertThat(followUp).isWaitingAtExactly(Elements.CATCH_EVENT_FOLLOW_UP_OPENED);
        at("2026-12-06T08:00");
        runWhatIsDue();
        assertThat(followUp).isWaitingAt(Elements.USER_TASK_RECORD_FOLLOW_UP, Elements.SERVICE_TASK_SEND_FOLLOW_UP_NOTICE);
        assertThat(open(ID)).hasCandidateGroup(DOCTOR).hasDueDate(date("2026-12-07T18:00"))
                .hasFormKey("embedded:/forms/referral/recordFollowUp.html");
        runWhatIsDue();
        verify(bean(Beans.SEND_FOLLOW_UP_NOTICE)).execute(any());
        complete(open(ID));
        assertThat(followUp).isEnded().hasPassed(Elements.END_EVENT_FOLLOW_UP_NOTICE_SENT, Elements.END_EVENT_DEADLINES_PASSED,
                Elements.END_EVENT_FOLLOW_UP_RECORDED);
    }

    @Test
    void a_follow_up_that_is_forgotten_is_escalated() throws Exception {
        ProcessInstance followUp = planned(true);
        at("2026-12-06T08:00");
        runWhatIsDue();
        at("2026-12-07T18:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
        assertThat(followUp).isWaitingAt(Elements.USER_TASK_RECORD_FOLLOW_UP);
    }

    private ProcessInstance planned(boolean escalated) {
        return start(ID, Map.of(Variables.REFERRAL_ID, ID, Variables.FOLLOW_UP_OPENS, date("2026-12-06T08:00"),
                Variables.FOLLOW_UP_DUE, date("2026-12-07T18:00"), Variables.FOLLOW_UP_GROUP, DOCTOR,
                Variables.MORE_ESCALATIONS, escalated, Variables.ESCALATION_DUE, date("2026-12-07T18:00")));
    }
}
