package org.greenchannel.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models under names relative to the class path, so that a start from the jar and
 * one from the build folder see the same deployment; only changed models make a new one.
 */
@Component
@Order(10)
public class ModelDeployment implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
  private static final String NAME = "green-channel";

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    DeploymentBuilder deployment =
        repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
    Resource[] models = new PathMatchingResourcePatternResolver().getResources("classpath*:models/**/*.bpmn");
    for (Resource model : models) {
      String url = model.getURL().toString();
      try (InputStream content = model.getInputStream()) {
        deployment.addInputStream(url.substring(url.lastIndexOf("/models/") + 1), content);
      }
    }
    List<ProcessDefinition> changed = deployment.deployWithResult().getDeployedProcessDefinitions();
    LOG.info("{} models checked, {} new or changed", models.length, changed == null ? 0 : changed.size());
  }
}
