package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.CloseReferral.Beans;
import org.greenchannel.processes.CloseReferral.Elements;
import org.greenchannel.processes.CloseReferral.Variables;
import org.junit.jupiter.api.Test;

/** Specification of what a closed referral leaves behind. */
class CloseReferralTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000044";

    CloseReferralTest() {
        super(CloseReferral.class);
    }

    @Test
    void the_place_goes_back_and_then_all_are_told() {
        ProcessInstance closing = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(closing).isWaitingAtExactly(Elements.SERVICE_TASK_RELEASE_SLOT);
        execute(job());
        assertThat(closing).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
        execute(job());
        assertThat(closing).isEnded().hasPassedInOrder(Elements.START_EVENT_REFERRAL_CLOSED, Elements.END_EVENT_CLOSING_TOLD);
    }

    @Test
    void a_hospital_that_cannot_be_reached_is_asked_again() {
        ProcessInstance closing = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        isDown(Beans.RELEASE_SLOT);
        runWhatIsDue();
        assertThat(closing).isWaitingAtExactly(Elements.SERVICE_TASK_RELEASE_SLOT);
        assertThat(job()).hasRetries(5).hasDueDate(date("2026-11-23T09:00:05"));
        isUpAgain(Beans.RELEASE_SLOT);
        at("2026-11-23T09:00:05");
        runWhatIsDue();
        assertThat(closing).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }
}
