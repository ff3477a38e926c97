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
import org.greenchannel.processes.PrescribeOnline.Beans;
import org.greenchannel.processes.PrescribeOnline.Elements;
import org.greenchannel.processes.PrescribeOnline.Errors;
import org.greenchannel.processes.PrescribeOnline.Messages;
import org.greenchannel.processes.PrescribeOnline.Variables;
import org.junit.jupiter.api.Test;

/** Specification of an online prescription. */
class PrescribeOnlineTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000033";
    private static final String PHARMACIST = "pharmacist-H51010100201";

    PrescribeOnlineTest() {
        super(PrescribeOnline.class);
    }

    @Test
    void a_prescription_is_ready_when_a_pharmacist_has_approved_it() {
        ProcessInstance prescription = withThePharmacist();
        assertThat(task()).hasCandidateGroup(PHARMACIST).hasDueDate(date("2026-11-23T09:30"))
                .hasFormKey("embedded:/forms/prescription/reviewPrescription.html");
        complete(task(), Map.of(Variables.DECISION, "APPROVED"));
        assertThat(prescription).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_READY_NOTICE);
        execute(job());
        assertThat(prescription).isEnded().hasPassedInOrder(Elements.START_EVENT_PRESCRIPTION_WRITTEN,
                Elements.SERVICE_TASK_CHECK_PRESCRIPTION, Elements.SERVICE_TASK_SIGN_PRESCRIPTION,
                Elements.USER_TASK_REVIEW_PRESCRIPTION, Elements.GATEWAY_REVIEW_DECISION,
                Elements.SERVICE_TASK_SEND_READY_NOTICE, Elements.END_EVENT_PRESCRIPTION_READY);
    }

    @Test
    void a_clean_check_never_replaces_the_pharmacist() {
        ProcessInstance prescription = withThePharmacist();
        assertThat(prescription).isWaitingAtExactly(Elements.USER_TASK_REVIEW_PRESCRIPTION)
                .hasNotPassed(Elements.END_EVENT_PRESCRIPTION_READY);
    }

    @Test
    void a_prescription_with_findings_goes_back_unsigned_and_is_checked_again_when_amended() throws Exception {
        ProcessInstance prescription = written(false);
        assertThat(prescription).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_AMENDMENT, Elements.SERVICE_TASK_SEND_RETURN_NOTICE)
                .hasNotPassed(Elements.SERVICE_TASK_SIGN_PRESCRIPTION);
        execute(job());
        assertThat(prescription).hasPassed(Elements.END_EVENT_RETURN_NOTICE_SENT);
        answers(Beans.CHECK_PRESCRIPTION, Map.of(Variables.PASSED, true));
        receive(Messages.PRESCRIPTION_AMENDED, ID);
        assertThat(prescription).isWaitingAtExactly(Elements.SERVICE_TASK_SIGN_PRESCRIPTION);
        verify(bean(Beans.CHECK_PRESCRIPTION), times(2)).execute(any());
    }

    @Test
    void a_prescriber_may_amend_before_the_notice_is_out() {
        ProcessInstance prescription = written(false);
        isDown(Beans.SEND_RETURN_NOTICE);
        runWhatIsDue();
        answers(Beans.CHECK_PRESCRIPTION, Map.of(Variables.PASSED, true));
        receive(Messages.PRESCRIPTION_AMENDED, ID);
        assertThat(prescription).isWaitingAt(Elements.SERVICE_TASK_SIGN_PRESCRIPTION, Elements.SERVICE_TASK_SEND_RETURN_NOTICE);
    }

    @Test
    void a_pharmacist_may_return_a_prescription() {
        ProcessInstance prescription = withThePharmacist();
        complete(task(), Map.of(Variables.DECISION, "RETURNED"));
        assertThat(prescription).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_AMENDMENT);
    }

    @Test
    void an_unknown_decision_returns_the_prescription() {
        ProcessInstance prescription = withThePharmacist();
        complete(task(), Map.of(Variables.DECISION, "approved"));
        assertThat(prescription).isWaitingAt(Elements.RECEIVE_TASK_AWAIT_AMENDMENT)
                .hasNotPassed(Elements.SERVICE_TASK_SEND_READY_NOTICE);
    }

    @Test
    void a_pharmacist_may_refuse_a_prescription() {
        ProcessInstance prescription = withThePharmacist();
        complete(task(), Map.of(Variables.DECISION, "REFUSED"));
        assertThat(prescription).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_REFUSAL_NOTICE);
        execute(job());
        assertThat(prescription).isEnded().hasPassed(Elements.END_EVENT_PRESCRIPTION_REFUSED)
                .hasNotPassed(Elements.END_EVENT_PRESCRIPTION_READY);
    }

    @Test
    void a_prescription_whose_signature_is_refused_goes_back_to_the_prescriber() {
        ProcessInstance prescription = written(true);
        refuses(Beans.SIGN_PRESCRIPTION, Errors.PRESCRIPTION_SIGNATURE_REFUSED, Map.of());
        execute(job());
        assertThat(prescription).hasPassed(Elements.BOUNDARY_EVENT_SIGNATURE_REFUSED)
                .isWaitingAt(Elements.RECEIVE_TASK_AWAIT_AMENDMENT).hasNotPassed(Elements.USER_TASK_REVIEW_PRESCRIPTION);
    }

    @Test
    void a_prescription_can_be_withdrawn_while_it_waits() throws Exception {
        ProcessInstance prescription = written(false);
        receive(Messages.PRESCRIPTION_CANCELLED, ID);
        assertThat(prescription).isEnded().hasPassed(Elements.END_EVENT_PRESCRIPTION_CANCELLED);
        verify(bean(Beans.SEND_RETURN_NOTICE), never()).execute(any());
    }

    private ProcessInstance written(boolean passed) {
        answers(Beans.CHECK_PRESCRIPTION, Map.of(Variables.PASSED, passed, Variables.PHARMACIST_GROUP, PHARMACIST,
                Variables.REVIEW_DUE, date("2026-11-23T09:30")));
        ProcessInstance prescription = start(ID, Map.of(Variables.PRESCRIPTION_ID, ID));
        assertThat(prescription).isStarted();
        return prescription;
    }

    private ProcessInstance withThePharmacist() {
        ProcessInstance prescription = written(true);
        execute(job());
        assertThat(prescription).isWaitingAtExactly(Elements.USER_TASK_REVIEW_PRESCRIPTION);
        return prescription;
    }
}
