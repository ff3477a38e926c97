package org.greenchannel.engine;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** First migration: the engine's own create scripts, as its jar ships them, before any table of ours. */
@Component
public class CamundaTables implements JavaMigration {

  private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final String[] PARTS = {
    "engine", "history", "identity", "case.engine", "case.history", "decision.engine",
    "decision.history"
  };

  @Override
  public void migrate(Context context) {
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(
          context.getConnection(), new ClassPathResource(SCRIPTS + part + ".sql"));
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "camunda 7.24 tables";
  }

  @Override
  public Integer getChecksum() {
    return 724;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
