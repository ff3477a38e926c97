package org.greenchannel.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a month of referrals comes to, case by case. */
class FiguresTest {

  private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Instant ASKED = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void nothing_asked_gives_no_median_and_no_percentage() {
    Figures none = Figures.of(List.of(), NOW, TODAY);
    assertThat(none.medianReplyMinutes()).isNull();
    assertThat(Figures.share(none.repliesInTime(), none.repliesDue())).isNull();
    assertThat(Figures.share(1, 4)).isEqualTo(0.25);
  }

  @Test
  void the_median_is_the_middle_and_of_two_in_the_middle_their_mean() {
    assertThat(Figures.of(List.of(accepted(10), accepted(50), accepted(500)), NOW, TODAY).medianReplyMinutes()).isEqualTo(50);
    assertThat(Figures.of(List.of(accepted(10), accepted(51)), NOW, TODAY).medianReplyMinutes()).isEqualTo(30);
  }

  @Test
  void an_answer_at_the_last_minute_is_in_time_and_one_minute_later_is_late() {
    Figures figures = Figures.of(List.of(accepted(240), accepted(241)), NOW, TODAY);
    assertThat(figures.repliesDue()).isEqualTo(2);
    assertThat(figures.repliesInTime()).isEqualTo(1);
  }

  @Test
  void no_answer_counts_as_late_only_when_it_is_due() {
    ReportLine open = line("UP", "GREEN", null, false, null, null);
    assertThat(open.repliedInTime(ASKED.plusSeconds(60))).isNull();
    assertThat(open.repliedInTime(NOW)).isFalse();
  }

  @Test
  void an_emergency_is_taken_without_an_answer_and_is_not_among_the_answers() {
    Figures figures = Figures.of(List.of(line("UP", "EMERGENCY_DIRECT", null, false, null, null)), NOW, TODAY);
    assertThat(figures.accepted()).isEqualTo(1);
    assertThat(figures.repliesDue()).isZero();
    assertThat(figures.medianReplyMinutes()).isNull();
  }

  @Test
  void reasons_are_counted() {
    Figures figures =
        Figures.of(
            List.of(
                line("UP", "GREEN", 10, false, "NO_CAPACITY", null), line("UP", "GREEN", 10, false, "NO_CAPACITY", null),
                line("UP", "GREEN", 10, false, "OTHER", null)),
            NOW, TODAY);
    assertThat(figures.declined()).isEqualTo(3);
    assertThat(figures.declineReasons()).containsEntry("NO_CAPACITY", 2L).containsEntry("OTHER", 1L);
  }

  @Test
  void a_follow_up_is_in_time_on_its_day_and_late_after_it() {
    ReportLine seen = line("DOWN", null, 10, true, null, LocalDate.of(2026, 11, 25));
    ReportLine late = line("DOWN", null, 10, true, null, LocalDate.of(2026, 11, 26));
    ReportLine missed = line("DOWN", null, 10, true, null, null);
    Figures figures = Figures.of(List.of(seen, late, missed), NOW, TODAY);
    assertThat(figures.followUpsDue()).isEqualTo(3);
    assertThat(figures.followUpsInTime()).isEqualTo(1);
    assertThat(missed.followedUpInTime(LocalDate.of(2026, 11, 25))).isNull();
  }

  @Test
  void an_urgent_referral_is_followed_up_like_a_hand_over_and_an_emergency_though_nobody_accepted_it() {
    ReportLine urgent = due("GREEN", true, LocalDate.of(2026, 11, 25));
    ReportLine emergency = due("EMERGENCY_DIRECT", false, null);
    ReportLine routine = line("UP", "ORDINARY", 10, true, null, null);
    Figures figures = Figures.of(List.of(urgent, emergency, routine), NOW, TODAY);
    assertThat(figures.followUpsDue()).isEqualTo(2);
    assertThat(figures.followUpsInTime()).isEqualTo(1);
  }

  @Test
  void the_audit_names_first_what_was_not_kept() {
    assertThat(GreenUse.finding(accepted(241), NOW)).isEqualTo(GreenUse.Finding.ANSWERED_LATE);
    assertThat(GreenUse.finding(accepted(10), NOW)).isEqualTo(GreenUse.Finding.NO_KEPT_PLACE);
    assertThat(GreenUse.finding(line("UP", "GREEN", 10, false, "NO_CAPACITY", null), NOW)).isEqualTo(GreenUse.Finding.NOT_TAKEN);
    assertThat(GreenUse.finding(line("UP", "GREEN", null, false, null, null), ASKED)).isEqualTo(GreenUse.Finding.OPEN);
  }

  private static ReportLine accepted(int minutes) {
    return line("UP", "GREEN", minutes, true, null, null);
  }

  /** An up-referral that is to be followed up by 25 November. */
  private static ReportLine due(String channel, boolean accepted, LocalDate followedUp) {
    return line("UP", channel, 10, accepted, null, LocalDate.of(2026, 11, 25), followedUp);
  }

  /** A referral to be answered within four hours; a hand-over to be followed up on 25 November. */
  private static ReportLine line(
      String kind, String channel, Integer minutes, boolean accepted, String declined, LocalDate followedUp) {
    return line(kind, channel, minutes, accepted, declined, kind.equals("DOWN") ? LocalDate.of(2026, 11, 25) : null, followedUp);
  }

  private static ReportLine line(
      String kind, String channel, Integer minutes, boolean accepted, String declined, LocalDate dueOn, LocalDate followedUp) {
    return new ReportLine(
        new UUID(0, 1), "ZZ20261122-0001", kind, "H1", "H2", "0301", "URGENT", channel, "GREEN".equals(channel), ASKED,
        ASKED.plusSeconds(240 * 60), minutes == null ? null : ASKED.plusSeconds(minutes * 60L), accepted, declined != null,
        declined, null, null, null, false, false, false, false, dueOn,
        followedUp);
  }
}
