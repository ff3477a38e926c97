package org.greenchannel.referral.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AgreeCancellation;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.referral.ReferralCancellationService;
import org.greenchannel.referral.ReferralCapacityService;
import org.greenchannel.referral.ReferralEscalationService;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralOrderService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Delegates translate: id in, one call, answers out, nothing else. */
class ReferralDelegatesTest {

  private final ReferralId id = ReferralId.next();
  private final DelegateExecution execution = mock(DelegateExecution.class);

  @Test
  void the_default_of_a_cancellation_tells_the_process_whether_it_stands() throws Exception {
    var cancellation = mock(ReferralCancellationService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(cancellation.applyDefault(id)).thenReturn(true);
    new ApplyCancellationDefault(cancellation).execute(execution);
    theProcessLearns(Map.of(AgreeCancellation.Variables.CONCLUDED, true, AgreeCancellation.Variables.CANCELLED, true));
  }

  @Test
  void who_is_asked_to_cancel_may_have_to_be_reminded() throws Exception {
    var cancellation = mock(ReferralCancellationService.class);
    Instant reminder = Instant.parse("2026-11-23T03:00:00Z");
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(cancellation.sendRequest(id)).thenReturn(reminder);
    new SendCancellationRequest(cancellation).execute(execution);
    theProcessLearns(Map.of(AgreeCancellation.Variables.MUST_REMIND, true, AgreeCancellation.Variables.REMINDER_DUE, Date.from(reminder)));
  }

  @Test
  void where_the_table_knows_no_reminder_none_is_waited_for() throws Exception {
    var cancellation = mock(ReferralCancellationService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    new SendCancellationRequest(cancellation).execute(execution);
    verify(execution).setVariable(AgreeCancellation.Variables.MUST_REMIND, false);
  }

  @Test
  void information_that_never_came_sends_the_request_back() throws Exception {
    var escalation = mock(ReferralEscalationService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(escalation.returnUnanswered(id)).thenReturn(true);
    new ApplyInformationDefault(escalation).execute(execution);
    theProcessLearns(Map.of(AskInformation.Variables.RETURNED, true, AskInformation.Variables.INFORMED, false));
  }

  @Test
  void the_end_of_the_window_of_an_order_tells_the_process_whether_it_has_expired() throws Exception {
    var orders = mock(ReferralOrderService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(orders.expire(id)).thenReturn(true);
    new ExpireOrder(orders).execute(execution);
    theProcessLearns(Map.of(OrderExamination.Variables.EXPIRED, true));
  }

  private static final ReferralCapacityService CAPACITY = mock(ReferralCapacityService.class);
  private static final ReferralNoticeService NOTICES = mock(ReferralNoticeService.class);

  /** A step and what it asks of its service. */
  record Step(JavaDelegate delegate, Consumer<ReferralId> call) {
    @Override
    public String toString() {
      return delegate.getClass().getSimpleName();
    }
  }

  static Stream<Step> steps() {
    return Stream.of(
        new Step(new ReserveSlot(CAPACITY), id -> verify(CAPACITY).reserve(id)),
        new Step(new ReleaseSlot(CAPACITY), id -> verify(CAPACITY).release(id)),
        new Step(new NotifyEmergencyDepartment(CAPACITY), id -> verify(CAPACITY).notifyEmergency(id)),
        new Step(new SendRequestNotice(NOTICES), id -> verify(NOTICES).sendRequest(id)),
        new Step(new SendAcceptNotice(NOTICES), id -> verify(NOTICES).sendAccepted(id)),
        new Step(new SendInformationRequest(NOTICES), id -> verify(NOTICES).sendInformationRequest(id)),
        new Step(new SendVisitNotice(NOTICES), id -> verify(NOTICES).sendVisitChange(id)),
        new Step(new SendNoteNotice(NOTICES), id -> verify(NOTICES).sendNote(id)),
        new Step(new SendOutcomeNotice(NOTICES), id -> verify(NOTICES).sendOutcome(id)),
        new Step(new SendCancellationRefused(NOTICES), id -> verify(NOTICES).sendCancellationRefused(id)),
        new Step(new SendClosingNotice(NOTICES), id -> verify(NOTICES).sendClosing(id)),
        new Step(new SendHandover(NOTICES), id -> verify(NOTICES).sendHandover(id)),
        new Step(new SendHandoverAccepted(NOTICES), id -> verify(NOTICES).sendFollowUp(id)),
        new Step(new SendFollowUpNotice(NOTICES), id -> verify(NOTICES).sendFollowUpDue(id)),
        new Step(new SendReport(NOTICES), id -> verify(NOTICES).sendReport(id)),
        new Step(new SendAdvice(NOTICES), id -> verify(NOTICES).sendAdvice(id)),
        new Step(new SendOrder(NOTICES), id -> verify(NOTICES).sendOrder(id)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_asks_its_service_once_and_tells_the_process_nothing(Step step) throws Exception {
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    step.delegate().execute(execution);
    step.call().accept(id);
    verifyNoMoreInteractions(CAPACITY, NOTICES);
    theProcessLearns(Map.of());
  }

  private void theProcessLearns(Map<String, Object> answers) {
    verify(execution).getProcessBusinessKey();
    answers.forEach((name, value) -> verify(execution).setVariable(name, value));
    verifyNoMoreInteractions(execution);
  }
}
