package org.greenchannel.filing.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.filing.FilingStepService;
import org.greenchannel.filing.FilingStepService.Assessment;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.greenchannel.processes.FileCrossRegion.Variables;
import org.springframework.stereotype.Component;

/** Step <i>Assess filing</i>: how long it holds, and whether a clerk has to look, and when the wait for the clerk goes up. */
@Component(Beans.ASSESS_FILING)
class AssessFiling implements JavaDelegate {

  private final FilingStepService service;

  AssessFiling(FilingStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Assessment answer = service.assess(UUID.fromString(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.CLERK_CHECKS, answer.clerkChecks());
    execution.setVariable(Variables.APPROVED, answer.approved());
    execution.setVariable(Variables.CLERK_GROUP, answer.clerkGroup());
    execution.setVariable(Variables.CHECK_DUE, Date.from(answer.checkDue()));
    execution.setVariable(Variables.MORE_ESCALATIONS, answer.escalatesAt() != null);
    if (answer.escalatesAt() != null) {
      execution.setVariable(Variables.ESCALATION_DUE, Date.from(answer.escalatesAt()));
    }
  }
}
