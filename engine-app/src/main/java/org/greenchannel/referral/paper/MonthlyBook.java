package org.greenchannel.referral.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.greenchannel.act.Text;

/** 转诊月报 as a workbook: the month as a whole, then by institution, direction, channel, urgency and department, reasons, green channel. */
final class MonthlyBook {

  private final PaperWords words;
  private final ReportNames names;
  private final Instant now;
  private final LocalDate today;

  MonthlyBook(PaperWords words, ReportNames names, Instant now, LocalDate today) {
    this.words = words;
    this.names = names;
    this.now = now;
    this.today = today;
  }

  byte[] xlsx(String month, List<ReportLine> lines, List<GreenUse> uses) {
    try (ReportSheets book = new ReportSheets(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      whole(book, month, lines);
      by(book, "institution", month, lines, l -> pair(l));
      by(book, "direction", month, lines, l -> words.in(names.word("kind", l.kind())));
      by(book, "channel", month, lines, l -> words.in(names.word("channel", l.channel())));
      by(book, "urgency", month, lines, l -> words.in(names.word("urgency", l.urgency())));
      by(book, "department", month, lines, l -> words.in(names.institution(l.to())) + " " + department(l));
      reasons(book, month, lines);
      green(book, month, uses);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the monthly report cannot be written", e);
    }
  }

  private void whole(ReportSheets book, String month, List<ReportLine> lines) {
    book.sheet(word("sheet.whole"), word("title", month), headings("group"), 34, 10, 10, 10, 12, 12, 10, 10, 10, 12, 14);
    book.row(figures(word("all"), lines));
    book.remark(word("remark"));
  }

  private void by(
      ReportSheets book, String what, String month, List<ReportLine> lines, Function<ReportLine, String> group) {
    book.sheet(
        word("sheet." + what), word("title", month) + " · " + word("sheet." + what), headings("sheet." + what),
        46, 10, 10, 10, 12, 12, 10, 10, 10, 12, 14);
    Map<String, List<ReportLine>> groups = new LinkedHashMap<>();
    lines.forEach(line -> groups.computeIfAbsent(group.apply(line), g -> new ArrayList<>()).add(line));
    new TreeMap<>(groups).forEach((name, of) -> book.row(figures(name, of)));
  }

  private void reasons(ReportSheets book, String month, List<ReportLine> lines) {
    book.sheet(
        word("sheet.reasons"), word("title", month) + " · " + word("sheet.reasons"),
        new String[] {word("sheet.direction"), word("reason"), word("count")}, 20, 50, 10);
    Map<String, Map<String, Long>> reasons = new TreeMap<>();
    lines.stream().filter(l -> l.declineReason() != null)
        .forEach(l -> reasons.computeIfAbsent(l.kind(), k -> new TreeMap<>()).merge(l.declineReason(), 1L, Long::sum));
    reasons.forEach((kind, counts) -> counts.forEach((code, count) -> book.row(
        words.in(names.word("kind", kind)), words.in(names.reason(code, kind, today)), count)));
  }

  private void green(ReportSheets book, String month, List<GreenUse> uses) {
    String[] headings =
        {word("number"), word("from"), word("to"), word("department"), word("sheet.urgency"), word("requestedAt"),
          word("promisedReply"), word("repliedAt"), word("keptPlace"), word("slotAt"), word("arrivedAt"), word("finding")};
    book.sheet(
        word("sheet.green"), word("title", month) + " · " + word("sheet.green"), headings, 20, 24, 24, 16, 10, 17, 17, 17, 12, 17, 17, 26);
    for (GreenUse use : uses) {
      book.row(
          use.number(), words.in(use.from()), words.in(use.to()), words.in(use.department()),
          words.in(names.word("urgency", use.urgency())), PaperWords.time(use.requestedAt()),
          PaperWords.time(use.promisedReply()), PaperWords.time(use.repliedAt()), kept(use), PaperWords.time(use.slotAt()),
          PaperWords.time(use.arrivedAt()), words.in(use.findingText()));
    }
  }

  private String kept(GreenUse use) {
    return use.keptPlaceUsed() == null ? "" : words.of(use.keptPlaceUsed() ? "yes" : "no");
  }

  private String[] headings(String first) {
    return new String[] {
      word(first), word("requested"), word("accepted"), word("declined"), word("median"), word("repliesDue"), word("inTime"),
      word("noShows"), word("wentDown"), word("followUpsDue"), word("followUpsInTime")
    };
  }

  private Object[] figures(String name, List<ReportLine> lines) {
    Figures f = Figures.of(lines, now, today);
    return new Object[] {
      name, f.requested(), f.accepted(), f.declined(), f.medianReplyMinutes(), f.repliesDue(),
      Figures.share(f.repliesInTime(), f.repliesDue()), f.noShows(), f.wentDown(), f.followUpsDue(),
      Figures.share(f.followUpsInTime(), f.followUpsDue())
    };
  }

  private String pair(ReportLine line) {
    Text from = names.institution(line.from());
    return words.in(from) + " → " + words.in(names.institution(line.to()));
  }

  private String department(ReportLine line) {
    return words.in(names.department(line.to(), line.department()));
  }

  private String word(String code, Object... arguments) {
    return words.texts().in(words.locale(), "report." + code, arguments);
  }
}
