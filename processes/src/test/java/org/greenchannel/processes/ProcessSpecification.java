package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the specifications of the processes share: the model runs on a real engine and database, the beans are
 * mocks that answer what the test says, time stands where the test puts it. A specification that leaves a step or a way of its
 * model unvisited fails at its end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProcessSpecification {
    private static final Map<String, List<Set<String>>> MISSED = new ConcurrentHashMap<>();

    @RegisterExtension
    final ProcessEngineExtension extension = ProcessEngineExtension.builder().useProcessEngine(TestEngine.get()).build();

    private final ProcessEngine engine = TestEngine.get();
    private final Map<String, JavaDelegate> beans = new HashMap<>();
    private final String key;
    private final Class<?>[] keys;
    private String deployment;

    /** How many test classes together are the specification; what one leaves out, another one visits. */
    int parts() {
        return 1;
    }

    /** @param keys the process under specification first, then the processes that it calls */
    ProcessSpecification(Class<?>... keys) {
        this.key = Models.key(keys[0]);
        this.keys = keys;
    }

    @BeforeAll
    void deploy() {
        DeploymentBuilder builder = engine.getRepositoryService().createDeployment();
        for (Class<?> process : keys) {
            Path file = Models.file(Models.key(process));
            builder.addModelInstance(file.getFileName().toString(), Models.read(file));
        }
        deployment = builder.deploy().getId();
    }

    @BeforeEach
    void everyBeanAnswersNothingAtFirst() {
        at("2026-11-23T09:00");
        for (Class<?> process : keys) {
            for (String bean : Models.keys(process, "Beans")) {
                beans.put(bean, mock(JavaDelegate.class, bean));
                Mocks.register(bean, beans.get(bean));
            }
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        runtime().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> runtime().deleteProcessInstance(instance.getId(), "end of the test"));
        Mocks.reset();
        ClockUtil.reset();
    }

    @AfterAll
    void every_step_and_every_way_was_visited() {
        ProcessDefinition definition = engine.getRepositoryService().createProcessDefinitionQuery()
                .deploymentId(deployment).processDefinitionKey(key).singleResult();
        Set<String> visited = history().createHistoricActivityInstanceQuery().processDefinitionId(definition.getId())
                .list().stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        BpmnModelInstance model = Models.read(Models.file(key));
        Set<String> missed = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId)
                .filter(id -> !visited.contains(id)).forEach(missed::add);
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway)) // never taken: the event itself happens
                .map(SequenceFlow::getId).filter(id -> !TestEngine.takenFlows().contains(definition.getId() + "/" + id)).forEach(missed::add);
        repository().deleteDeployment(deployment, true);
        List<Set<String>> told = MISSED.computeIfAbsent(key, process -> new ArrayList<>());
        told.add(missed);
        told.forEach(missed::retainAll);
        if (told.size() % parts() == 0) {
            assertThat(missed).as("steps and ways of %s that its specification never visits", key).isEmpty();
        }
    }

    // --- what the world answers

    void answers(String bean, Map<String, Object> variables) {
        doing(bean, execution -> execution.setVariables(variables));
    }

    void refuses(String bean, String error, Map<String, Object> variables) {
        doing(bean, execution -> {
            execution.setVariables(variables);
            throw new BpmnError(error);
        });
    }

    void isDown(String bean) {
        doing(bean, execution -> {
            throw new IllegalStateException(bean + " cannot be reached");
        });
    }

    void isUpAgain(String bean) {
        doing(bean, execution -> { });
    }

    JavaDelegate bean(String name) {
        return beans.get(name);
    }

    private void doing(String bean, JavaDelegate act) {
        try {
            doAnswer(call -> {
                act.execute(call.getArgument(0, DelegateExecution.class));
                return null;
            }).when(beans.get(bean)).execute(any());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // --- what happens

    ProcessInstance start(String businessKey, Map<String, Object> variables) {
        return runtime().startProcessInstanceByKey(key, businessKey, variables);
    }

    /** Starts the process at the start event that this message reaches. */
    ProcessInstance startBy(String message, String businessKey, Map<String, Object> variables) {
        return runtime().startProcessInstanceByMessage(message, businessKey, variables);
    }

    void receive(String message, String businessKey, Map<String, Object> variables) {
        runtime().createMessageCorrelation(message).processInstanceBusinessKey(businessKey).setVariables(variables).correlate();
    }

    void receive(String message, String businessKey) {
        receive(message, businessKey, Map.of());
    }

    /** The one open task of a record, in whichever process it stands. */
    Task open(String businessKey) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    /** The open task of a record at this step, in whichever process it stands. */
    Task open(String businessKey, String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element).singleResult();
    }

    /** Runs the pending job of a step, in whichever process it stands. */
    void run(String element) {
        management().executeJob(management().createJobQuery().activityId(element).singleResult().getId());
    }

    static void at(String localDateTime) {
        ClockUtil.setCurrentTime(date(localDateTime));
    }

    static Date date(String localDateTime) {
        return Date.from(LocalDateTime.parse(localDateTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Runs what is due at the present time of the test, as the job executor would; a failing job is left to its retries. */
    void runWhatIsDue() {
        for (Job job : management().createJobQuery().executable().list()) {
            boolean stillThere = management().createJobQuery().jobId(job.getId()).count() == 1;
            if (stillThere) {
                run(job);
            }
        }
    }

    private void run(Job job) {
        try {
            management().executeJob(job.getId());
        } catch (IllegalStateException counterpartDown) {
            assertThat(counterpartDown).hasMessageEndingWith("cannot be reached");
        }
    }

    RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    ManagementService management() {
        return engine.getManagementService();
    }

    HistoryService history() {
        return engine.getHistoryService();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
