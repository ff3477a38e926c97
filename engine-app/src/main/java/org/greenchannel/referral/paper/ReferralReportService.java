package org.greenchannel.referral.paper;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.act.Text;
import org.greenchannel.referral.ReferralContent;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports about referrals for those who answer for them: staff see the referrals of their institution, operations and the
 * regulator all. A report bears no name and no clinical content.
 */
@Service
@Transactional
public class ReferralReportService {

  private static final String RECORD = "referral-report";
  private static final Set<Role> ALL = Set.of(Role.OPERATIONS, Role.REGULATOR);
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportLines lines;
  private final ReportNames names;
  private final ReferralTexts texts;
  private final Trail trail;
  private final Clock clock;

  ReferralReportService(ReportLines lines, ReportNames names, ReferralTexts texts, Trail trail, Clock clock) {
    this.lines = lines;
    this.names = names;
    this.texts = texts;
    this.trail = trail;
    this.clock = clock;
  }

  /** The monthly report (转诊月报) as a workbook. @param month for example 2026-11 */
  public Answer<Paper> monthly(String month, Locale locale, Actor actor) {
    return asked("monthly", month, actor)
        .map(
            found -> {
              PaperWords words = new PaperWords(texts, locale);
              byte[] bytes =
                  new MonthlyBook(words, names, clock.instant(), today()).xlsx(month, found, uses(found));
              return new Paper("referrals-" + month + ".xlsx", XLSX, bytes);
            });
  }

  /** The figures of a month as a whole. */
  public Answer<Figures> figures(String month, Actor actor) {
    return asked("figures", month, actor).map(found -> Figures.of(found, clock.instant(), today()));
  }

  /** Each use of the green channel in a month, with what was promised and what happened. */
  public Answer<List<GreenUse>> greenChannel(String month, Actor actor) {
    return asked("green-channel", month, actor).map(this::uses);
  }

  private Answer<List<ReportLine>> asked(String what, String month, Actor actor) {
    Deed deed = Deed.of(actor, RECORD + "." + what, RECORD);
    boolean all = actor.roles().stream().anyMatch(ALL::contains);
    if (!all && (actor.institutionCode() == null || !ReferralContent.REPORTS.isForStaff(actor))) {
      return refused(deed, Refusal.forbidden("report.notForYou"));
    }
    YearMonth asked = month(month);
    if (asked == null) {
      return refused(deed, Refusal.invalid("report.monthWrong", "month", "2026-11"));
    }
    trail.write(deed.because(month).read());
    return Answer.done(
        lines.of(
            asked.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
            asked.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant(),
            all ? null : actor.institutionCode()));
  }

  private <T> Answer<T> refused(Deed deed, Refusal refusal) {
    trail.write(deed.refused(refusal));
    return Answer.refused(refusal);
  }

  private List<GreenUse> uses(List<ReportLine> found) {
    return found.stream().filter(line -> "GREEN".equals(line.channel())).map(this::use).toList();
  }

  private GreenUse use(ReportLine line) {
    GreenUse.Finding finding = GreenUse.finding(line, clock.instant());
    ReferralTexts.Text text = texts.of("report.finding." + finding);
    return new GreenUse(
        line.id(), line.number(), names.institution(line.from()), names.institution(line.to()),
        names.department(line.to(), line.department()), line.urgency(), line.requestedAt(), line.replyDue(), line.repliedAt(),
        line.repliedInTime(clock.instant()), line.keptSlot(), line.slotAt() == null ? null : Boolean.TRUE.equals(line.slotKept()),
        line.slotAt(), line.arrivedAt(), line.reported(), finding, new Text(text.zh(), text.en()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static YearMonth month(String text) {
    try {
      YearMonth month = text == null || !text.matches("\\d{4}-\\d{2}") ? null : YearMonth.parse(text);
      return month == null || month.getYear() < 2000 ? null : month;
    } catch (DateTimeException notAMonth) {
      return null;
    }
  }
}
