package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a table come from. */
interface Source {

  /** Gives every row to the taker; a file that cannot be read as its table is refused as a whole. */
  void stream(RowTaker taker) throws IOException, UnusableInput;

  /** How many bytes {@link #stream} will report as read. */
  long size() throws IOException;

  /** The sources in a folder: {@code mdtrt_d.csv} or {@code mdtrt_d.xlsx}, and so on. */
  static Map<Table, Path> in(Path folder) throws IOException, UnusableInput {
    Map<Table, Path> files = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      List<Path> found;
      try (var all = Files.list(folder)) {
        found = all.filter(file -> isOf(table, file)).sorted().toList();
      }
      if (found.size() > 1) {
        throw new UnusableInput(
            "同一张表有两个文件：" + names(found), "two files for one table: " + names(found));
      }
      if (found.isEmpty() && !table.isOptional()) {
        String wanted = folder.resolve(table.stem() + ".csv") + " (.xlsx)";
        throw new UnusableInput("缺少文件：" + wanted, "missing file: " + wanted);
      }
      found.forEach(file -> files.put(table, file));
    }
    return files;
  }

  /** A file as what its first bytes say it is, whatever its name; {@code scratch} is a folder for what is kept meanwhile. */
  static Source of(Table table, Path file, Charset given, Path scratch) throws IOException, UnusableInput {
    String name = file.getFileName().toString();
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (head.length == 0) {
      throw new UnusableInput(name + "：文件为空", name + ": the file is empty");
    }
    if (head.length == 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
      throw new UnusableInput(
          name + "：旧版 .xls 文件，请另存为 .xlsx 或 CSV", name + ": an old .xls file; save it as .xlsx or CSV");
    }
    boolean packed = head.length == 4 && head[0] == 'P' && head[1] == 'K';
    return packed ? new XlsxSource(table, file, scratch) : new CsvSource(table, file, given);
  }

  private static boolean isOf(Table table, Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.equalsIgnoreCase(table.stem() + ".csv") || name.equalsIgnoreCase(table.stem() + ".xlsx"));
  }

  private static String names(List<Path> files) {
    return String.join(", ", files.stream().map(file -> file.getFileName().toString()).toList());
  }
}
