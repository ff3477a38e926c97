package org.greenchannel.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine is told beyond application.yaml: our listener on every model, our registry as its identities. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractCamundaConfiguration {

  private final TaskParseListener tasks;
  private final RegistryIdentityProviderFactory identities;

  EngineSettings(TaskParseListener tasks, RegistryIdentityProviderFactory identities) {
    this.tasks = tasks;
    this.identities = identities;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new java.util.ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(tasks);
    configuration.setIdentityProviderSessionFactory(identities);
    keepTaskPermissionsLean(configuration);
    writeFewRows(configuration);
  }

  /** Removal times at the start spare an update of every history table at the end (engine-performance). */
  private static void writeFewRows(ProcessEngineConfigurationImpl configuration) {
    configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setHistoryCleanupBatchWindowStartTime("01:00");
    configuration.setHistoryCleanupBatchWindowEndTime("05:00");
    configuration.setTaskMetricsEnabled(false);
  }

  /** A candidate may read and work a task, nothing else. */
  private static void keepTaskPermissionsLean(ProcessEngineConfigurationImpl configuration) {
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setAdminGroups(new java.util.ArrayList<>(List.of("admin")));
  }
}
