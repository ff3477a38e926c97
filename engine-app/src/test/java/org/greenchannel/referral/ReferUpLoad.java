package org.greenchannel.referral;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.greenchannel.processes.AgreeCancellation;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.processes.CloseReferral;
import org.greenchannel.processes.FollowUpPatient;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.RunDeadlines;

/**
* Referrals per second through the model refer-up: the engine as the house sets it, beside the same models on Camunda's defaults. Each
* referral is assessed, gets its slot, is accepted, received and reported; its notices are jobs. One durable PostgreSQL, two databases,
* rounds in turns, the median counts. Bounded, and no network but loopback. Arguments: referrals a round, threads, rounds.
*/
final class ReferUpLoad {

  private static final String LIAISON = "clerk-H51010100201";
  private static final String SPECIALISTS = "doctor-H51010100201";
  private static final List<String> MODELS = List.of("referral/refer-up", "referral/ask-receiver", "referral/ask-information",
      "shared/run-deadlines", "referral/close-referral", "referral/agree-cancellation", "referral/follow-up-patient");
  private static final List<Class<?>> BEANS = List.of(ReferUp.Beans.class, AskReceiver.Beans.class, AskInformation.Beans.class,
      RunDeadlines.Beans.class, CloseReferral.Beans.class, AgreeCancellation.Beans.class, FollowUpPatient.Beans.class);

  private final ProcessEngine engine;
  private final int threads;

  private ReferUpLoad(ProcessEngine engine, int threads) {
    this.engine = engine;
    this.threads = threads;
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    MODELS.forEach(model -> deployment.addClasspathResource("models/" + model + ".bpmn"));
    deployment.deploy();
  }

  public static void main(String[] args) throws Exception {
    int referrals = args.length > 0 ? Math.min(5_000, Integer.parseInt(args[0])) : 400;
    int threads = args.length > 1 ? Math.min(16, Integer.parseInt(args[1])) : 4;
    int rounds = args.length > 2 ? Math.min(15, Integer.parseInt(args[2])) : 5;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start()) {
      ReferUpLoad house = new ReferUpLoad(house(database(postgres, "house")), threads);
      ReferUpLoad defaults = new ReferUpLoad(defaults(database(postgres, "defaults")), threads);
      house.referrals(referrals);
      defaults.referrals(referrals);
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        ours.add(house.referrals(referrals));
        theirs.add(defaults.referrals(referrals));
        say("round %d: the house %.1f/s, defaults %.1f/s", round, ours.get(round - 1), theirs.get(round - 1));
      }
      say("median of %d rounds of %d referrals, %d threads: the house %.1f/s, Camunda's defaults %.1f/s, ratio %.2f",
          rounds, referrals, threads, median(ours), median(theirs), median(ours) / median(theirs));
    }
  }

  /** As application.yaml and the house's engine settings have it. */
  private static ProcessEngine house(DataSource database) throws IllegalAccessException {
    StandaloneProcessEngineConfiguration configuration = common(database, "house");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    return configuration.buildProcessEngine();
  }

  /** As Camunda comes: full history, ids in blocks from the database, metrics, removal times at the end. */
  private static ProcessEngine defaults(DataSource database) throws IllegalAccessException {
    return common(database, "defaults").buildProcessEngine();
  }

  private static StandaloneProcessEngineConfiguration common(DataSource database, String name) throws IllegalAccessException {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(beans());
    return configuration;
  }

  private static DataSource database(EmbeddedPostgres postgres, String name) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = postgres.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    return new org.apache.ibatis.datasource.pooled.PooledDataSource("org.postgresql.Driver", url, null, null);
  }

  private static Map<Object, Object> beans() throws IllegalAccessException {
    Map<Object, Object> beans = new HashMap<>();
    for (Class<?> names : BEANS) {
      for (Field name : names.getFields()) {
        beans.put(name.get(null), (JavaDelegate) execution -> { });
      }
    }
    beans.put(ReferUp.Beans.ASSESS_REFERRAL, (JavaDelegate) execution -> {
      execution.setVariable(ReferUp.Variables.DOCTOR_DECIDES, false);
      execution.setVariable(ReferUp.Variables.EMERGENCY, false);
      execution.setVariable(ReferUp.Variables.DOCTOR_GROUP, "doctor-H51010100301");
      execution.setVariable(ReferUp.Variables.REPLY_GROUP, LIAISON);
      execution.setVariable(ReferUp.Variables.REPLY_DUE, inHours(4));
      execution.setVariable(ReferUp.Variables.ESCALATION_DUE, inHours(2));
      execution.setVariable(ReferUp.Variables.MORE_ESCALATIONS, true);
    });
    return beans;
  }

  /** Runs so many referrals from start to end; answers how many a second. */
  private double referrals(int many) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        work.add(this::referral);
      }
      long begin = System.nanoTime();
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
      return many / ((System.nanoTime() - begin) / 1e9);
    } finally {
      pool.shutdown();
    }
  }

  private Void referral() {
    String id = UUID.randomUUID().toString();
    ProcessInstance up = engine.getRuntimeService().startProcessInstanceByKey(ReferUp.KEY, id, Map.of(ReferUp.Variables.REFERRAL_ID, id));
    jobs(id);
    complete(id, Map.of(AskReceiver.Variables.ANSWER, "ACCEPTED", AskReceiver.Variables.NEXT_GROUP, LIAISON,
        AskReceiver.Variables.NEXT_DUE, inHours(168), AskReceiver.Variables.ESCALATION_DUE, inHours(170),
        AskReceiver.Variables.MORE_ESCALATIONS, true));
    jobs(id);
    complete(id, Map.of(ReferUp.Variables.OUTCOME_GROUP, SPECIALISTS, ReferUp.Variables.OUTCOME_DUE, inHours(240),
        ReferUp.Variables.ESCALATION_DUE, inHours(200), ReferUp.Variables.MORE_ESCALATIONS, true));
    complete(id, Map.of(ReferUp.Variables.MUST_FOLLOW_UP, false));
    jobs(id);
    if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(up.getId()).count() > 0) {
      throw new IllegalStateException("the referral has not come to its end: " + id);
    }
    return null;
  }

  private void complete(String id, Map<String, Object> answers) {
    Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id).singleResult();
    engine.getTaskService().complete(task.getId(), answers);
  }

  /** Runs what is due of the referral and of what it has called. */
  private void jobs(String id) {
    for (ProcessInstance one : engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).list()) {
      for (Job job : engine.getManagementService().createJobQuery().processInstanceId(one.getId()).messages().list()) {
        engine.getManagementService().executeJob(job.getId());
      }
    }
  }

  private static Date inHours(int hours) {
    return new Date(System.currentTimeMillis() + hours * 3_600_000L);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
