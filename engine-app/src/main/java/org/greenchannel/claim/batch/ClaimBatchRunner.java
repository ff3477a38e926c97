package org.greenchannel.claim.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.greenchannel.claim.batch.ClaimBatchView.Failure;
import org.greenchannel.knowledge.Knowledge;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs batch audits away from the threads that serve people; after a start it goes on with those that were running. */
@Component
@Order(20)
class ClaimBatchRunner implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimBatchRunner.class);

  private final ClaimBatches batches;
  private final ClaimBatchFiles files;
  private final ClaimBatchSettings settings;
  private final KnowledgeBase knowledge;
  private final Decisions decisions;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Registry registry;
  private final Clock clock;
  private final String region;
  private final ExecutorService pool;
  private final Map<UUID, ClaimBatchWatch> running = new ConcurrentHashMap<>();
  private volatile boolean open;

  ClaimBatchRunner(
      ClaimBatches batches, ClaimBatchFiles files, ClaimBatchSettings settings, KnowledgeBase knowledge, Decisions decisions,
      JdbcClient jdbc, ObjectMapper json, Registry registry, Clock clock, @Value("${greenchannel.region}") String region) {
    this.batches = batches;
    this.files = files;
    this.settings = settings;
    this.knowledge = knowledge;
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.json = json;
    this.registry = registry;
    this.clock = clock;
    this.region = region;
    this.pool = Executors.newFixedThreadPool(settings.atOnce(), task -> new Thread(task, "claim-batch"));
  }

  /** Those that ran when the house stopped wait again; folders that no batch speaks of are those of uploads that broke off. */
  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (UUID id : files.all()) {
      if (batches.find(id).isEmpty()) {
        files.delete(id);
      } else if (batches.requeue(id)) {
        LOG.info("batch {} goes on", id);
      }
    }
    open = true;
    wake();
  }

  /** Looks whether something waits. */
  @Scheduled(fixedDelayString = "${greenchannel.claim.batch.look:2s}")
  void wake() {
    if (open && running.size() < settings.atOnce()) {
      try {
        pool.execute(this::next);
      } catch (RejectedExecutionException goingDown) {
        LOG.debug("no more batches are begun");
      }
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    open = false;
    running.values().forEach(ClaimBatchWatch::stop);
    pool.shutdown();
    pool.awaitTermination(20, TimeUnit.SECONDS);
  }

  private void next() {
    if (!open) {
      return;
    }
    Optional<ClaimBatches.Job> job = batches.take(knowledge.current().version());
    job.ifPresent(this::run);
  }

  private void run(ClaimBatches.Job job) {
    ClaimBatchWatch watch = new ClaimBatchWatch(job.id(), batches);
    running.put(job.id(), watch);
    try {
      if (batches.done(job.id(), audit(job, watch))) {
        files.deleteInputs(job.id());
      } else {
        stopped(job.id());
      }
    } catch (Cancelled asked) {
      stopped(job.id());
    } catch (UnusableInput unusable) {
      failed(job.id(), new Failure("claimBatch.unusable", unusable.zh(), unusable.en()));
    } catch (IOException | RuntimeException fault) {
      LOG.error("batch {} stopped", job.id(), fault);
      failed(job.id(), failure(fault));
    } finally {
      running.remove(job.id());
    }
  }

  private Summary audit(ClaimBatches.Job job, Watch watch) throws IOException, UnusableInput {
    Knowledge now = knowledge.current();
    var snapshot = now.version() == job.knowledge() ? now.snapshot() : knowledge.snapshotOf(job.knowledge());
    Records records = new HouseRecords(jdbc, json, registry, job.boundTo());
    Terms terms = new Terms(snapshot, decisions.view(), region, LocalDate.now(clock), records, job.boundTo());
    Charset encoding = job.encoding() == null ? null : Charset.forName(job.encoding());
    var inputs = BatchAudit.filesIn(files.in(job.id()));
    return new BatchAudit(inputs, files.results(job.id()), encoding, terms, watch, settings.threads()).run();
  }

  /** Asked by its owner it is over; stopped with the house it goes on after the next start. */
  private void stopped(UUID id) {
    if (!batches.progress(id, 0)) {
      return;
    }
    batches.cancelled(id);
    clear(id);
  }

  private void failed(UUID id, Failure why) {
    batches.failed(id, why);
    clear(id);
  }

  private static Failure failure(Throwable fault) {
    return Faults.isDiskFull(fault)
        ? new Failure("claimBatch.noSpace", "服务器磁盘空间不足，请稍后重新提交。", "The server's disk is full; submit again later.")
        : new Failure("claimBatch.broken", "批量审核因系统故障中断，请重新提交。", "The batch audit stopped on a fault of the system; submit again.");
  }

  private void clear(UUID id) {
    try {
      files.delete(id);
    } catch (IOException e) {
      LOG.warn("files of batch {} are left: {}", id, e.getMessage());
    }
  }
}
