package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.EndFamilyDoctorContract.Beans;
import org.greenchannel.processes.EndFamilyDoctorContract.Elements;
import org.greenchannel.processes.EndFamilyDoctorContract.Variables;
import org.junit.jupiter.api.Test;

/** Specification of what follows when a contract is ended. */
class EndFamilyDoctorContractTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000052";

    EndFamilyDoctorContractTest() {
        super(EndFamilyDoctorContract.class);
    }

    @Test
    void both_sides_are_told() {
        ProcessInstance ending = start(ID, Map.of(Variables.CONTRACT_ID, ID));
        assertThat(ending).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_CONTRACT_ENDED);
        execute(job());
        assertThat(ending).isEnded().hasPassedInOrder(Elements.START_EVENT_CONTRACT_ENDED, Elements.END_EVENT_ENDING_TOLD);
    }

    @Test
    void while_nobody_can_be_reached_it_is_tried_again() {
        ProcessInstance ending = start(ID, Map.of(Variables.CONTRACT_ID, ID));
        isDown(Beans.SEND_CONTRACT_ENDED);
        runWhatIsDue();
        assertThat(ending).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_CONTRACT_ENDED);
        assertThat(job()).hasRetries(5).hasDueDate(date("2026-11-23T09:00:05"));
    }
}
