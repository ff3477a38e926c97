package org.greenchannel.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Processes that still run by a former model which waits where the house of now does not look: found by an element that only the
 * former model has, and gone on with in the model of now.
 */
@Component
public class FormerRuns {

  private static final String REASON = "goes on in the model of now";

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final OneDoor oneDoor;

  FormerRuns(RepositoryService repository, RuntimeService runtime, OneDoor oneDoor) {
    this.repository = repository;
    this.runtime = runtime;
    this.oneDoor = oneDoor;
  }

  /** The records whose process runs by a version of the model that has the element. */
  public List<UUID> of(String processKey, String formerElement) {
    return former(processKey, formerElement).stream()
        .flatMap(definition -> runtime.createProcessInstanceQuery().processDefinitionId(definition).list().stream())
        .map(ProcessInstance::getBusinessKey).map(UUID::fromString).distinct().toList();
  }

  /** Ends the run by the former model and begins one by the newest, before this element; in the transaction of the caller. */
  public void goOn(String processKey, String formerElement, UUID recordId, String element, Map<String, Object> variables) {
    oneDoor.throughTheDoor(
        () -> {
          former(processKey, formerElement).stream()
              .flatMap(definition -> runtime.createProcessInstanceQuery().processDefinitionId(definition)
                  .processInstanceBusinessKey(recordId.toString()).list().stream())
              .forEach(run -> runtime.deleteProcessInstance(run.getId(), REASON));
          return runtime.createProcessInstanceByKey(processKey).businessKey(recordId.toString()).setVariables(variables)
              .startBeforeActivity(element).execute();
        });
  }

  private List<String> former(String processKey, String formerElement) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(processKey).list().stream()
        .map(ProcessDefinition::getId)
        .filter(id -> repository.getBpmnModelInstance(id).getModelElementById(formerElement) != null)
        .toList();
  }
}
