package org.greenchannel.knowledge.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was asked for at the command line. */
record Options(Path workbook, Map<String, String> given) {

  static final String USAGE =
      """
      用法 usage: import-knowledge <workbook.xlsx> --from <2026-01-01> [--mapping <name | file.csv>] [--rule <1-88 | id>]
          [--basis official|design] [--source <name>] [--out <folder>]
          [--url <http://host:port> --user <name>]   密码取自环境变量 the password comes from GREENCHANNEL_PASSWORD
        import-knowledge <workbook.xlsx> --suggest [<kind>]   只显示建议的映射 only shows the mapping proposed""";

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
    return new Options(Path.of(args[0]), given);
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
