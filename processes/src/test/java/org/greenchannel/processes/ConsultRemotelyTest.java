package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ConsultRemotely.Beans;
import org.greenchannel.processes.ConsultRemotely.Elements;
import org.greenchannel.processes.ConsultRemotely.Messages;
import org.greenchannel.processes.ConsultRemotely.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a remote consultation: examined below, diagnosed above. */
class ConsultRemotelyTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000033";
    private static final String LIAISON = "clerk-H51010100201";
    private static final String PRIMARY = "nurse-H51010100101";
    private static final String RADIOLOGIST = "doctor-H51010100201";

    ConsultRemotelyTest() {
        super(ConsultRemotely.class, AskReceiver.class, AskInformation.class, AgreeCancellation.class, CloseReferral.class,
                RunDeadlines.class);
    }

    @Test
    void the_patient_is_examined_at_home_and_diagnosed_above() {
        ProcessInstance consult = accepted();
        run(Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
        assertThat(open(ID)).hasCandidateGroup(PRIMARY).hasDueDate(date("2026-11-25T18:00"))
                .hasFormKey("embedded:/forms/referral/examinePatient.html");
        examined();
        assertThat(consult).isWaitingAt(Elements.SUB_PROCESS_AWAIT_DIAGNOSIS);
        assertThat(open(ID)).hasCandidateGroup(RADIOLOGIST).hasDueDate(date("2026-11-24T12:00"))
                .hasFormKey("embedded:/forms/referral/diagnoseRemotely.html");
        complete(open(ID));
        run(Elements.SERVICE_TASK_SEND_REPORT);
        assertThat(consult).isEnded().hasPassedInOrder(Elements.START_EVENT_CONSULT_REQUESTED, Elements.SERVICE_TASK_ASSESS_CONSULT,
                Elements.CALL_ACTIVITY_ASK_RECEIVER, Elements.USER_TASK_EXAMINE_PATIENT, Elements.USER_TASK_DIAGNOSE_REMOTELY,
                Elements.SERVICE_TASK_SEND_REPORT, Elements.END_EVENT_CONSULT_COMPLETED);
        assertThat(consult).hasPassed(Elements.END_EVENT_ACCEPT_NOTICE_SENT, Elements.END_EVENT_EXAMINATION_DEADLINES_PASSED,
                Elements.END_EVENT_DIAGNOSIS_DEADLINES_PASSED);
    }

    @Test
    void an_examination_that_does_not_happen_is_escalated() throws Exception {
        ProcessInstance consult = asked();
        answer("ACCEPTED", true);
        at("2026-11-25T18:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK)).execute(any());
        assertThat(consult).isWaitingAt(Elements.USER_TASK_EXAMINE_PATIENT);
    }

    @Test
    void a_redirected_consultation_is_assessed_for_the_new_receiver() throws Exception {
        ProcessInstance consult = asked();
        answer("REDIRECTED", false);
        assertThat(consult).isWaitingAt(Elements.CALL_ACTIVITY_ASK_RECEIVER);
        verify(bean(Beans.ASSESS_CONSULT), times(2)).execute(any());
    }

    @Test
    void a_declined_consultation_is_told() {
        ProcessInstance consult = asked();
        answer("DECLINED", false);
        close();
        assertThat(consult).isEnded().hasPassed(Elements.CALL_ACTIVITY_CLOSE_REFERRAL, Elements.END_EVENT_CONSULT_DECLINED);
    }

    @Test
    void a_consultation_can_be_withdrawn_while_nobody_has_promised_it() {
        ProcessInstance consult = asked();
        receive(Messages.REFERRAL_CANCELLED, ID);
        assertThat(consult).isWaitingAt(Elements.SUB_PROCESS_CANCEL_CONSULT, Elements.CALL_ACTIVITY_CLOSE_CANCELLED);
        close();
        assertThat(consult).isEnded().hasPassed(Elements.END_EVENT_CONSULT_CANCELLED);
    }

    @Test
    void an_accepted_consultation_is_cancelled_by_agreement() {
        ProcessInstance consult = accepted();
        cancellationAnswered(true);
        assertThat(consult).isWaitingAt(Elements.SUB_PROCESS_CLOSE_AGREED, Elements.CALL_ACTIVITY_CLOSE_AGREED);
        close();
        assertThat(consult).isEnded().hasPassed(Elements.END_EVENT_CANCELLATION_AGREED, Elements.END_EVENT_CANCELLED_BY_AGREEMENT);
    }

    @Test
    void a_refused_cancellation_lets_the_consultation_go_on() {
        ProcessInstance consult = accepted();
        cancellationAnswered(false);
        run(Elements.SERVICE_TASK_SEND_CANCELLATION_REFUSED);
        assertThat(consult).hasPassed(Elements.END_EVENT_CANCELLATION_REFUSED).isWaitingAt(Elements.SUB_PROCESS_AWAIT_EXAMINATION);
    }

    private void cancellationAnswered(boolean agreed) {
        receive(Messages.REFERRAL_CANCEL_REQUESTED, ID, Map.of(Variables.CANCEL_GROUP, LIAISON,
                Variables.CANCEL_DUE, date("2026-11-23T17:00")));
        complete(open(ID, AgreeCancellation.Elements.USER_TASK_ANSWER_CANCELLATION), Map.of(AgreeCancellation.Variables.CANCELLED, agreed));
    }

    private void examined() {
        complete(open(ID), Map.of(Variables.DIAGNOSIS_GROUP, RADIOLOGIST, Variables.DIAGNOSIS_DUE, date("2026-11-24T12:00"),
                Variables.MORE_ESCALATIONS, false));
    }

    private void answer(String answer, boolean escalated) {
        complete(open(ID), Map.of(AskReceiver.Variables.ANSWER, answer, AskReceiver.Variables.NEXT_GROUP, PRIMARY,
                AskReceiver.Variables.NEXT_DUE, date("2026-11-25T18:00"), AskReceiver.Variables.MORE_ESCALATIONS, escalated,
                AskReceiver.Variables.ESCALATION_DUE, date("2026-11-25T18:00")));
    }

    private void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }

    private ProcessInstance asked() {
        answers(Beans.ASSESS_CONSULT, Map.of(Variables.REPLY_GROUP, LIAISON, Variables.REPLY_DUE, date("2026-11-23T13:00"),
                Variables.MORE_ESCALATIONS, false));
        ProcessInstance consult = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(consult).isWaitingAt(Elements.CALL_ACTIVITY_ASK_RECEIVER);
        return consult;
    }

    private ProcessInstance accepted() {
        ProcessInstance consult = asked();
        answer("ACCEPTED", false);
        assertThat(consult).isWaitingAt(Elements.SUB_PROCESS_AWAIT_EXAMINATION);
        return consult;
    }
}
