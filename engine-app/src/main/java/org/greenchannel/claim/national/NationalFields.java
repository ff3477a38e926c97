package org.greenchannel.claim.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Which of their fields is which of ours, by message, from {@code national/fields.csv}; what is recalled is edited there. */
final class NationalFields {

  /** Rows that hold for every message. */
  static final String ANY = "*";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final NationalFields SHIPPED = load();

  private final Map<String, Map<String, List<Field>>> messages = new HashMap<>();

  /**
   * One field.
   *
   * @param ours our word
   * @param theirs their names, the first that is there counts; {@code /} begins at the input, {@code .} is the node itself
   * @param kind text, number, yuan (kept in fen), time, flag, list, node ...
   */
  record Field(String ours, List<String> theirs, String kind) {}

  private NationalFields() {}

  static NationalFields shipped() {
    return SHIPPED;
  }

  /** The messages served. */
  Set<String> messages() {
    Set<String> served = new TreeSet<>(messages.keySet());
    served.remove(ANY);
    return served;
  }

  List<Field> part(String infno, String part) {
    return messages.getOrDefault(infno, Map.of()).getOrDefault(part, List.of());
  }

  private static NationalFields load() {
    NationalFields fields = new NationalFields();
    try (InputStream in = NationalFields.class.getResourceAsStream("/national/fields.csv")) {
      for (CSVRecord row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        fields.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }

  private void add(CSVRecord row) {
    String infno = row.get("infno");
    if ("like".equals(row.get("part"))) {
      messages.put(infno, messages.get(row.get("theirs")));
      return;
    }
    messages
        .computeIfAbsent(infno, key -> new HashMap<>())
        .computeIfAbsent(row.get("part"), key -> new ArrayList<>())
        .add(new Field(row.get("ours"), List.of(row.get("theirs").split("\\|")), row.get("kind")));
  }
}
