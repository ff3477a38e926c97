package org.greenchannel.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.greenchannel.engine.CamundaTables;
import org.greenchannel.fixtures.TestDatabase;
import org.greenchannel.security.Cipher;
import org.greenchannel.security.TestCipher;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A database as the former release left it: its tables (V062), registry, referrals in every status it knew, its worklist, and their processes
 * by its models; and some whose processes run by a later model, in which the outcome had no deadline. The house of now starts on it and migrates it.
 */
final class FormerRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** As the house of these tests keeps passwords ("demo") and identity numbers. */
  private static final String HASH = new BCryptPasswordEncoder(4).encode("demo");
  private static final Cipher SECRET = TestCipher.of("a-secret-of-the-tests-0123456789abcdef");

  private static final List<String> REGISTRY =
      List.of("institution", "department", "practitioner", "patient", "family_contract", "coverage", "app_user");
  private static final String CLINICAL =
      """
      {"diagnosis":{"code":"I10","name":"高血压"},"systolic":168,"diastolic":100,"followUps":[],"redFlags":[],"suspectedStroke":false,
       "chronicOrganDamage":false,"diagnosisClear":true,"equipmentAvailable":true,"departmentRegistered":true}""";
  private static final String HANDOVER =
      """
      {"diagnosis":{"code":"I10","name":"高血压"},"course":"住院 7 天","results":"血压 136/82","allergies":"无","medications":"氨氯地平 5mg",
       "plan":"两周随访","followUpOn":"2026-12-04"}""";

  /** An old referral: kind, status, finer word, urgency, and where its process waits, at one step or several; null where it has ended. */
  record Old(int no, String kind, String status, String finer, String urgency, boolean slot, String waitsAt) {

    UUID id() {
      return new UUID(0x0199bbbb00007000L, 0x8000000000000000L + no);
    }

    String number() {
      return "ZZ20261121-%04d".formatted(no);
    }

    /** The step that somebody has to do; null where nobody has. */
    String task() {
      return waitsAt == null ? null
          : waitsAt.startsWith("userTask") ? waitsAt : waitsAt.endsWith("callActivity_agreeCancellation") ? "userTask_answerCancellation" : null;
    }
  }

  static final List<Old> ALL =
      List.of(
          new Old(1, "UP", "REQUESTED", "AWAITING_TRIAGE", "DOCTOR_DECIDES", false, "userTask_decideUrgency"),
          new Old(2, "UP", "REQUESTED", "AWAITING_SLOT", "URGENT", false, "serviceTask_reserveSlot"),
          new Old(3, "UP", "RECEIVED", "AWAITING_REPLY", "URGENT", true, "userTask_acceptReferral"),
          new Old(4, "UP", "RECEIVED", "AWAITING_REPLY", "ROUTINE", false, "userTask_acceptReferral"),
          new Old(5, "UP", "ACCEPTED", "SCHEDULED", "ROUTINE", true, "receiveTask_awaitArrival"),
          new Old(6, "UP", "ACCEPTED", "ACCEPTED_WITHOUT_SLOT", "ROUTINE", false, "receiveTask_awaitArrival"),
          new Old(7, "UP", "ACCEPTED", "EMERGENCY_NOTIFIED", "EMERGENCY", false, "receiveTask_awaitArrival"),
          new Old(8, "UP", "IN_PROGRESS", "ARRIVED", "ROUTINE", true, "receiveTask_awaitOutcome"),
          new Old(9, "UP", "COMPLETED", "OUTCOME_REPORTED", "ROUTINE", true, null),
          new Old(10, "UP", "REJECTED", "RETURNED", "ROUTINE", false, null),
          new Old(11, "UP", "REJECTED", "RETURNED_WITH_ADVICE", "ROUTINE", false, "serviceTask_sendDeclineNotice"),
          new Old(12, "UP", "CANCELLED", "WITHDRAWN", "ROUTINE", false, null),
          new Old(13, "DOWN", "RECEIVED", "AWAITING_REPLY", "ROUTINE", false, "userTask_acceptHandover"),
          new Old(14, "DOWN", "COMPLETED", "FOLLOW_UP_SCHEDULED", "ROUTINE", false, "serviceTask_sendFollowUpNotice"),
          new Old(15, "DOWN", "REJECTED", "NOT_ELIGIBLE", "ROUTINE", false, null),
          new Old(16, "UP", "COMPLETED", "REFERRED_DOWN", "ROUTINE", true, null),
          new Old(17, "UP", "IN_PROGRESS", "ARRIVED", "ROUTINE", true, "eventBasedGateway_whatNext"),
          new Old(18, "UP", "ACCEPTED", "SCHEDULED", "ROUTINE", true, "userTask_receivePatient"),
          new Old(19, "UP", "IN_PROGRESS", "ARRIVED", "ROUTINE", true, "eventBasedGateway_whatNext callActivity_agreeCancellation"));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String url = TestDatabase.emptyDatabase();
    var source = new DriverManagerDataSource(url, "postgres", "");
    Flyway.configure().dataSource(source).locations("classpath:db/migration").javaMigrations(new CamundaTables()).target("062").load().migrate();
    JdbcClient jdbc = JdbcClient.create(source);
    REGISTRY.forEach(table -> rows(table).forEach(row -> insert(jdbc, table, row)));
    ALL.forEach(old -> insert(jdbc, old));
    startProcesses(url);
    TestPropertyValues.of("spring.datasource.url=" + url + "?reWriteBatchedInserts=true", "spring.datasource.username=postgres")
        .applyTo(context);
  }

  private static void insert(JdbcClient jdbc, Old old) {
    boolean up = "UP".equals(old.kind());
    jdbc.sql(
            """
            insert into referral (id, version, kind, status, business_status, number, episode_id, patient_id, region, case_date, requested_at,
              reason, from_institution, from_practitioner, to_institution, to_department, clinical, contracted, by_contract_doctor,
              declared_emergency, down_facts, handover, handover_kind, follow_up_on, urgency, channel, kept_slot, deputy, reply_due, grounds,
              slot_reservation_id, slot_at, slot_until, slot_kept, slot_place, overdue_at, decline_reason, advice, cancel_reason, arrived_at, outcome)
            values (:id, 1, :kind, :status, :finer, :number, :id, 'PT-ZHANG', 'example', '2026-11-21', '2026-11-21 08:00+08', '血压控制不佳',
              :from, :doctor, :to, :department, :clinical, :contracted, :contracted, :declared, :facts, :handover, :handoverKind, :followUp, :urgency, 'GREEN', true,
              true, '2026-11-22 18:00+08', '[]', :reservation, :slotAt, :slotUntil, :kept, :place, :overdue, :declined, :advice, :withdrawn, :arrived,
              :outcome)""")
        .param("id", old.id()).param("kind", old.kind()).param("status", old.status()).param("finer", old.finer()).param("number", old.number())
        .param("from", up ? "H51010100301" : "H51010100201").param("doctor", up ? "D-WANG" : "D-CHEN")
        .param("to", up ? "H51010100201" : "H51010100301").param("department", up ? "0301" : department(jdbc, "H51010100301"))
        .param("clinical", up ? CLINICAL : null).param("contracted", up ? true : null).param("declared", up ? false : null)
        .param("facts", up ? null : "{\"acuteOver\":true,\"stableDays\":3,\"needsRehab\":false,\"chronicLongTerm\":true,\"terminal\":false,\"elderlyNursing\":false,\"consent\":true,\"receiverCapable\":true,\"drugAvailable\":true,\"pendingCritical\":false}")
        .param("handover", up ? null : HANDOVER).param("handoverKind", up ? null : "FOLLOW_UP")
        .param("followUp", "FOLLOW_UP_SCHEDULED".equals(old.finer()) ? java.sql.Date.valueOf("2026-12-04") : null)
        .param("urgency", old.urgency())
        .param("reservation", old.slot() ? "R-FORMER-" + old.no() : null).param("slotAt", old.slot() ? at("2026-11-24T08:30:00+08:00") : null)
        .param("slotUntil", old.slot() ? at("2026-11-24T09:00:00+08:00") : null).param("kept", old.slot() ? true : null)
        .param("place", old.slot() ? "门诊三楼" : null).param("overdue", old.no() == 4 ? at("2026-11-22T08:00:00+08:00") : null)
        .param("declined", old.finer().startsWith("RETURNED") ? "NO_CAPACITY" : null)
        .param("advice", "RETURNED_WITH_ADVICE".equals(old.finer()) ? "先调整用药" : null)
        .param("withdrawn", "WITHDRAWN".equals(old.finer()) ? "患者改变主意" : null)
        .param("arrived", List.of("IN_PROGRESS", "COMPLETED").contains(old.status()) && up ? at("2026-11-21T10:00:00+08:00") : null)
        .param("outcome", "COMPLETED".equals(old.status()) && up ? "{\"diagnosis\":{\"code\":\"I10\",\"name\":\"高血压\"},\"summary\":\"调整用药\"}" : null)
        .update();
    if (old.task() != null) {
      jdbc.sql(
              """
              insert into work_item (task_id, process_key, element_id, name, record_id, candidate_group, created_at, due_at, priority, number,
                card_zh, card_en, initials, identity_last4)
              values (:task, :key, :element, '接收转诊', :id, :group, '2026-11-21 08:00+08', '2026-11-22 18:00+08', 50, :number, '张*', 'Z*', 'zgl', '0026')""")
          .param("task", "former-" + old.no()).param("key", up ? "refer-up" : "refer-down").param("element", old.task()).param("id", old.id())
          .param("group", up ? "clerk-H51010100201" : "clerk-H51010100301").param("number", old.number()).update();
    }
  }

  /** The former engine, with the former models, each process set to where it waits. */
  private static void startProcesses(String url) {
    StandaloneProcessEngineConfiguration former = new StandaloneProcessEngineConfiguration();
    former.setProcessEngineName("former").setJdbcUrl(url).setJdbcUsername("postgres").setJdbcPassword("").setJdbcDriver("org.postgresql.Driver")
        .setDatabaseSchemaUpdate("false").setJobExecutorActivate(false).setHistory("activity");
    JavaDelegate nothing = execution -> { };
    former.setBeans(new java.util.HashMap<>(Map.of("assessReferral", nothing, "escalateReply", nothing)));
    former.setEnforceHistoryTimeToLive(false);
    ProcessEngine engine = former.buildProcessEngine();
    try {
      engine.getRepositoryService().createDeployment().name("green-channel").source("green-channel")
          .addClasspathResource("former/refer-up.bpmn").addClasspathResource("former/refer-down.bpmn").deploy();
      engine.getRepositoryService().createDeployment().name("green-channel").source("green-channel")
          .addClasspathResource("former/refer-up-outcome-by-message.bpmn").addClasspathResource("former/agree-cancellation.bpmn").deploy();
      ALL.stream().filter(old -> old.waitsAt() != null).forEach(
          old -> {
            var run = engine.getRuntimeService().createProcessInstanceById(definition(engine, old))
                .businessKey(old.id().toString())
                .setVariables(Map.of("referralId", old.id().toString(), "replyDue", java.util.Date.from(java.time.Instant.parse("2026-11-22T10:00:00Z")),
                    "liaisonGroup", "clerk-H51010100201", "receiverGroup", "clerk-H51010100301", "doctorGroup", "doctor-H51010100301",
                    "cancelGroup", "clerk-H51010100201", "cancelDue", java.util.Date.from(java.time.Instant.parse("2026-11-24T10:00:00Z")),
                    "visitGroup", "clerk-H51010100201", "visitDue", java.util.Date.from(java.time.Instant.parse("2026-11-24T01:00:00Z")),
                    "emergency", "EMERGENCY".equals(old.urgency())));
            List.of(old.waitsAt().split(" ")).forEach(run::startBeforeActivity);
            run.execute();
            // The engine gives a task its own id: the former worklist showed it under that.
            BiFunction<String, String, Integer> rename = (from, to) -> JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql("update work_item set task_id = ? where task_id = ?").params(to, from).update();
            engine.getTaskService().createTaskQuery().processInstanceBusinessKey(old.id().toString()).list()
                .forEach(task -> rename.apply("former-" + old.no(), task.getId()));
          });
    } finally {
      engine.close();
    }
  }

  private static String definition(ProcessEngine engine, Old old) {
    return engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey("UP".equals(old.kind()) ? "refer-up" : "refer-down").processDefinitionVersion(old.no() > 16 ? 2 : 1)
        .singleResult().getId();
  }

  private static java.sql.Timestamp at(String time) {
    return java.sql.Timestamp.from(java.time.OffsetDateTime.parse(time).toInstant());
  }

  private static String department(JdbcClient jdbc, String institution) {
    return jdbc.sql("select min(code) from department where institution_code = ?").param(institution).query(String.class).single();
  }

  private static void insert(JdbcClient jdbc, String table, Map<String, String> row) {
    Map<String, String> types = new java.util.HashMap<>();
    jdbc.sql("select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = ?").param(table)
        .query((r, i) -> types.put(r.getString(1), r.getString(2))).list();
    List<String> columns = List.copyOf(row.keySet());
    String marks = String.join(", ", columns.stream().map(c -> "cast(? as " + types.get(c) + ")").toList());
    jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")
        .params(new java.util.ArrayList<Object>(columns.stream().map(row::get).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new)))).update();
  }

  private static List<Map<String, String>> rows(String table) {
    try (InputStream in = FormerRelease.class.getResourceAsStream("/former/" + table + ".csv")) {
      return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
          .parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords().stream().map(row -> cells(table, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(String table, CSVRecord row) {
    Map<String, String> cells = new java.util.LinkedHashMap<>(row.toMap());
    cells.replaceAll((column, cell) -> cell.isEmpty() ? null : cell);
    if ("app_user".equals(table)) {
      cells.put("password_hash", HASH);
    }
    cells.computeIfPresent("identity_no", (c, plain) -> SECRET.encrypt(plain));
    return Collections.unmodifiableMap(cells);
  }
}
