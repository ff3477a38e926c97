package org.greenchannel.referral.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a group of referrals comes to.
 *
 * @param medianReplyMinutes from the request to the first answer; null when nothing was answered
 * @param repliesDue answers that had to be there by now, of which {@code repliesInTime} came in time
 * @param wentDown up-referrals whose patient has gone back to primary care
 * @param followUpsDue follow-ups that had to be there by now, of which {@code followUpsInTime} came in time
 * @param declineReasons how often each reason was given
 */
public record Figures(
    int requested,
    int accepted,
    int declined,
    Long medianReplyMinutes,
    int repliesDue,
    int repliesInTime,
    int noShows,
    int wentDown,
    int followUpsDue,
    int followUpsInTime,
    Map<String, Long> declineReasons) {

  /** @param now answers due later are not counted yet @param today the same for follow-ups */
  static Figures of(List<ReportLine> lines, Instant now, LocalDate today) {
    List<Boolean> replies = lines.stream().map(l -> l.repliedInTime(now)).filter(Objects::nonNull).toList();
    List<Boolean> followUps = lines.stream().map(l -> l.followedUpInTime(today)).filter(Objects::nonNull).toList();
    return new Figures(
        lines.size(), count(lines, ReportLine::isTaken), count(lines, ReportLine::declined), median(lines),
        replies.size(), (int) replies.stream().filter(b -> b).count(), count(lines, ReportLine::noShow),
        count(lines, ReportLine::wentDown), followUps.size(), (int) followUps.stream().filter(b -> b).count(),
        lines.stream().filter(l -> l.declineReason() != null)
            .collect(Collectors.groupingBy(ReportLine::declineReason, TreeMap::new, Collectors.counting())));
  }

  /** A share, 1 is all; null when there is nothing to take it of. */
  static Double share(int part, int of) {
    return of == 0 ? null : (double) part / of;
  }

  /** The middle one; of an even number the mean of the two in the middle, rounded down. */
  private static Long median(List<ReportLine> lines) {
    List<Long> minutes = lines.stream().map(ReportLine::replyMinutes).filter(Objects::nonNull).sorted().toList();
    int n = minutes.size();
    return n == 0 ? null : (minutes.get((n - 1) / 2) + minutes.get(n / 2)) / 2;
  }

  private static int count(List<ReportLine> lines, Predicate<ReportLine> which) {
    return (int) lines.stream().filter(which).count();
  }
}
