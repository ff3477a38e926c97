package org.greenchannel.knowledge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.Vocabulary;

/** What was asked for at the command line. */
record Options(Path workbook, Map<String, String> given) {

  static final String USAGE =
      """
      用法 usage: import-knowledge <workbook.xlsx | .xlsm> --from <2026-01-01> [--mapping <name | file.csv>] [--rule <1-88 | id>]
          [--basis official|design] [--source <name>] [--out <folder, 默认 by default import-report>]
          [--url <http://host:port> --user <name>]   密码取自环境变量 the password comes from GREENCHANNEL_PASSWORD
        import-knowledge <workbook.xlsx> --suggest [<kind>]   只显示建议的映射 only shows the mapping proposed
        --help   显示本说明 this text

      退出码 exit codes: 0 完成 done; 2 文件或参数无法使用 the file or the arguments cannot be used;
      3 完成但有未接受、待确认或冲突的行 done, but rows were rejected, held or in conflict""";

  private static final Set<String> KNOWN =
      Set.of("--from", "--mapping", "--rule", "--basis", "--source", "--out", "--url", "--user", "--suggest");

  /** Reads the arguments; what cannot be understood is an {@link IllegalArgumentException}. */
  static Options of(String[] args) {
    if (args.length == 0 || args[0].startsWith("--")) {
      throw new IllegalArgumentException(USAGE);
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < args.length; i++) {
      boolean alone = i + 1 == args.length || args[i + 1].startsWith("--");
      if (!KNOWN.contains(args[i]) || alone && !args[i].equals("--suggest")) {
        throw new IllegalArgumentException(args[i] + "\n" + USAGE);
      }
      given.put(args[i], alone ? "" : args[++i]);
    }
    Options options = new Options(Path.of(args[0]), given);
    options.check();
    return options;
  }

  private void check() {
    if (!Set.of("official", "design").contains(text("--basis", "official"))) {
      throw new IllegalArgumentException("--basis: 应为 must be official, design\n" + USAGE);
    }
    if (has("--rule") && Vocabulary.shipped().ruleClasses().named(text("--rule", "")).isEmpty()) {
      throw new IllegalArgumentException("--rule: 没有这条规则 there is no such rule: " + text("--rule", "") + "\n" + USAGE);
    }
    if (has("--url") && !text("--url", "").matches("https?://[^\\s/]+.*")) {
      throw new IllegalArgumentException("--url: 应为网址 must be an address such as http://127.0.0.1:8080\n" + USAGE);
    }
  }

  boolean has(String option) {
    return given.containsKey(option);
  }

  String text(String option, String otherwise) {
    return given.getOrDefault(option, otherwise);
  }

  LocalDate from() {
    try {
      return LocalDate.parse(text("--from", ""));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--from: 应为日期 must be a date such as 2026-01-01\n" + USAGE, e);
    }
  }
}
