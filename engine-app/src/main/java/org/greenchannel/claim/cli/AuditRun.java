package org.greenchannel.claim.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** One run over a folder: rows are spread by person, then every bucket is audited, on all cores. */
final class AuditRun {

  private static final long BUCKET_BYTES = 8L * 1024 * 1024;
  private static final int MOST_BUCKETS = 512;

  private final Path folder;
  private final Path results;
  private final KnowledgeSnapshot snapshot;
  private final Decisions decisions;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, Integer> bucketOfVisit = new HashMap<>();
  private final Map<String, List<String>> columns = new HashMap<>();
  private long lines;

  AuditRun(
      Path folder, Path results, KnowledgeSnapshot snapshot, Decisions decisions, Clock clock, PrintStream err) {
    this.folder = folder;
    this.results = results;
    this.snapshot = snapshot;
    this.decisions = decisions;
    this.clock = clock;
    this.progress = new Progress(err, clock);
  }

  /** What a run came to. */
  record Counts(long visits, long lines, long findings, long rejected) {

    String words(Path results) {
      return String.format(
          "就诊 visits %,d；明细 lines %,d；疑点 findings %,d；拒收行 rejected rows %,d → %s",
          visits, lines, findings, rejected, results);
    }
  }

  Counts run() throws IOException {
    long size = Files.size(folder.resolve(Tables.LINES));
    int count = (int) Math.min(MOST_BUCKETS, size / BUCKET_BYTES + Runtime.getRuntime().availableProcessors());
    try (Buckets buckets = new Buckets(count);
        Rejects rejects = new Rejects(results.resolve("rejected.csv"));
        FindingsFile findings = new FindingsFile(results.resolve("findings.csv"), snapshot.fingerprint())) {
      spread(buckets, rejects);
      buckets.filled();
      audit(buckets, rejects, findings);
      return new Counts(bucketOfVisit.size(), lines, findings.count(), rejects.count());
    }
  }

  private void spread(Buckets buckets, Rejects rejects) throws IOException {
    progress.begin("读取 reading", 0);
    SourceTable.stream(folder.resolve(Tables.VISITS), Tables.VISIT_NEEDS, rejects, row -> {
      if (row.isValid()) {
        Layout.VisitRow visit = Layout.visit(row);
        int bucket = buckets.bucketOf(visit.psnNo());
        bucketOfVisit.putIfAbsent(visit.mdtrtId(), bucket);
        put(buckets, bucket, row);
      }
    });
    SourceTable.stream(folder.resolve(Tables.LINES), Tables.LINE_NEEDS, rejects, row -> {
      if (row.isValid()) {
        Layout.line(row);
        put(buckets, ofVisit(row), row);
        lines++;
      }
    });
    for (String table : new String[] {Tables.DIAGNOSES, Tables.OPERATIONS}) {
      if (Files.isRegularFile(folder.resolve(table))) {
        SourceTable.stream(folder.resolve(table), Tables.OF_VISIT, rejects, row -> {
          if (row.isValid()) {
            put(buckets, ofVisit(row), row);
          }
        });
      }
    }
    progress.end();
  }

  private int ofVisit(Row row) throws Row.Rejected {
    Integer bucket = bucketOfVisit.get(row.required("mdtrt_id"));
    if (bucket == null) {
      throw new Row.Rejected("mdtrt_id", "mdtrt_d 中没有此就诊 no such visit: " + row.text("mdtrt_id"));
    }
    return bucket;
  }

  private void put(Buckets buckets, int bucket, Row row) throws IOException {
    buckets.put(bucket, row, columns.computeIfAbsent(row.file(), file -> List.copyOf(row.cells().keySet())));
    progress.advance(1);
  }

  private void audit(Buckets buckets, Rejects rejects, FindingsFile findings) throws IOException {
    progress.begin("审核 auditing", lines);
    BucketAudit audit = new BucketAudit(buckets, snapshot, decisions, rejects, LocalDate.now(clock));
    ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < buckets.count(); i++) {
        int bucket = i;
        all.add(cores.submit(() -> {
          findings.add(audit.of(bucket, progress));
          return null;
        }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("审核中断 the audit stopped: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      cores.shutdownNow();
    }
    progress.end();
  }
}
