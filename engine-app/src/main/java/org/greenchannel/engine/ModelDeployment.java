package org.greenchannel.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models and forms under names relative to the class path, so that a start from
 * the jar and one from the build folder see the same deployment; only changed resources make a new one.
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
    int added = add(deployment, "models", "bpmn") + add(deployment, "forms", "html");
    if (added > 0) {
      var deployed = deployment.deployWithResult();
      int changed =
          deployed.getDeployedProcessDefinitions() == null
              ? 0
              : deployed.getDeployedProcessDefinitions().size();
      LOG.info("{} models and forms checked, {} models new or changed", added, changed);
    }
  }

  private static int add(DeploymentBuilder deployment, String folder, String suffix)
      throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:" + folder + "/**/*." + suffix);
    for (Resource resource : found) {
      String url = resource.getURL().toString();
      try (InputStream content = resource.getInputStream()) {
        deployment.addInputStream(url.substring(url.lastIndexOf("/" + folder + "/") + 1), content);
      }
    }
    return found.length;
  }
}
