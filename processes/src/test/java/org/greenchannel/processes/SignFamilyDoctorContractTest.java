package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.SignFamilyDoctorContract.Beans;
import org.greenchannel.processes.SignFamilyDoctorContract.Elements;
import org.greenchannel.processes.SignFamilyDoctorContract.Messages;
import org.greenchannel.processes.SignFamilyDoctorContract.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a contract with a family-doctor team. */
class SignFamilyDoctorContractTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000048";
    private static final String TEAM = "doctor-H51010100101,nurse-H51010100101";

    SignFamilyDoctorContractTest() {
        super(SignFamilyDoctorContract.class, RunDeadlines.class);
    }

    @Test
    void a_contract_that_the_team_confirms_and_the_patient_signs_is_in_force() throws Exception {
        ProcessInstance contract = requested();
        assertThat(open(ID)).hasCandidateGroup("nurse-H51010100101").hasDueDate(date("2026-11-25T18:00"))
                .hasFormKey("embedded:/forms/contract/confirmContract.html");
        run(Elements.SERVICE_TASK_SEND_CONTRACT_REQUEST);
        confirm();
        run(Elements.SERVICE_TASK_SEND_SIGNATURE_INVITATION);
        assertThat(contract).isWaitingAtExactly(Elements.EVENT_BASED_GATEWAY_IS_SIGNED);
        receive(Messages.CONTRACT_SIGNED, ID);
        run(Elements.SERVICE_TASK_SEND_CONTRACT_NOTICE);
        assertThat(contract).isEnded().hasPassedInOrder(Elements.START_EVENT_CONTRACT_REQUESTED, Elements.USER_TASK_CONFIRM_CONTRACT,
                Elements.GATEWAY_IS_CONFIRMED, Elements.CATCH_EVENT_CONTRACT_SIGNED, Elements.END_EVENT_CONTRACT_ACTIVE);
        assertThat(contract).hasPassed(Elements.END_EVENT_CONTRACT_REQUEST_SENT, Elements.END_EVENT_INVITATION_SENT);
        verify(bean(Beans.EXPIRE_CONTRACT), never()).execute(any());
    }

    @Test
    void a_contract_that_nobody_signs_expires() {
        ProcessInstance contract = requested();
        confirm();
        at("2026-12-01T00:00");
        runWhatIsDue();
        assertThat(contract).hasPassed(Elements.CATCH_EVENT_SIGNATURE_OVERDUE, Elements.SERVICE_TASK_EXPIRE_CONTRACT);
        run(Elements.SERVICE_TASK_SEND_CONTRACT_EXPIRED);
        assertThat(contract).isEnded().hasPassed(Elements.END_EVENT_CONTRACT_EXPIRED);
    }

    @Test
    void a_patient_may_sign_before_the_invitation_is_out() {
        ProcessInstance contract = requested();
        isDown(Beans.SEND_CONTRACT_REQUEST);
        isDown(Beans.SEND_SIGNATURE_INVITATION);
        runWhatIsDue();
        confirm();
        receive(Messages.CONTRACT_SIGNED, ID);
        assertThat(contract).isWaitingAt(Elements.SERVICE_TASK_SEND_CONTRACT_NOTICE);
    }

    @Test
    void a_team_may_decline_and_the_patient_is_told() {
        ProcessInstance contract = requested();
        complete(open(ID), Map.of(Variables.CONFIRMED, false));
        run(Elements.SERVICE_TASK_SEND_CONTRACT_DECLINED);
        run(Elements.SERVICE_TASK_SEND_CONTRACT_REQUEST);
        assertThat(contract).isEnded().hasPassed(Elements.END_EVENT_CONTRACT_DECLINED);
    }

    @Test
    void a_request_that_the_team_leaves_open_is_escalated() {
        ProcessInstance contract = requested();
        answers(RunDeadlines.Beans.ESCALATE_WORK, Map.of(RunDeadlines.Variables.MORE_ESCALATIONS, false));
        at("2026-11-25T12:00");
        runWhatIsDue();
        run(RunDeadlines.Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        assertThat(contract).hasPassed(Elements.END_EVENT_CONFIRMATION_DEADLINES_PASSED)
                .isWaitingAt(Elements.USER_TASK_CONFIRM_CONTRACT);
    }

    @Test
    void a_patient_may_withdraw_the_request() {
        ProcessInstance contract = requested();
        receive(Messages.CONTRACT_WITHDRAWN, ID);
        assertThat(contract).isWaitingAt(Elements.SUB_PROCESS_WITHDRAW_CONTRACT);
        run(Elements.SERVICE_TASK_SEND_CONTRACT_WITHDRAWN);
        assertThat(contract).isEnded().hasPassed(Elements.END_EVENT_WITHDRAWAL_TOLD);
    }

    private void confirm() {
        complete(open(ID), Map.of(Variables.CONFIRMED, true, Variables.SIGN_DUE, date("2026-12-01T00:00")));
    }

    private ProcessInstance requested() {
        ProcessInstance contract = start(ID, Map.of(Variables.CONTRACT_ID, ID, Variables.TEAM_GROUP, TEAM,
                Variables.CONFIRM_DUE, date("2026-11-25T18:00"), Variables.MORE_ESCALATIONS, true,
                Variables.ESCALATION_DUE, date("2026-11-25T12:00")));
        assertThat(contract).isWaitingAt(Elements.SUB_PROCESS_AWAIT_CONFIRMATION, Elements.SERVICE_TASK_SEND_CONTRACT_REQUEST);
        return contract;
    }
}
