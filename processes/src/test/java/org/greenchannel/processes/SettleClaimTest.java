package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.SettleClaim.Beans;
import org.greenchannel.processes.SettleClaim.Elements;
import org.greenchannel.processes.SettleClaim.Variables;
import org.junit.jupiter.api.Test;

/** Specification of a claim's settlement. */
class SettleClaimTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000037";
    private static final String REVIEWER = "reviewer-A510101";

    SettleClaimTest() {
        super(SettleClaim.class);
    }

    @Test
    void a_clean_claim_settles_at_once_in_the_transaction_that_entered_it() {
        ProcessInstance claim = audited("SETTLE");
        assertThat(claim.isEnded()).isTrue();
        assertThat(claim).isEnded().hasPassedInOrder(Elements.START_EVENT_CLAIM_ENTERED, Elements.SERVICE_TASK_PRICE_CLAIM,
                Elements.SERVICE_TASK_ASSESS_ELIGIBILITY, Elements.SERVICE_TASK_AUDIT_CLAIM, Elements.GATEWAY_DISPOSITION,
                Elements.SERVICE_TASK_SETTLE_CLAIM, Elements.END_EVENT_CLAIM_SETTLED);
        assertThat(claim).hasNotPassed(Elements.USER_TASK_REVIEW_CLAIM, Elements.SERVICE_TASK_REFUSE_CLAIM);
    }

    @Test
    void a_clear_violation_is_refused_at_once() {
        ProcessInstance claim = audited("REFUSE");
        assertThat(claim).isEnded().hasPassedInOrder(Elements.SERVICE_TASK_AUDIT_CLAIM, Elements.GATEWAY_DISPOSITION,
                Elements.SERVICE_TASK_REFUSE_CLAIM, Elements.END_EVENT_CLAIM_REFUSED);
        assertThat(claim).hasNotPassed(Elements.SERVICE_TASK_SETTLE_CLAIM);
    }

    @Test
    void a_suspicious_claim_waits_for_a_reviewer() {
        ProcessInstance claim = audited("REVIEW");
        assertThat(claim).isWaitingAtExactly(Elements.USER_TASK_REVIEW_CLAIM);
        assertThat(task()).hasCandidateGroup(REVIEWER).hasDueDate(date("2026-12-07T18:00"))
                .hasFormKey("embedded:/forms/claim/reviewClaim.html");
        complete(task());
        assertThat(claim).isEnded().hasPassedInOrder(Elements.USER_TASK_REVIEW_CLAIM,
                Elements.SERVICE_TASK_CONCLUDE_REVIEW, Elements.END_EVENT_CLAIM_REVIEWED);
        assertThat(claim).hasNotPassed(Elements.SERVICE_TASK_SETTLE_CLAIM, Elements.SERVICE_TASK_REFUSE_CLAIM);
    }

    @Test
    void a_claim_with_an_unknown_disposition_is_never_paid_unseen() {
        assertThat(audited("settle")).isWaitingAtExactly(Elements.USER_TASK_REVIEW_CLAIM);
    }

    private ProcessInstance audited(String disposition) {
        answers(Beans.AUDIT_CLAIM, Map.of(Variables.DISPOSITION, disposition, Variables.REVIEWER_GROUP, REVIEWER,
                Variables.REVIEW_DUE, date("2026-12-07T18:00")));
        return start(ID, Map.of(Variables.CLAIM_ID, ID));
    }
}
