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
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.referral.ReferralAssessmentService;
import org.greenchannel.referral.ReferralAssessmentService.DownAssessment;
import org.greenchannel.referral.ReferralAssessmentService.UpAssessment;
import org.greenchannel.referral.ReferralCapacityService;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Delegates translate: id in, one call, answers out, nothing else. */
class ReferralDelegatesTest {

  private static final Instant DUE = Instant.parse("2026-11-22T06:00:00Z");

  private final ReferralId id = ReferralId.next();
  private final DelegateExecution execution = mock(DelegateExecution.class);

  @Test
  void the_assessment_tells_the_process_answers_and_no_facts() throws Exception {
    var assessment = mock(ReferralAssessmentService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(assessment.assess(id)).thenReturn(new UpAssessment(true, false, "doctor-H1", "clerk-H2", DUE));
    new AssessReferral(assessment).execute(execution);
    theProcessLearns(Map.of(
        ReferUp.Variables.DOCTOR_DECIDES, true, ReferUp.Variables.EMERGENCY, false,
        ReferUp.Variables.DOCTOR_GROUP, "doctor-H1", ReferUp.Variables.REPLY_GROUP, "clerk-H2",
        ReferUp.Variables.REPLY_DUE, Date.from(DUE), ReferUp.Variables.ESCALATION_DUE, Date.from(DUE), ReferUp.Variables.MORE_ESCALATIONS, true));
  }

  @Test
  void the_down_assessment_tells_the_process_who_takes_over_by_when() throws Exception {
    var assessment = mock(ReferralAssessmentService.class);
    when(execution.getProcessBusinessKey()).thenReturn(id.toString());
    when(assessment.assessDown(id)).thenReturn(new DownAssessment(true, "clerk-H1", DUE));
    new AssessDownReferral(assessment).execute(execution);
    theProcessLearns(Map.of(
        ReferDown.Variables.ELIGIBLE, true, ReferDown.Variables.REPLY_GROUP, "clerk-H1",
        ReferDown.Variables.REPLY_DUE, Date.from(DUE), ReferDown.Variables.ESCALATION_DUE, Date.from(DUE), ReferDown.Variables.MORE_ESCALATIONS, true));
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
        new Step(new SendClosingNotice(NOTICES), id -> verify(NOTICES).sendDeclined(id)),
        new Step(new SendEscalationNotice(NOTICES), id -> verify(NOTICES).escalate(id)),
        new Step(new SendHandover(NOTICES), id -> verify(NOTICES).sendHandover(id)),
        new Step(new ScheduleFollowUp(NOTICES), id -> verify(NOTICES).scheduleFollowUp(id)),
        new Step(new SendFollowUpNotice(NOTICES), id -> verify(NOTICES).sendFollowUp(id)));
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
