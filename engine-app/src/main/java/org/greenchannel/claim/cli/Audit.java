package org.greenchannel.claim.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.greenchannel.EngineApplication;
import org.greenchannel.claim.batch.BatchAudit;
import org.greenchannel.claim.batch.Faults;
import org.greenchannel.claim.batch.Records;
import org.greenchannel.claim.batch.Summary;
import org.greenchannel.claim.batch.Terms;
import org.greenchannel.claim.batch.UnusableInput;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.slf4j.LoggerFactory;

/**
 * {@code audit <folder> [out]}: audits the visits of a folder in the national layout on the shipped knowledge, without
 * server or database. Exit code 0: done; 3: done, but some rows were rejected; 2: the folder cannot be audited.
 */
public final class Audit {

  static final int DONE = 0;
  static final int UNUSABLE = 2;
  static final int SOME_REJECTED = 3;

  private Audit() {}

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(EngineApplication.ZONE));
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    ((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(Level.OFF);
    int code = run(args, System.out, System.err, Clock.system(ZoneId.of(EngineApplication.ZONE)));
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** The command without its exit; words go to {@code out} and {@code err}. */
  static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
    if (List.of(args).contains("--help")) {
      out.print(Order.HELP);
      return DONE;
    }
    try {
      return run(Order.of(args), out, err, clock);
    } catch (Order.Wrong wrong) {
      err.println(wrong.getMessage());
      err.print(Order.HELP);
    } catch (UnusableInput unusable) {
      err.println();
      err.println(unusable.getMessage());
    } catch (IOException e) {
      err.println();
      err.println(Faults.words(e));
    }
    return UNUSABLE;
  }

  private static int run(Order order, PrintStream out, PrintStream err, Clock clock) throws IOException, UnusableInput {
    if (!Files.isDirectory(order.folder())) {
      err.println("没有此文件夹 no such folder: " + order.folder());
      return UNUSABLE;
    }
    var files = BatchAudit.filesIn(order.folder());
    Terms terms = new Terms(
        KnowledgeSnapshot.shipped(), Decisions.shipped(), order.region(), LocalDate.now(clock), Records.NONE, null);
    Summary summary =
        new BatchAudit(files, order.out(), order.encoding(), terms, new Progress(err, clock), order.threads()).run();
    out.println(words(summary, order));
    return summary.rejected() > 0 ? SOME_REJECTED : DONE;
  }

  private static String words(Summary of, Order order) {
    return String.format(
        Locale.ROOT,
        "就诊 visits %,d；明细 lines %,d；疑点 findings %,d；应扣 to deduct %,.2f 元 yuan；拒收行 rejected rows %,d → %s",
        of.visits(), of.lines(), of.findings(), of.deductFen() / 100.0, of.rejected(), order.out());
  }
}
