package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.greenchannel.processes.FileCrossRegion.Elements;
import org.greenchannel.processes.FileCrossRegion.Errors;
import org.greenchannel.processes.FileCrossRegion.Messages;
import org.greenchannel.processes.FileCrossRegion.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a filing for care in another region. */
class FileCrossRegionTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000047";
    private static final String CLERK = "clerk-A510101";

    FileCrossRegionTest() {
        super(FileCrossRegion.class, RunDeadlines.class);
    }

    @Test
    void a_clear_filing_is_registered_without_a_clerk() {
        ProcessInstance filing = assessed(false, true);
        assertThat(filing).isWaitingAtExactly(Elements.SERVICE_TASK_REGISTER_FILING);
        run(Elements.SERVICE_TASK_REGISTER_FILING);
        run(Elements.SERVICE_TASK_SEND_FILING_NOTICE);
        assertThat(filing).isEnded().hasPassedInOrder(Elements.START_EVENT_FILING_REQUESTED, Elements.SERVICE_TASK_ASSESS_FILING,
                Elements.GATEWAY_MUST_CLERK_CHECK, Elements.GATEWAY_IS_APPROVED, Elements.SERVICE_TASK_REGISTER_FILING,
                Elements.END_EVENT_FILING_IN_FORCE).hasNotPassed(Elements.USER_TASK_CHECK_FILING);
    }

    @Test
    void a_clerk_checks_what_the_table_leaves_to_a_person() {
        ProcessInstance filing = assessed(true, false);
        assertThat(filing).isWaitingAt(Elements.SUB_PROCESS_AWAIT_CHECK);
        assertThat(open(ID)).hasCandidateGroup(CLERK).hasDueDate(date("2026-11-25T17:00"))
                .hasFormKey("embedded:/forms/filing/checkFiling.html");
        complete(open(ID), Map.of(Variables.APPROVED, true));
        assertThat(filing).isWaitingAtExactly(Elements.SERVICE_TASK_REGISTER_FILING);
    }

    @Test
    void a_clerk_may_refuse_and_the_insured_person_is_told() throws Exception {
        ProcessInstance filing = assessed(true, false);
        complete(open(ID), Map.of(Variables.APPROVED, false));
        run(Elements.SERVICE_TASK_SEND_FILING_REFUSED);
        assertThat(filing).isEnded().hasPassed(Elements.END_EVENT_FILING_REFUSED);
        verify(bean(Beans.REGISTER_FILING), never()).execute(any());
    }

    @Test
    void a_filing_that_nobody_checks_is_escalated() throws Exception {
        ProcessInstance filing = assessed(true, false);
        answers(RunDeadlines.Beans.ESCALATE_WORK, Map.of(RunDeadlines.Variables.MORE_ESCALATIONS, false));
        at("2026-11-24T17:00");
        runWhatIsDue();
        run(RunDeadlines.Elements.SERVICE_TASK_SEND_ESCALATION_NOTICE);
        assertThat(filing).hasPassed(Elements.END_EVENT_CHECK_DEADLINES_PASSED).isWaitingAt(Elements.USER_TASK_CHECK_FILING);
    }

    @Test
    void a_filing_that_the_core_does_not_take_is_refused() {
        ProcessInstance filing = assessed(false, true);
        refuses(Beans.REGISTER_FILING, Errors.FILING_REFUSED_BY_CORE, Map.of());
        run(Elements.SERVICE_TASK_REGISTER_FILING);
        run(Elements.SERVICE_TASK_SEND_FILING_REFUSED);
        assertThat(filing).isEnded().hasPassed(Elements.BOUNDARY_EVENT_REFUSED_BY_CORE, Elements.END_EVENT_FILING_REFUSED)
                .hasNotPassed(Elements.SERVICE_TASK_SEND_FILING_NOTICE);
    }

    @Test
    void a_core_that_cannot_be_reached_is_asked_again() {
        ProcessInstance filing = assessed(false, true);
        isDown(Beans.REGISTER_FILING);
        runWhatIsDue();
        assertThat(filing).isWaitingAtExactly(Elements.SERVICE_TASK_REGISTER_FILING);
        assertThat(job()).hasRetries(5).hasDueDate(date("2026-11-23T09:00:05"));
    }

    @Test
    void a_withdrawn_filing_is_revoked_even_if_it_may_not_be_registered_yet() throws Exception {
        ProcessInstance filing = assessed(false, true);
        receive(Messages.FILING_WITHDRAWN, ID);
        assertThat(filing).isWaitingAt(Elements.SUB_PROCESS_WITHDRAW_FILING);
        run(Elements.SERVICE_TASK_REVOKE_REGISTRATION);
        run(Elements.SERVICE_TASK_SEND_FILING_WITHDRAWN);
        assertThat(filing).isEnded().hasPassed(Elements.END_EVENT_WITHDRAWAL_TOLD);
        verify(bean(Beans.REGISTER_FILING), never()).execute(any());
    }

    @Test
    void a_filing_that_was_in_force_and_is_cancelled_is_revoked_at_the_core_and_the_insured_person_is_told() throws Exception {
        ProcessInstance filing = assessed(false, true);
        run(Elements.SERVICE_TASK_REGISTER_FILING);
        run(Elements.SERVICE_TASK_SEND_FILING_NOTICE);
        assertThat(filing).isEnded();
        ProcessInstance cancelled = startBy(Messages.FILING_CANCELLED, ID, Map.of(Variables.FILING_ID, ID));
        assertThat(cancelled).isWaitingAtExactly(Elements.SERVICE_TASK_REVOKE_CANCELLED);
        run(Elements.SERVICE_TASK_REVOKE_CANCELLED);
        assertThat(cancelled).isWaitingAtExactly(Elements.SERVICE_TASK_SEND_FILING_CANCELLED);
        run(Elements.SERVICE_TASK_SEND_FILING_CANCELLED);
        assertThat(cancelled).isEnded().hasPassedInOrder(Elements.START_EVENT_FILING_CANCELLED, Elements.SERVICE_TASK_REVOKE_CANCELLED,
                Elements.SERVICE_TASK_SEND_FILING_CANCELLED, Elements.END_EVENT_CANCELLATION_TOLD);
        verify(bean(Beans.REVOKE_REGISTRATION)).execute(any());
    }

    private ProcessInstance assessed(boolean clerkChecks, boolean approved) {
        answers(Beans.ASSESS_FILING, Map.of(Variables.CLERK_CHECKS, clerkChecks, Variables.APPROVED, approved,
                Variables.CLERK_GROUP, CLERK, Variables.CHECK_DUE, date("2026-11-25T17:00"), Variables.MORE_ESCALATIONS, true,
                Variables.ESCALATION_DUE, date("2026-11-24T17:00")));
        ProcessInstance filing = start(ID, Map.of(Variables.FILING_ID, ID));
        assertThat(filing).isStarted();
        return filing;
    }
}
