package org.greenchannel.ruleset;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.greenchannel.act.Actor;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.TableCompiler;
import org.greenchannel.rules.TableExamples;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;
import org.greenchannel.ruleset.RuleVersion.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compiles uploaded tables one after another, away from those who ask, by a compiler in a class loader of its own: a failure
 * throws it away. It is kept as long as it works, because the Drools compiler leaves threads behind that hold on to its classes.
 * While a version is in work its lease is renewed; when the node stops, the lease runs out and the version is marked so.
 */
@Component
class TableWorkshop {

  /** How long a version counts as being worked on without a sign of life. */
  static final int LEASE_SECONDS = 15;

  private static final Logger LOG = LoggerFactory.getLogger(TableWorkshop.class);
  private static final int WAITING = 20;

  private final RuleVersions versions;
  private final RuleOutcomes outcomes;
  private final TableCompiler compiler = new TableCompiler(Laws.shipped());
  private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), TableWorkshop::thread);

  TableWorkshop(RuleVersions versions, RuleOutcomes outcomes) {
    this.versions = versions;
    this.outcomes = outcomes;
    worker.allowCoreThreadTimeOut(true);
  }

  /** A version to compile; {@code started} is when it came in, by {@link System#nanoTime}. */
  record Order(Actor actor, RuleVersion version, byte[] workbook, TableExamples examples, long started) {

    long tookMillis() {
      return (System.nanoTime() - started) / 1_000_000;
    }
  }

  boolean isFull() {
    return worker.getQueue().remainingCapacity() == 0;
  }

  void take(Order order) {
    mine.add(order.version().id());
    worker.execute(() -> work(order));
  }

  @Scheduled(fixedDelayString = "${greenchannel.ruleset.lease:3s}")
  void keepLeases() {
    versions.renew(mine, LEASE_SECONDS);
    versions.abandoned().forEach(lost -> outcomes.refused(lost, Actor.ENGINE, List.of(interrupted(lost)), 0));
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }

  private void work(Order order) {
    RuleVersion version = order.version();
    try {
      versions.step(version.id(), Step.COMPILING);
      CompiledTable compiled = compiler.compile(version.table(), version.fileName(), order.workbook());
      versions.step(version.id(), Step.EXAMPLES);
      List<TableProblem> failures = order.examples().failures(RuleTables.alone(compiled));
      if (failures.isEmpty()) {
        outcomes.live(version, order.actor(), compiled, order.tookMillis());
      } else {
        outcomes.refused(version, order.actor(), failures, order.tookMillis());
      }
    } catch (TableRefused refused) {
      outcomes.refused(version, order.actor(), refused.problems(), order.tookMillis());
    } catch (RuntimeException | Error e) {
      LOG.error("Rule table {} version {} could not be compiled", version.table(), version.version(), e);
      outcomes.refused(version, order.actor(), List.of(broken(version)), order.tookMillis());
    } finally {
      mine.remove(version.id());
    }
  }

  private static TableProblem interrupted(RuleVersion version) {
    return new TableProblem(version.fileName(), "", "", "table.interrupted", new Messages(
        "编译时系统停止运行，原有规则继续有效。请重新上传。",
        "The system stopped while this was being compiled; the rules before it stay in force. Please upload it again."));
  }

  private static TableProblem broken(RuleVersion version) {
    return new TableProblem(version.fileName(), "", "", "table.compilerFailed", new Messages(
        "检查已通过，但编译失败，原有规则继续有效。原因已写入系统日志，请联系开发人员。",
        "The workbook passed the check and could still not be compiled; the rules before it stay in force. The reason is in the system's log: please tell the developers."));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "table-workshop");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }
}
