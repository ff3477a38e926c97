package org.greenchannel.claim.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.greenchannel.EngineApplication;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.slf4j.LoggerFactory;

/**
 * {@code audit <folder> [out]}: audits the visits of a folder (mdtrt_d.csv, fee_list_d.csv, and where there
 * are, setl_list_diag_d.csv and setl_list_oprn_d.csv) and writes findings.csv and rejected.csv. Exit code 0:
 * done; 3: done, but some rows were rejected; 2: the folder cannot be audited.
 */
public final class Audit {

  static final int DONE = 0;
  static final int UNUSABLE = 2;
  static final int SOME_REJECTED = 3;

  private Audit() {}

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(EngineApplication.ZONE));
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    int code = run(args, System.out, System.err, Clock.system(ZoneId.of(EngineApplication.ZONE)));
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** The command without its exit; words go to {@code out} and {@code err}. */
  static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
    if (args.length < 1 || args.length > 2) {
      err.println("用法 usage: audit <folder> [out]");
      return UNUSABLE;
    }
    Path folder = Path.of(args[0]);
    Path results = args.length == 2 ? Path.of(args[1]) : folder.resolve("results");
    for (String table : new String[] {Tables.VISITS, Tables.LINES}) {
      if (!Files.isRegularFile(folder.resolve(table))) {
        err.println("缺少文件 missing file: " + folder.resolve(table));
        return UNUSABLE;
      }
    }
    try {
      Files.createDirectories(results);
      AuditRun run = new AuditRun(folder, results, KnowledgeSnapshot.shipped(), Decisions.shipped(), clock, err);
      AuditRun.Counts counts = run.run();
      out.println(counts.words(results));
      return counts.rejected() > 0 ? SOME_REJECTED : DONE;
    } catch (UnusableTable unusable) {
      err.println(unusable.getMessage());
    } catch (IOException | java.io.UncheckedIOException e) {
      err.println("读写失败 cannot read or write: " + e.getMessage());
    }
    return UNUSABLE;
  }
}
