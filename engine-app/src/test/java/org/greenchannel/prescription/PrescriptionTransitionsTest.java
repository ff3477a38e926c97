package org.greenchannel.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, act and role: allowed as written here, or refused with a stable code. */
class PrescriptionTransitionsTest {

  /** act, role, from, to: written by hand from the state machine, not read from the code. */
  private static final String ALLOWED =
      """
      FAIL_CHECK       SYSTEM      DRAFT        RETURNED
      SIGN             SYSTEM      DRAFT        SIGNED
      FAIL_SIGNING     SYSTEM      DRAFT        RETURNED
      CANCEL           DOCTOR      DRAFT        CANCELLED
      SUBMIT           SYSTEM      SIGNED       IN_REVIEW
      CANCEL           DOCTOR      SIGNED       CANCELLED
      APPROVE          PHARMACIST  IN_REVIEW    READY
      RETURN           PHARMACIST  IN_REVIEW    RETURNED
      REFUSE           PHARMACIST  IN_REVIEW    REFUSED
      CANCEL           DOCTOR      IN_REVIEW    CANCELLED
      AMEND            DOCTOR      RETURNED     DRAFT
      CANCEL           DOCTOR      RETURNED     CANCELLED
      CHOOSE_DELIVERY  PATIENT     READY        IN_PROGRESS
      CHOOSE_PICKUP    PATIENT     READY        IN_PROGRESS
      EXPIRE           SYSTEM      READY        EXPIRED
      CANCEL           DOCTOR      READY        CANCELLED
      PAY              SYSTEM      IN_PROGRESS  IN_PROGRESS
      SETTLE           SYSTEM      IN_PROGRESS  IN_PROGRESS
      DISPENSE         PHARMACIST  IN_PROGRESS  IN_PROGRESS
      WITHHOLD         PHARMACIST  IN_PROGRESS  IN_PROGRESS
      RELEASE          SYSTEM      IN_PROGRESS  READY
      COMPLETE         SYSTEM      IN_PROGRESS  COMPLETED
      REFUND           SYSTEM      IN_PROGRESS  CANCELLED
      """;

  private static final Map<String, PrescriptionStatus> EXPECTED = expected();

  private static Map<String, PrescriptionStatus> expected() {
    Map<String, PrescriptionStatus> rows = new HashMap<>();
    ALLOWED.lines().map(l -> l.trim().split("\\s+"))
        .forEach(c -> rows.put(c[0] + " " + c[1] + " " + c[2], PrescriptionStatus.valueOf(c[3])));
    return rows;
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(PrescriptionStatus.values()).flatMap(from ->
        Arrays.stream(PrescriptionAct.values()).flatMap(act ->
            Arrays.stream(Role.values()).map(role -> Arguments.of(from, act, role))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a_state_an_act_and_a_role_are_allowed_or_refused_with_a_code(
      PrescriptionStatus from, PrescriptionAct act, Role role) {
    PrescriptionStatus to = EXPECTED.get(act + " " + role + " " + from);
    var bar = PrescriptionTransitions.bar(from, act, Set.of(role));
    if (to != null) {
      assertThat(bar).isEmpty();
      assertThat(PrescriptionTransitions.next(from, act)).contains(to);
    } else if (role != act.role()) {
      assertThat(bar).map(Refusal::code).contains("prescription.actNotYours");
      assertThat(bar).map(Refusal::kind).contains(Refusal.Kind.FORBIDDEN);
    } else {
      assertThat(bar).map(Refusal::code).contains("prescription.actNotNow");
      assertThat(bar).map(Refusal::kind).contains(Refusal.Kind.CONFLICT);
      assertThat(PrescriptionTransitions.next(from, act)).isEmpty();
    }
  }

  @Test
  void the_table_has_no_row_that_is_not_written_here() {
    long rows = PrescriptionTransitions.all().stream().mapToLong(t -> t.from().size()).sum();
    assertThat(rows).isEqualTo(EXPECTED.size());
  }

  @Test
  void nothing_becomes_ready_without_a_pharmacist() {
    assertThat(PrescriptionTransitions.all())
        .filteredOn(t -> t.to() == PrescriptionStatus.READY)
        .extracting(PrescriptionTransitions.Transition::act)
        .containsExactlyInAnyOrder(PrescriptionAct.APPROVE, PrescriptionAct.RELEASE);
  }

  @Test
  void nothing_leaves_an_end() {
    assertThat(PrescriptionTransitions.all()).allSatisfy(t -> assertThat(t.from()).noneMatch(PrescriptionStatus::isEnd));
  }
}
