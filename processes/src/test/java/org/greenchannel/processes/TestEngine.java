package org.greenchannel.processes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** One engine on one real PostgreSQL for all tests of this JVM; jobs run only when a test runs them. */
final class TestEngine {
    private static final Set<String> TAKEN_FLOWS = ConcurrentHashMap.newKeySet();
    private static final ProcessEngine ENGINE = start();

    static ProcessEngine get() {
        return ENGINE;
    }

    /** Sequence flows that any instance has taken so far, as {@code definitionId/flowId}. */
    static Set<String> takenFlows() {
        return TAKEN_FLOWS;
    }

    private static ProcessEngine start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
            IdGenerator ids = new StrongUuidGenerator();
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(postgres.getPostgresDatabase());
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
            configuration.setEnforceHistoryTimeToLive(true);
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            configuration.setIdGenerator(ids);
            configuration.setExpressionManager(new MockExpressionManager());
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TakenFlows())));
            return configuration.buildProcessEngine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestEngine() {
    }

    private static final class TakenFlows extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution ->
                    TAKEN_FLOWS.add(execution.getProcessDefinitionId() + "/" + flow.getId()));
        }
    }
}
