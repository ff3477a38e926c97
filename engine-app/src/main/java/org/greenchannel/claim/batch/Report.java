package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.greenchannel.rules.knowledge.Indicators;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.RuleClasses;

/**
 * The self-check report (自查自纠报告) that an institution works through: what was audited, and what was found by
 * department, doctor and rule, with the dearest lines. Made from the findings, in memory that does not grow with them.
 */
final class Report {

  private static final int TOP_LINES = 500;
  private static final String[] SUMS = {
    "疑点数\nfindings", "明确违规\nviolations", "可疑\nsuspicions", "指标\nindicators", "涉及金额（元）\nin violation (yuan)",
    "应扣金额（元）\nto deduct (yuan)"
  };
  private static final int[] SUM_WIDTHS = {12, 12, 12, 12, 18, 18};

  private final Summary summary;
  private final Terms terms;
  private final List<Indicators.Result> indicators;
  private final Tally departments = new Tally();
  private final Tally doctors = new Tally();
  private final Tally rules = new Tally();
  private final Tally institutions = new Tally();
  private final PriorityQueue<Line> top = new PriorityQueue<>(Comparator.reverseOrder());

  Report(Summary summary, Terms terms, List<Indicators.Result> indicators) {
    this.summary = summary;
    this.terms = terms;
    this.indicators = indicators;
  }

  /** A finding among the dearest: more to deduct first, then as they stand. */
  private record Line(long fen, long place, Object[] cells) implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return fen != other.fen ? Long.compare(other.fen, fen) : Long.compare(place, other.place);
    }
  }

  void write(Path findings, Path file) throws IOException {
    try (FoundRows rows = new FoundRows(findings)) {
      for (long place = 0; rows.next(); place++) {
        add(rows, place);
      }
    }
    try (ReportBook book = new ReportBook(); OutputStream out = Files.newOutputStream(file)) {
      overview(book);
      sums(book, "按科室 By department", "疑点按科室 · Findings by department", "科室代码\ndepartment", "科室\nname", departments);
      sums(book, "按医师 By doctor", "疑点按医师 · Findings by doctor", "医师代码\ndoctor", "医师\nname", doctors);
      sums(book, "按规则 By rule", "疑点按规则 · Findings by rule", "规则\nrule", "名称\nname", rules);
      topLines(book);
      indicators(book);
      book.write(out);
    }
  }

  private void add(FoundRows row, long place) {
    departments.add(row.text("dept"), row.text("dept_name"), row);
    doctors.add(row.text("doctor"), row.text("doctor_name"), row);
    rules.add(row.text("rule_no"), ruleName(row), row);
    institutions.add(row.text("fixmedins_code"), "", row);
    top.add(new Line(row.fen("deduct_amt"), place, cells(row)));
    if (top.size() > TOP_LINES) {
      top.poll();
    }
  }

  private static String ruleName(FoundRows row) {
    return RuleClasses.shipped().named(row.text("rule_no")).map(Report::names).orElse(row.text("rule_id"));
  }

  private static String names(RuleClass rule) {
    return rule.nameZh() + "\n" + rule.nameEn();
  }

  private static Object[] cells(FoundRows row) {
    return new Object[] {row.text("mdtrt_id"), row.text("bkkp_sn"), row.text("fee_ocur_time"),
        row.text("hilist_code") + "\n" + row.text("hilist_name"), name(row.text("dept"), row.text("dept_name")),
        name(row.text("doctor"), row.text("doctor_name")), row.text("rule_no"), kind(row.text("kind")),
        row.text("message_zh") + "\n" + row.text("message_en"), row.fen("vola_amt") / 100.0, row.fen("deduct_amt") / 100.0};
  }

  private static String name(String code, String name) {
    return name.isEmpty() ? code : name + "\n" + code;
  }

  private static String kind(String kind) {
    return switch (kind) {
      case RuleClass.VIOLATION -> "明确违规\nviolation";
      case RuleClass.SUSPICION -> "可疑\nsuspicion";
      default -> "指标\nindicator";
    };
  }

  private void overview(ReportBook book) {
    book.sheet("概况 Overview", "自查自纠报告 · Self-check report", new String[0], 44, 70);
    book.fact("审核日期 day of the audit", terms.day().toString());
    book.fact("就诊数 visits", summary.visits());
    book.fact("费用明细数 fee lines", summary.lines());
    book.fact("费用总额（元） charged (yuan)", summary.amountFen() / 100.0);
    book.fact("疑点数 findings", summary.findings());
    book.fact("应扣金额（元） to deduct (yuan)", summary.deductFen() / 100.0);
    book.fact("拒收的数据行 rejected rows", summary.rejected());
    book.fact("知识库版本 knowledge", terms.snapshot().fingerprint());
    for (Tally.Sum one : institutions.sorted().stream().limit(20).toList()) {
      Object[] cells = one.cells();
      book.fact("机构 " + cells[0] + "：疑点数 findings", cells[2]);
    }
    book.remark("明确违规应退回；可疑须核对病历后说明或退回；指标供管理参考。同一明细有多条疑点时只扣一次，按最大金额。"
        + "拒收的数据行见 rejected.csv，更正后重新审核。", 34);
    book.remark("Violations are to be paid back; suspicions are to be checked against the record and explained or paid back; "
        + "indicators inform management. A line with several findings is deducted once, by the largest. Rejected rows are in "
        + "rejected.csv: correct them and audit again.", 48);
  }

  private static void sums(ReportBook book, String sheet, String title, String code, String name, Tally tally) {
    String[] headings = new String[SUMS.length + 2];
    headings[0] = code;
    headings[1] = name;
    System.arraycopy(SUMS, 0, headings, 2, SUMS.length);
    int[] widths = new int[headings.length];
    widths[0] = 24;
    widths[1] = 40;
    System.arraycopy(SUM_WIDTHS, 0, widths, 2, SUM_WIDTHS.length);
    book.sheet(sheet, title, headings, widths);
    tally.sorted().forEach(sum -> book.row(sum.cells()));
  }

  private void topLines(ReportBook book) {
    book.sheet("金额最大的明细 Top lines", "应扣金额最大的 " + TOP_LINES + " 条 · The " + TOP_LINES + " with most to deduct",
        new String[] {"就诊号\nvisit", "明细号\nline", "时间\ntime", "项目\nitem", "科室\ndepartment", "医师\ndoctor",
            "规则\nrule", "类型\nkind", "说明\nwhat is wrong", "涉及金额\nin violation", "应扣金额\nto deduct"},
        20, 16, 20, 28, 16, 16, 10, 12, 60, 14, 14);
    List<Line> sorted = top.stream().sorted().toList();
    sorted.forEach(line -> book.row(line.cells()));
  }

  private void indicators(ReportBook book) {
    book.sheet("机构指标 Indicators", "机构指标 · Indicators of institutions",
        new String[] {"机构\ninstitution", "规则\nrule", "名称\nname", "数值\nvalue", "高于参考值\nabove the reference", "说明\nin words"},
        20, 10, 40, 12, 16, 60);
    indicators.forEach(one -> book.row(
        one.institution(), one.rule().label(), names(one.rule()), one.value().toPlainString(), one.over() ? "是 yes" : "否 no",
        one.staff().zh() + "\n" + one.staff().en()));
  }
}
