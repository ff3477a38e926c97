package org.greenchannel.claim.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the wanted columns of a table stand in a file: in any order, unknown ones ignored. */
final class Header {

  private Header() {}

  /** For each column of the file the column of the table, or -1. */
  static int[] slots(Table table, List<String> names, String file) throws UnusableInput {
    Set<String> seen = new HashSet<>();
    int[] slots = new int[names.size()];
    for (int i = 0; i < slots.length; i++) {
      String name = clean(names.get(i));
      slots[i] = table.columns().indexOf(name);
      if (slots[i] >= 0 && !seen.add(name)) {
        throw new UnusableInput(file + "：表头列重复 " + name, file + ": the column appears twice: " + name);
      }
    }
    List<String> missing = table.needs().stream().filter(need -> !seen.contains(need)).toList();
    if (!missing.isEmpty()) {
      throw new UnusableInput(
          file + "：缺少列 " + String.join("、", missing), file + ": missing columns " + String.join(", ", missing));
    }
    return slots;
  }

  static boolean fits(Table table, List<String> names) {
    return names.stream().map(Header::clean).toList().containsAll(table.needs());
  }

  private static String clean(String name) {
    return name == null ? "" : name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }
}
