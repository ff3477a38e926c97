package org.greenchannel.knowledge.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.greenchannel.knowledge.ImportCsv;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.workbook.ImportReport;
import org.greenchannel.rules.knowledge.workbook.ImportRequest;
import org.greenchannel.rules.knowledge.workbook.MappingSuggestion;
import org.greenchannel.rules.knowledge.workbook.UnreadableWorkbook;
import org.greenchannel.rules.knowledge.workbook.WorkbookImport;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;
import org.slf4j.LoggerFactory;

/**
 * {@code import-knowledge <workbook> --from <date>}: reads a workbook as the running system would and writes what would become of it
 * against the shipped knowledge, as CSV; with {@code --url} sends it to a running system, where it waits for approval. Exit code 0:
 * done; 3: done, but rows were rejected, held or in conflict; 2: the file or the arguments cannot be used.
 */
public final class ImportKnowledge {

  static final int DONE = 0;
  static final int UNUSABLE = 2;
  static final int SOME_LEFT = 3;

  private ImportKnowledge() {}

  public static void main(String[] args) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    int code = run(args, System.out, System.err);
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** The command without its exit; words go to {@code out} and {@code err}. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (List.of(args).contains("--help")) {
      out.println(Options.USAGE);
      return DONE;
    }
    try {
      Options options = Options.of(args);
      if (options.has("--suggest")) {
        return suggest(options, out);
      }
      return options.has("--url") ? Sender.send(options, out, err) : read(options, out, err);
    } catch (UnreadableWorkbook unreadable) {
      err.println(unreadable.problem().reason().zh() + " " + unreadable.problem().reason().en());
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
    } catch (NoSuchFileException missing) {
      err.println("没有此文件 no such file: " + missing.getMessage());
    } catch (ConnectException | HttpTimeoutException away) {
      err.println("连接不上运行中的系统，请检查 --url。 The running system cannot be reached; check --url.");
    } catch (IOException e) {
      err.println("读写失败 cannot read or write: " + e.getMessage());
    }
    return UNUSABLE;
  }

  private static int suggest(Options options, PrintStream out) throws IOException {
    String kind = options.text("--suggest", "");
    try (InputStream in = Files.newInputStream(options.workbook())) {
      MappingSuggestion suggestion =
          WorkbookImport.shipped().suggest(in, kind.isEmpty() ? null : KnowledgeKind.named(kind), WorkbookMapping.shipped());
      out.println("field,sheet,headings");
      suggestion.lines().forEach(line -> out.println(line.field() + "," + line.sheet() + "," + quoted(line.headings())));
      suggestion.missing().forEach(field -> out.println(field + ",facts,"));
      return suggestion.missing().isEmpty() ? DONE : SOME_LEFT;
    }
  }

  private static int read(Options options, PrintStream out, PrintStream err) throws IOException {
    String source = options.text("--source", options.workbook().getFileName().toString());
    ImportRequest request = new ImportRequest(options.from(), options.text("--basis", "official"), source);
    ImportReport report;
    try (InputStream in = Files.newInputStream(options.workbook())) {
      report = WorkbookImport.shipped().run(in, mappings(options), request);
    }
    if (report.refused()) {
      report.rejected().forEach(problem -> err.println(problem.reason().zh() + " " + problem.reason().en()));
      return UNUSABLE;
    }
    KnowledgePlan plan = KnowledgePlan.of(report.accepted(), KnowledgeSnapshot.shipped()::rowsOf);
    Path folder = Path.of(options.text("--out", "import-report"));
    write(folder, report, plan);
    out.printf("映射 mapping %s: 接受 accepted %d (新增 new %d, 相同 same %d, 替换 replaces %d, 冲突 conflict %d), 未接受 rejected %d, 待确认 held %d, "
            + "未匹配 unmatched %d, 跳过 skipped %d -> %s%n",
        report.mapping(), report.accepted().size(), plan.count(Verdict.NEW), plan.count(Verdict.SAME), plan.count(Verdict.REPLACES),
        plan.count(Verdict.CONFLICT), report.rejected().size(), report.held().size(), report.unmatched().size(), report.skipped().size(), folder);
    boolean clean = report.rejected().isEmpty() && report.held().isEmpty() && plan.count(Verdict.CONFLICT) == 0;
    return clean ? DONE : SOME_LEFT;
  }

  private static void write(Path folder, ImportReport report, KnowledgePlan plan) throws IOException {
    Files.createDirectories(folder);
    var conflicts = plan.rows().stream().filter(row -> row.verdict() == Verdict.CONFLICT).toList();
    Files.writeString(folder.resolve("accepted.csv"), ImportCsv.changes(plan.rows()));
    Files.writeString(folder.resolve("conflicts.csv"), ImportCsv.changes(conflicts));
    Files.writeString(folder.resolve("rejected.csv"), ImportCsv.problems(report.rejected()));
    Files.writeString(folder.resolve("held.csv"), ImportCsv.held(report.held()));
    Files.writeString(folder.resolve("unmatched.csv"), ImportCsv.problems(report.unmatched()));
    Files.writeString(folder.resolve("skipped.csv"), ImportCsv.problems(report.skipped()));
  }

  private static List<WorkbookMapping> mappings(Options options) throws IOException {
    String name = options.text("--mapping", "");
    List<WorkbookMapping> mappings = WorkbookMapping.shipped();
    if (name.endsWith(".csv")) {
      String own = Path.of(name).getFileName().toString().replace(".csv", "");
      try (Reader csv = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
        mappings = List.of(WorkbookMapping.read(own, csv));
      }
    } else if (!name.isEmpty()) {
      mappings = named(mappings, name);
    }
    return mappings.stream().map(mapping -> options.has("--rule") ? mapping.feeding(options.text("--rule", "")) : mapping).toList();
  }

  private static List<WorkbookMapping> named(List<WorkbookMapping> mappings, String name) {
    List<WorkbookMapping> found = mappings.stream().filter(mapping -> mapping.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("--mapping: 没有此映射 there is no such mapping: " + name + "; 可用 known: "
          + String.join(", ", mappings.stream().map(WorkbookMapping::name).toList()));
    }
    return found;
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
