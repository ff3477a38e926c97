package org.greenchannel.planted.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.rules.Decisions;

/** A delegate that decides. */
class PlantedDelegate implements JavaDelegate {

  Decisions decisions;

  @Override
  public void execute(DelegateExecution execution) {
    decisions.tables();
  }
}
