package org.greenchannel.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        .map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).map(UUID::fromString).distinct().toList();
  }

  /** Ends the run by the former model and begins one by the newest, before this element; in the transaction of the caller. */
  public void goOn(String processKey, String formerElement, UUID recordId, String element, Map<String, Object> variables) {
    oneDoor.throughTheDoor(
        () -> {
          former(processKey, formerElement).stream()
              .flatMap(definition -> runsBy(definition, recordId))
              .forEach(run -> runtime.deleteProcessInstance(run.getId(), REASON));
          return runtime.createProcessInstanceByKey(processKey).businessKey(recordId.toString()).setVariables(variables)
              .startBeforeActivity(element).execute();
        });
  }

  /**
   * Takes what runs by the former model over to the newest, each token where it stands; in the transaction of the caller. A run that waits at
   * the former element itself, which has no counterpart, goes on before this element.
   *
   * @param halt a step of both models that a job runs: a token stands before it without anything being done
   * @return false when the record has no such run
   */
  public boolean carryOver(String processKey, String formerElement, UUID recordId, String element, String halt, Map<String, Object> variables) {
    List<ProcessInstance> runs = former(processKey, formerElement).stream().flatMap(definition -> runsBy(definition, recordId)).toList();
    oneDoor.throughTheDoor(
        () -> {
          for (ProcessInstance run : runs) {
            boolean waitsThere = runtime.getActivityInstance(run.getId()).getActivityInstances(formerElement).length > 0;
            if (waitsThere) {
              move(run, formerElement, halt, Map.of());
            }
            migrate(run, newest(processKey));
            if (waitsThere) {
              move(run, halt, element, variables);
            }
          }
          return null;
        });
    return !runs.isEmpty();
  }

  private void move(ProcessInstance run, String from, String to, Map<String, Object> variables) {
    runtime.setVariables(run.getId(), variables);
    runtime.createProcessInstanceModification(run.getId()).startBeforeActivity(to).cancelAllForActivity(from).execute();
  }

  private void migrate(ProcessInstance run, String definition) {
    runtime.newMigration(
            runtime.createMigrationPlan(run.getProcessDefinitionId(), definition).mapEqualActivities().updateEventTriggers().build())
        .processInstanceIds(run.getId()).execute();
  }

  private String newest(String processKey) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult().getId();
  }

  private Stream<ProcessInstance> runsBy(String definition, UUID recordId) {
    return runtime.createProcessInstanceQuery().processDefinitionId(definition).processInstanceBusinessKey(recordId.toString()).list().stream();
  }

  private List<String> former(String processKey, String formerElement) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(processKey).list().stream()
        .map(ProcessDefinition::getId)
        .filter(id -> repository.getBpmnModelInstance(id).getModelElementById(formerElement) != null)
        .toList();
  }
}
