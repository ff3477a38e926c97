package org.greenchannel.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.greenchannel.rules.knowledge.KnowledgePlan.Planned;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.workbook.Held;
import org.greenchannel.rules.knowledge.workbook.Problem;

/** What became of a workbook, as CSV that a spreadsheet program opens: with a byte order mark, and no cell it would run as a formula. */
public final class ImportCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ImportCsv() {}

  /** Rows that were not taken, were skipped or found no partner, each with its place and reason. */
  public static String problems(List<Problem> problems) {
    return print(
        List.of("sheet", "row", "column", "value", "code", "reason_zh", "reason_en"),
        problems.stream()
            .map(p -> List.<Object>of(p.sheet(), p.row(), p.column(), p.value(), p.code(), p.reason().zh(), p.reason().en()))
            .toList());
  }

  /** Rows that wait for a person's word. */
  public static String held(List<Held> held) {
    return print(
        List.of("held", "sheet", "row", "column", "value", "reason_zh", "reason_en", "codes", "as_column", "as_text"),
        java.util.stream.IntStream.range(0, held.size()).mapToObj(i -> held(i, held.get(i))).toList());
  }

  /** Accepted rows beside what they meet. */
  public static String changes(List<Planned> rows) {
    return print(
        List.of("verdict", "id", "kind", "rule_no", "code", "name", "params", "from", "until", "basis", "law", "source", "present"),
        rows.stream().map(ImportCsv::change).toList());
  }

  private static List<Object> held(int no, Held one) {
    Problem at = one.question();
    return List.of(
        no, at.sheet(), at.row(), at.column(), at.value(), at.reason().zh(), at.reason().en(), one.asColumn().size(),
        one.asColumn().isEmpty() ? "" : params(one.asColumn().get(0)), one.asText().isEmpty() ? "" : params(one.asText().get(0)));
  }

  private static List<Object> change(Planned planned) {
    KnowledgeRow row = planned.row();
    String present =
        String.join("; ", planned.present().stream().map(p -> p.id() + " " + params(p) + " " + p.from() + "/" + p.until()).toList());
    return List.of(
        planned.verdict(), row.id(), row.kind().fileName(), row.ruleNo(), row.code(), row.name(), params(row), row.from(),
        row.until() == null ? "" : row.until(), row.basis(), row.lawKey(), row.source(), present);
  }

  private static String params(KnowledgeRow row) {
    return new TreeMap<>(row.params()).toString();
  }

  private static String print(List<String> header, List<List<Object>> rows) {
    StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(ImportCsv::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
  }
}
