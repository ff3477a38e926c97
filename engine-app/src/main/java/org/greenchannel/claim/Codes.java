package org.greenchannel.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.Messages;

/** The code lists of the national layout and our own, with their words, from {@code claim/codes.csv}. */
public final class Codes {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final Codes SHIPPED = load();

  private final Map<String, Map<String, Entry>> lists = new HashMap<>();

  private record Entry(Messages words, String attribute) {}

  private Codes() {}

  /** The lists shipped with the house. */
  public static Codes shipped() {
    return SHIPPED;
  }

  boolean knows(String list, String code) {
    return code != null && lists.get(list).containsKey(code);
  }

  /** All codes of a list, in the order of the file. */
  Set<String> all(String list) {
    return lists.get(list).keySet();
  }

  /** The words of a code; the code itself where it is not in the list. */
  public Messages text(String list, String code) {
    Entry entry = code == null ? null : lists.get(list).get(code);
    return entry == null ? new Messages(code, code) : entry.words();
  }

  /** What else the list says of a code (scene of a visit, code system of an item); null when nothing. */
  public String attribute(String list, String code) {
    Entry entry = code == null ? null : lists.get(list).get(code);
    return entry == null || entry.attribute().isEmpty() ? null : entry.attribute();
  }

  private static Codes load() {
    Codes codes = new Codes();
    try (InputStream in = Codes.class.getResourceAsStream("/claim/codes.csv")) {
      for (CSVRecord row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        codes
            .lists
            .computeIfAbsent(row.get("list"), list -> new LinkedHashMap<>())
            .put(row.get("code"), new Entry(new Messages(row.get("zh"), row.get("en")), row.get("attribute")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
