package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.greenchannel.rules.knowledge.Indicators;

/**
 * An audit of files in the national layout: {@code findings.csv}, {@code rejected.csv} and the self-check report in the
 * output folder. Memory does not grow with the input; all cores work; a run that was killed goes on where it was, unless
 * the files or the knowledge changed since. The same input on the same terms gives the same bytes.
 */
public final class BatchAudit {

  public static final String FINDINGS = "findings.csv";
  public static final String REJECTED = "rejected.csv";
  public static final String REPORT = "自查自纠报告.xlsx";

  /** Raw bytes of input to a part: a few megabytes in memory. */
  private static final long PART_BYTES = 8L << 20;

  private static final int FEWEST_PARTS = 4;
  private static final int MOST_PARTS = 4096;
  /** Rows take about so many times their size on disk while they are audited. */
  private static final int GROWTH = 24;

  private static final String DAY = "day";
  private static final String GROUPED = "grouped";

  private final Map<Table, Path> files;
  private final Map<Table, String> names;
  private final Path results;
  private final Charset encoding;
  private final Watch watch;
  private final int threads;
  private Terms terms;
  private Indicators indicators;

  /**
   * @param files a file for each table; what may be missing is {@link Table#isOptional()}
   * @param results the output folder
   * @param encoding the encoding of CSV files, or null to find it out
   */
  public BatchAudit(Map<Table, Path> files, Path results, Charset encoding, Terms terms, Watch watch, int threads) {
    this.files = new EnumMap<>(files);
    this.names = new EnumMap<>(Table.class);
    files.forEach((table, file) -> names.put(table, file.getFileName().toString()));
    this.results = results;
    this.encoding = encoding;
    this.terms = terms;
    this.watch = watch;
    this.threads = threads;
  }

  /** The files of a folder by their names. */
  public static Map<Table, Path> filesIn(Path folder) throws IOException, UnusableInput {
    return Source.in(folder);
  }

  /**
   * Does the audit, or what is left of it.
   *
   * @throws UnusableInput when the files cannot be audited
   * @throws Cancelled when the watch says so
   */
  public Summary run() throws IOException, UnusableInput {
    Files.createDirectories(results);
    try (Work work = Work.in(results)) {
      String identity = Identity.of(files, encoding, terms);
      resumeOrBegin(work, identity);
      Spill people = grouped(work);
      Path found = Files.createDirectories(work.path("found"));
      Totals totals = audited(work, people, found);
      Summary summary = write(work, people.count(), totals);
      work.finished();
      return summary;
    }
  }

  private void resumeOrBegin(Work work, String identity) throws IOException {
    if (!work.identity().equals(identity)) {
      if (!work.identity().isEmpty()) {
        watch.say("文件、编码或知识库与上次中断的审核不同，重新开始。",
            "Files, encoding or knowledge differ from the audit that was interrupted: starting anew.");
      }
      work.begin(identity);
      work.set(DAY, terms.day());
    } else {
      watch.say("继续上次中断的审核。", "Going on with the audit that was interrupted.");
    }
    terms = terms.on(LocalDate.parse(work.get(DAY)));
  }

  /** The rows of each person together; done already when an earlier run came that far. */
  private Spill grouped(Work work) throws IOException, UnusableInput {
    long size = 0;
    for (Map.Entry<Table, Path> file : files.entrySet()) {
      size += Source.of(file.getKey(), file.getValue(), encoding, work.path("scratch")).size();
    }
    int count = (int) Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, size / PART_BYTES));
    if (work.get(GROUPED) != null) {
      Spill people = new Spill(work.path("people"), count);
      if (people.sizes() == work.number(GROUPED)) {
        return people;
      }
      watch.say("上次的中间文件不完整，重新读取。", "The files of the earlier run are incomplete: reading again.");
    }
    work.emptied("found");
    Spill people = new Spill(work.emptied("people"), count);
    Spreading spreading = new Spreading(files, names, encoding, terms.boundTo(), work, watch, threads);
    Spreading.Counts counts = spreading.byPerson(spreading.byVisit(count), people);
    Work.delete(work.path("visits"));
    work.set("lines", counts.lines());
    work.set(GROUPED, people.sizes());
    return people;
  }

  private Totals audited(Work work, Spill people, Path found) throws IOException, UnusableInput {
    Totals totals = new Totals();
    indicators = new Indicators(terms.snapshot());
    Semaphore memory = new Semaphore(permits(Runtime.getRuntime().maxMemory() / GROWTH));
    int all = memory.availablePermits();
    List<Cores.Task> tasks = new ArrayList<>();
    for (int i = 0; i < people.count(); i++) {
      int bucket = i;
      boolean done = totals.addCommitted(found, bucket);
      tasks.add(() -> {
        int needed = Math.min(all, permits(people.size(bucket)));
        memory.acquireUninterruptibly(needed);
        try {
          if (done) {
            recount(people, found, bucket);
          } else {
            totals.add(bucket(people, found, bucket));
          }
        } finally {
          memory.release(needed);
        }
      });
    }
    watch.begin(Watch.Phase.AUDIT, work.number("lines"), totals.lines());
    Cores.run(tasks, threads);
    watch.end();
    return totals;
  }

  private static int permits(long bytes) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes >> 10));
  }

  /** Findings and rejected rows of a bucket count from the moment its counts are in place. */
  private Summary bucket(Spill people, Path found, int bucket) throws IOException {
    if (watch.cancelled()) {
      throw new Cancelled();
    }
    Summary summary;
    try (Findings findings = new Findings(found.resolve(bucket + ".csv"), terms.snapshot().fingerprint());
        Rejects rejects = new Rejects(found.resolve(bucket + ".rejected"), names)) {
      BucketAudit audit = new BucketAudit(people.rows(bucket), terms, rejects);
      audit.run(findings, watch);
      add(audit.indicators());
      summary = new Summary(
          audit.visits(), audit.lines(), audit.fen(), findings.count(), findings.deductFen(), rejects.count());
    }
    Totals.commit(found, bucket, summary);
    return summary;
  }

  /** The indicators of an institution are about all its visits, those of an earlier run too. */
  private void recount(Spill people, Path found, int bucket) throws IOException {
    Path again = found.resolve(bucket + ".again");
    try (Rejects known = new Rejects(again, names)) {
      BucketAudit audit = new BucketAudit(people.rows(bucket), terms, known);
      audit.recount();
      add(audit.indicators());
    }
    Files.delete(again);
  }

  private synchronized void add(Indicators more) {
    indicators.merge(more);
  }

  private Summary write(Work work, int buckets, Totals totals) throws IOException {
    watch.begin(Watch.Phase.WRITE, buckets, 0);
    Path found = work.path("found");
    List<Indicators.Result> institutions = indicators.results();
    Path findings = work.path(FINDINGS);
    long over = writeFindings(findings, found, buckets, institutions);
    Path rejected = work.path(REJECTED);
    long rows = new RejectedFile(work, found, buckets).write(rejected);
    Summary summary = totals.summary(over, rows);
    Path report = work.path("report");
    new Report(summary, terms, institutions).write(findings, report);
    Work.commit(report, results.resolve(REPORT));
    Work.commit(rejected, results.resolve(REJECTED));
    Work.commit(findings, results.resolve(FINDINGS));
    watch.end();
    return summary;
  }

  /** All findings in the order of the buckets, then indicators above their reference value; gives the number of these. */
  private long writeFindings(Path file, Path found, int buckets, List<Indicators.Result> institutions) throws IOException {
    List<Indicators.Result> over = institutions.stream().filter(Indicators.Result::over).toList();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Findings.HEADER.getBytes(StandardCharsets.UTF_8));
      for (int bucket = 0; bucket < buckets; bucket++) {
        Files.copy(found.resolve(bucket + ".csv"), out);
        watch.advance(1);
      }
      for (Indicators.Result one : over) {
        var disposition = terms.decisions().decide(terms.asks(one.rule().resultTypeFor(one.row()), one.row().basis(), 0));
        out.write(Findings.line(one, disposition, terms.snapshot().fingerprint()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return over.size();
  }
}
