package org.greenchannel.ruleset;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.TableCompiler;
import org.greenchannel.rules.TableExamples;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.ruleset.RuleVersion.Status;
import org.greenchannel.ruleset.RuleVersion.Step;
import org.greenchannel.ruleset.TableWorkshop.Order;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Acts on the rule base: a workbook comes in, is checked, compiled, asked its examples, and answers; or an earlier one answers again. */
@Service
@Transactional
public class RuleTableService {

  static final String RECORD = "ruleset";
  private static final String UPLOAD = "ruleset.upload";
  private static final String ROLL_BACK = "ruleset.rollBack";
  /** The number that stands for the shipped release. */
  private static final int SHIPPED = 0;

  private final RuleVersions versions;
  private final RuleTables tables;
  private final TableWorkshop workshop;
  private final Trail trail;
  private final Clock clock;

  RuleTableService(RuleVersions versions, RuleTables tables, TableWorkshop workshop, Trail trail, Clock clock) {
    this.versions = versions;
    this.tables = tables;
    this.workshop = workshop;
    this.trail = trail;
    this.clock = clock;
  }

  /** What comes in; {@code examples} null asks the examples in force. */
  public record Upload(String fileName, byte[] workbook, String examplesName, byte[] examples) {}

  /** What the check of an upload says at once: a version that is being compiled, or its faults. */
  public record Checked(RuleVersion version, List<TableProblem> problems) {}

  /** Checks a workbook and lets it be compiled; what answers now stays until that has ended well. */
  public Answer<Checked> upload(Actor actor, String table, Upload upload) {
    long started = System.nanoTime();
    Refusal refusal = mayNot(actor, table);
    if (refusal != null) {
      return refused(actor, UPLOAD, table, refusal);
    }
    versions.lock(table);
    Optional<RuleVersion> busy = versions.with(table, Status.COMPILING);
    if (busy.isPresent()) {
      return refused(actor, UPLOAD, table, Refusal.conflict("ruleset.compiling", String.valueOf(busy.get().version()), busy.get().uploadedBy()));
    }
    if (workshop.isFull()) {
      return refused(actor, UPLOAD, table, new Refusal("ruleset.busy", Refusal.Kind.TRY_LATER, List.of(), List.of()));
    }
    String fingerprint = TableCompiler.fingerprint(upload.workbook());
    if (fingerprint.equals(tables.now().fingerprint(table)) && upload.examples() == null) {
      return refused(actor, UPLOAD, table, Refusal.conflict("ruleset.unchanged"));
    }
    List<TableProblem> problems = new TableCompiler(Laws.shipped()).lint(table, upload.fileName(), upload.workbook());
    return problems.isEmpty() ? examples(actor, table, upload, fingerprint, started) : faulty(actor, table, problems);
  }

  private Answer<Checked> examples(Actor actor, String table, Upload upload, String fingerprint, long started) {
    boolean own = upload.examples() != null;
    byte[] csv = own ? upload.examples() : examplesInForce(table);
    TableExamples examples;
    try {
      examples = TableExamples.read(table, own ? upload.examplesName() : nameOf(table) + ".examples.csv", csv);
    } catch (TableRefused refused) {
      return faulty(actor, table, refused.problems());
    }
    RuleVersion version =
        new RuleVersion(
            Ids.next(), table, versions.next(table), Status.COMPILING, Step.QUEUED, upload.fileName(), fingerprint, null, own,
            List.of(), actor.username(), clock.instant(), null, null);
    versions.add(version, upload.workbook(), csv, TableWorkshop.LEASE_SECONDS);
    trail.write(Deed.of(actor, UPLOAD, RECORD).on(version.id(), table, null).because("v" + version.version() + " " + upload.fileName()));
    afterCommit(() -> workshop.take(new Order(actor, version, upload.workbook(), examples, started)));
    return Answer.done(new Checked(version, List.of()));
  }

  /** Lets an earlier version answer again, or with {@code version} 0 the shipped table; no compiling, one act. */
  public Answer<Integer> rollBack(Actor actor, String table, int version) {
    Refusal refusal = mayNot(actor, table);
    if (refusal != null) {
      return refused(actor, ROLL_BACK, table, refusal);
    }
    versions.lock(table);
    int now = versions.with(table, Status.LIVE).map(RuleVersion::version).orElse(SHIPPED);
    if (now == version) {
      return refused(actor, ROLL_BACK, table, Refusal.conflict("ruleset.inForceAlready", String.valueOf(version)));
    }
    RuleVersion wanted = version == SHIPPED ? null : versions.find(table, version).orElse(null);
    if (version != SHIPPED && (wanted == null || wanted.status() != Status.SUPERSEDED)) {
      return refused(actor, ROLL_BACK, table, Refusal.notFound("ruleset.versionUnknown", String.valueOf(version)));
    }
    if (wanted != null && !isSound(wanted)) {
      return refused(actor, ROLL_BACK, table, Refusal.conflict("ruleset.unsound", String.valueOf(version)));
    }
    versions.endLive(table);
    if (wanted != null && !versions.revive(wanted.id())) {
      throw new IllegalStateException("version " + version + " of " + table + " changed under its lock");
    }
    trail.write(Deed.of(actor, ROLL_BACK, RECORD).on(wanted == null ? null : wanted.id(), table, null).because("v" + now + " -> v" + version));
    afterCommit(tables::refresh);
    return Answer.done(version);
  }

  private byte[] examplesInForce(String table) {
    return versions.with(table, Status.LIVE).map(live -> versions.examples(live.id())).orElseGet(() -> DecisionTables.shippedExamples(table));
  }

  private boolean isSound(RuleVersion version) {
    try {
      return TableExamples.read(version.table(), "examples", versions.examples(version.id()))
          .failures(RuleTables.alone(versions.compiled(version.id()))).isEmpty();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  private Answer<Checked> faulty(Actor actor, String table, List<TableProblem> problems) {
    trail.write(Deed.of(actor, UPLOAD, RECORD).on(null, table, null).refused(Refusal.conflict(problems.get(0).code())));
    return Answer.done(new Checked(null, problems));
  }

  private Refusal mayNot(Actor actor, String table) {
    if (!actor.is(Role.OPERATIONS)) {
      return Refusal.forbidden("security.forbidden");
    }
    return tables.now().tables().contains(table) ? null : Refusal.notFound("ruleset.tableUnknown", table);
  }

  private <T> Answer<T> refused(Actor actor, String act, String table, Refusal refusal) {
    trail.write(Deed.of(actor, act, RECORD).on(null, tables.now().tables().contains(table) ? table : null, null).refused(refusal));
    return Answer.refused(refusal);
  }

  private static String nameOf(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  private static void afterCommit(Runnable act) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }
}
