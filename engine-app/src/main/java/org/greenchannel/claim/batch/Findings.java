package org.greenchannel.claim.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.Indicators;

/** Writes findings, one a row, amounts in yuan. */
final class Findings implements Closeable {

  /** The first fifteen are the agreed ones; those behind them serve the report and a reader's questions. */
  static final String HEADER = SafeCsv.line(
      "mdtrt_id", "bkkp_sn", "rule_no", "rule_id", "kind", "basis", "severity", "vola_qty", "vola_amt", "deduct_amt",
      "bearer", "law", "message_zh", "message_en", "evidence", "action", "knowledge_row", "knowledge", "related",
      "fixmedins_code", "dept", "dept_name", "doctor", "doctor_name", "hilist_code", "hilist_name", "line_amt",
      "fee_ocur_time");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Writer out;
  private final String snapshot;
  private long count;
  private long deductFen;

  Findings(Path file, String snapshot) throws IOException {
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.snapshot = snapshot;
  }

  void add(Case one, Hit hit, Decision disposition, long deducted) throws IOException {
    count++;
    deductFen += deducted;
    String id = hit.lineId();
    AuditLine line = one.line(id);
    out.write(SafeCsv.line(
        one.visit().mdtrtId(), id, hit.rule().label(), hit.rule().id(), hit.resultType(), hit.basis(),
        hit.rule().severity(), hit.violatedQuantity().toPlainString(), yuan(hit.violatedFen()), yuan(deducted),
        disposition.text("bearer"), hit.row().lawKey(), hit.staff().zh(), hit.staff().en(), evidence(hit.evidence()),
        disposition.text("action"), hit.row().id(), snapshot, String.join(" ", hit.relatedLines()),
        one.visit().institution(), one.text(id, "bilg_dept_codg", "adm_dept_codg"),
        one.text(id, "bilg_dept_name", "adm_dept_name"), one.text(id, "bilg_dr_code", "chfpdr_code"),
        one.text(id, "bilg_dr_name", "chfpdr_name"), line == null ? null : line.code(), line == null ? null : line.name(),
        line == null ? null : yuan(line.amountFen()), time(line == null ? one.visit().begin() : line.occurred())));
  }

  /** An indicator of an institution above its reference value: it stands behind the findings and takes nothing off. */
  static String line(Indicators.Result one, Decision disposition, String snapshot) {
    String evidence = "actual=" + one.value().toPlainString() + "; part=" + one.part() + "; whole=" + one.whole();
    return SafeCsv.line(
        null, null, one.rule().label(), one.rule().id(), one.rule().resultTypeFor(one.row()), one.row().basis(),
        one.rule().severity(), "0", "0.00", "0.00", disposition.text("bearer"), one.row().lawKey(), one.staff().zh(),
        one.staff().en(), evidence, disposition.text("action"), one.row().id(), snapshot, null, one.institution(), null, null,
        null, null, null, null, null, null);
  }

  long count() {
    return count;
  }

  long deductFen() {
    return deductFen;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String time(LocalDateTime at) {
    return at == null ? null : TIME.format(at);
  }

  static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** What was compared; of a value in two languages the Chinese one, the messages carry both. */
  static String evidence(Map<String, String> evidence) {
    Map<String, String> shown = new TreeMap<>();
    evidence.forEach((key, value) -> {
      if (key.endsWith("Zh")) {
        shown.putIfAbsent(key.substring(0, key.length() - 2), value);
      } else if (!key.endsWith("En")) {
        shown.put(key, value);
      }
    });
    return shown.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
  }
}
