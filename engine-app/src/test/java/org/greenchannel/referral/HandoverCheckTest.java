package org.greenchannel.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.act.Refusal;
import org.greenchannel.registry.Department;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hand-over without a part that its department must give is refused, and the part is named. */
class HandoverCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String HOSPITAL = "H51010100201";

  private final Registry registry = mock(Registry.class);
  private final HandoverCheck check = new HandoverCheck(Decisions.shipped(), registry);

  @BeforeEach
  void departments() {
    when(registry.department(any(), any())).thenReturn(Optional.empty());
    when(registry.department(eq(HOSPITAL), eq("0302"))).thenReturn(Optional.of(new Department(HOSPITAL, "0302", "神经内科", "Neurology")));
  }

  @Test
  void a_package_with_every_part_of_a_plain_follow_up_is_complete() {
    assertThat(check.check(asked("FOLLOW_UP", "0200"), handover(Map.of()), true).refusal()).isNull();
  }

  @Test
  void rehabilitation_after_a_stroke_lacks_score_and_images_and_both_are_named_with_their_place() {
    Refusal refusal = check.check(asked("REHAB", "0302"), handover(Map.of()), true).refusal();
    assertThat(refusal.code()).isEqualTo("referral.handoverIncomplete");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.faults()).extracting(Refusal.Fault::pointer)
        .containsExactly("/handover/parts/FUNCTION_SCORE", "/handover/parts/IMAGING_LINK");
    assertThat(refusal.faults().get(0).allowed()).contains("Barthel").contains("功能评分");
  }

  @Test
  void given_parts_satisfy_it_and_blank_ones_do_not() {
    Map<String, String> parts = Map.of("FUNCTION_SCORE", "Barthel 65", "IMAGING_LINK", "https://pacs.example/1");
    assertThat(check.check(asked("REHAB", "0302"), handover(parts), true).missing()).isEmpty();
    Map<String, String> blank = Map.of("FUNCTION_SCORE", " ", "IMAGING_LINK", "https://pacs.example/1");
    assertThat(check.check(asked("REHAB", "0302"), handover(blank), true).missing()).extracting(HandoverCheck.Missing::part)
        .containsExactly("FUNCTION_SCORE");
  }

  @Test
  void without_consent_nothing_goes_down() {
    assertThat(check.check(asked("FOLLOW_UP", "0200"), handover(Map.of()), false).missing())
        .extracting(HandoverCheck.Missing::part, HandoverCheck.Missing::rule).containsExactly(org.assertj.core.groups.Tuple.tuple("CONSENT", "REF-HND-008"));
  }

  @Test
  void a_package_of_which_no_kind_was_found_has_to_have_what_every_package_has() {
    Handover bare = new Handover(new Diagnosis(null, "高血压"), " ", "无异常", "无", "无", "观察", LocalDate.of(2026, 12, 6), "0200", null);
    assertThat(check.check(asked(null, "0200"), bare, true).missing()).extracting(HandoverCheck.Missing::part).containsExactly("COURSE");
  }

  @Test
  void a_request_is_checked_for_the_package_that_the_criteria_name_and_not_at_all_where_the_patient_stays() {
    DownFacts stroke = new DownFacts(true, 3, true, false, false, false, true, true, true, false);
    assertThat(check.refusalOf("example", DAY, HOSPITAL, "0302", stroke, handover(Map.of())).faults()).hasSize(2);
    DownFacts unstable = new DownFacts(true, 0, true, false, false, false, true, true, true, false);
    assertThat(check.refusalOf("example", DAY, HOSPITAL, "0302", unstable, handover(Map.of()))).isNull();
  }

  private static HandoverCheck.Case asked(String kind, String department) {
    return new HandoverCheck.Case("example", DAY, kind, HOSPITAL, department);
  }

  private static Handover handover(Map<String, String> parts) {
    return new Handover(
        new Diagnosis("I63.900", "脑梗死"), "溶栓后恢复良好", "头颅 MRI 见附件", "无", "阿司匹林 100mg 每日一次", "继续康复",
        LocalDate.of(2026, 12, 6), null, parts);
  }
}
