package org.greenchannel.claim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.knowledge.Hit;

/** {@code findings.csv}: one row per finding, amounts in yuan. */
final class FindingsFile implements Closeable {

  private static final String[] COLUMNS = {
    "mdtrt_id", "bkkp_sn", "rule_no", "rule_id", "kind", "basis", "severity", "vola_qty", "vola_amt", "deduct_amt",
    "bearer", "law", "message_zh", "message_en", "evidence", "action", "knowledge_row", "knowledge", "related"
  };

  private final CSVPrinter out;
  private final String snapshot;
  private long count;

  FindingsFile(Path file, String snapshot) throws IOException {
    this.snapshot = snapshot;
    out = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
    out.printRecord((Object[]) COLUMNS);
  }

  /** A finding and what the disposition table says of it. */
  record Found(String visit, Hit hit, Decision disposition) {}

  /** Findings of one bucket at once, so that those of a person stand together. */
  synchronized void add(List<Found> found) throws IOException {
    for (Found one : found) {
      Hit hit = one.hit();
      count++;
      out.printRecord(
          one.visit(), hit.lineId(), hit.rule().no(), hit.rule().id(), hit.resultType(), hit.basis(),
          hit.rule().severity(), hit.violatedQuantity().toPlainString(), yuan(hit.violatedFen()), yuan(hit.deductFen()),
          one.disposition().text("bearer"), hit.row().lawKey(), hit.staff().zh(), hit.staff().en(),
          evidence(hit.evidence()), one.disposition().text("action"), hit.row().id(), snapshot,
          String.join(" ", hit.relatedLines()));
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static String evidence(Map<String, String> evidence) {
    return new TreeMap<>(evidence)
        .entrySet().stream()
            .filter(e -> !e.getKey().endsWith("Zh") && !e.getKey().endsWith("En"))
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
  }
}
