package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ReferUp.Elements;
import org.greenchannel.processes.ReferUp.Messages;
import org.junit.jupiter.api.Test;

/** Specification of an up-referral once it is accepted; {@link ReferUpTest} comes before. */
class ReferUpVisitTest extends ReferUpStory {
    @Test
    void an_accepted_referral_may_still_be_raised_to_an_emergency() {
        ProcessInstance referral = accepted();
        raise();
        assertThat(referral).hasPassed(Elements.BOUNDARY_EVENT_VISIT_RAISED_TO_EMERGENCY)
                .isWaitingAt(Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, Elements.SUB_PROCESS_AWAIT_VISIT);
        assertThat(open(ID)).hasDueDate(date("2026-11-23T10:00"));
    }

    @Test
    void a_visit_is_waited_for_anew_when_it_changes_and_escalated_when_it_is_overdue() throws Exception {
        ProcessInstance referral = accepted();
        visitChanged("2026-12-02T09:00");
        assertThat(referral).hasPassed(Elements.BOUNDARY_EVENT_VISIT_CHANGED);
        assertThat(open(ID)).hasDueDate(date("2026-12-02T09:00"));
        run(Elements.SERVICE_TASK_SEND_VISIT_NOTICE);
        at("2026-11-30T18:00");
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), never()).execute(any());
        at("2026-12-02T09:00");
        answers(RunDeadlines.Beans.ESCALATE_WORK, Map.of(RunDeadlines.Variables.MORE_ESCALATIONS, false));
        runWhatIsDue();
        run(RunDeadlines.Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        assertThat(referral).hasPassed(Elements.END_EVENT_VISIT_NOTICE_SENT, Elements.END_EVENT_VISIT_DEADLINES_PASSED)
                .isWaitingAt(Elements.USER_TASK_RECEIVE_PATIENT);
    }

    @Test
    void after_a_visit_the_hospital_may_plan_another_one() {
        ProcessInstance referral = arrived();
        visitChanged("2026-12-05T09:00");
        assertThat(referral).hasPassed(Elements.BOUNDARY_EVENT_NEXT_VISIT_PLANNED).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT)
                .isNotWaitingAt(Elements.USER_TASK_REPORT_OUTCOME);
        receivePatient();
        assertThat(referral).isWaitingAt(Elements.USER_TASK_REPORT_OUTCOME);
    }

    @Test
    void an_outcome_that_nobody_reports_is_asked_after_until_the_steps_are_over() throws Exception {
        ProcessInstance referral = arrived();
        runWhatIsDue();
        verify(bean(RunDeadlines.Beans.ESCALATE_WORK), never()).execute(any());
        at("2026-11-24T09:00");
        answers(RunDeadlines.Beans.ESCALATE_WORK, Map.of(RunDeadlines.Variables.MORE_ESCALATIONS, false));
        runWhatIsDue();
        run(RunDeadlines.Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        assertThat(referral).hasPassed(Elements.END_EVENT_OUTCOME_DEADLINES_PASSED).isWaitingAt(Elements.USER_TASK_REPORT_OUTCOME);
        outcome(false);
        assertThat(referral).hasPassed(Elements.END_EVENT_OUTCOME_REPORTED);
    }

    @Test
    void a_note_of_the_hospital_is_told_and_holds_nothing_up() {
        ProcessInstance referral = arrived();
        receive(Messages.REFERRAL_NOTE_REPORTED, ID);
        receive(Messages.REFERRAL_NOTE_REPORTED, ID);
        runWhatIsDue();
        assertThat(referral).hasPassed(Elements.END_EVENT_NOTE_NOTICE_SENT).isWaitingAt(Elements.USER_TASK_REPORT_OUTCOME);
    }

    @Test
    void a_hospital_may_decline_later_and_the_slot_goes_back() {
        ProcessInstance referral = arrived();
        receive(Messages.REFERRAL_DECLINED_LATER, ID);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_REFERRAL_DECLINED_LATER);
    }

    @Test
    void a_cancellation_by_agreement_ends_the_referral() {
        ProcessInstance referral = accepted();
        cancellationRequested();
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_AGREE_CANCELLATION, Elements.SUB_PROCESS_AWAIT_VISIT);
        answerCancellation(true);
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_CLOSE_AGREED);
        close();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_CANCELLATION_AGREED, Elements.END_EVENT_CANCELLED_BY_AGREEMENT);
    }

    @Test
    void a_refused_cancellation_lets_the_referral_go_on() {
        ProcessInstance referral = accepted();
        cancellationRequested();
        answerCancellation(false);
        run(Elements.SERVICE_TASK_SEND_CANCELLATION_REFUSED);
        assertThat(referral).hasPassed(Elements.END_EVENT_CANCELLATION_REFUSED).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT);
        cancellationRequested();
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_AGREE_CANCELLATION);
    }

    @Test
    void without_an_answer_the_table_decides_the_cancellation() {
        ProcessInstance referral = accepted();
        cancellationRequested();
        answers(AgreeCancellation.Beans.APPLY_CANCELLATION_DEFAULT, Map.of(AgreeCancellation.Variables.CONCLUDED, true,
                AgreeCancellation.Variables.CANCELLED, true));
        at("2026-11-23T17:00");
        runWhatIsDue();
        assertThat(referral).isWaitingAt(Elements.CALL_ACTIVITY_CLOSE_AGREED);
    }

    @Test
    void an_outcome_that_comes_meanwhile_wins() {
        ProcessInstance referral = arrived();
        cancellationRequested();
        outcome(false);
        answerCancellation(false);
        runWhatIsDue();
        assertThat(referral).isEnded().hasPassed(Elements.END_EVENT_REFERRAL_COMPLETED)
                .hasNotPassed(Elements.CALL_ACTIVITY_CLOSE_AGREED);
    }
}
