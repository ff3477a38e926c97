package org.greenchannel.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.escalation.Raised;
import org.greenchannel.fixtures.MachineWalk;
import org.greenchannel.fixtures.MachineWalk.Someone;
import org.greenchannel.fixtures.StateTables;
import org.greenchannel.worklist.Escalation;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Every pair of state and act, by every role on every side: allowed as listed here, or refused with a code. */
class FilingMachineTest {

  private static final String INSURER = "I1";
  private static final String ASKING = "H1";
  private static final String ABOVE = "I2";

  /** The published machine, written a second time by hand. */
  private static final Set<String> ALLOWED = Set.of(
      "draft request patient requested", "draft request clerk@asking requested", "draft request doctor@asking requested",
      "draft request clerk@insurer requested", "draft request house requested",
      "requested await-check house in-check", "requested pass house approved", "requested reject house refused",
      "requested withdraw patient withdrawn", "requested withdraw clerk@asking withdrawn", "requested withdraw doctor@asking withdrawn", "requested withdraw house withdrawn",
      "in-check approve clerk@insurer approved", "in-check approve supervisor@insurer approved",
      "in-check refuse clerk@insurer refused", "in-check refuse supervisor@insurer refused", "in-check escalate house in-check",
      "in-check withdraw patient withdrawn", "in-check withdraw clerk@asking withdrawn", "in-check withdraw doctor@asking withdrawn", "in-check withdraw house withdrawn",
      "approved register house in-force", "approved refuse-by-core house refused",
      "approved withdraw patient withdrawn", "approved withdraw clerk@asking withdrawn", "approved withdraw doctor@asking withdrawn", "approved withdraw house withdrawn",
      "in-force change patient in-force", "in-force change clerk@asking in-force", "in-force change doctor@asking in-force",
      "in-force change clerk@insurer in-force", "in-force supersede house superseded",
      "in-force cancel patient cancelled", "in-force cancel clerk@asking cancelled", "in-force cancel doctor@asking cancelled",
      "in-force cancel clerk@insurer cancelled", "in-force cancel house cancelled");

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    MachineWalk walk = MachineWalk.of(
        List.of(FilingState.values()), List.of(FilingAct.values()), MachineWalk.everybody("insurer", INSURER, "asking", ASKING, "above", ABOVE), new Published(false));
    assertThat(walk.allowed()).containsExactlyInAnyOrderElementsOf(ALLOWED);
    assertThat(walk.refused().keySet()).allSatisfy(code -> assertThat(code).startsWith("filing."));
    assertThat(walk.refusals()).isGreaterThan(5000);
  }

  @Test
  void who_stands_above_acts_only_while_it_is_escalated_to_them() {
    MachineWalk walk = MachineWalk.of(
        List.of(FilingState.values()), List.of(FilingAct.values()), List.of(new Someone("dispatcher", MachineWalk.actor(Role.CLERK, ABOVE, null))), new Published(true));
    assertThat(walk.allowed()).containsExactlyInAnyOrder("in-check approve dispatcher approved", "in-check refuse dispatcher refused");
  }

  /** The machine as the record holds it, at rest or escalated to the institution above. */
  private record Published(boolean escalated) implements MachineWalk.Machine<FilingState, FilingAct, Someone> {

    @Override
    public Refusal refusalOf(FilingState state, FilingAct act, Someone by) {
      Filing filing = at(state, escalated);
      Refusal refusal = filing.refusalOf(act, by.actor());
      assertThat(filing.state()).isEqualTo(state);
      return refusal;
    }

    @Override
    public String line(FilingState state, FilingAct act, Someone by) {
      return state.word() + " " + act.word() + " " + by.word() + " " + FilingMachine.find(state, act).orElseThrow().to().word();
    }
  }

  @Test
  void a_filing_does_not_move_against_its_machine() {
    Filing refused = at(FilingState.REFUSED);
    assertThatThrownBy(() -> refused.registered("BA1")).isInstanceOf(IllegalStateException.class).hasMessageContaining("filing.state.refused");
    assertThat(refused.state()).isEqualTo(FilingState.REFUSED);
  }

  @Test
  void the_state_table_of_the_documentation_is_the_one_in_code() {
    StateTables.hold("filing", """
        ## Filing of care out of region

        `asking` is the institution whose clerk or doctor asks for the person; `insurer` the one that insures; `dispatcher`
        a clerk of the institution above it, only while the check is escalated to it.

        | state | act | who | next state | 状态 |
        |---|---|---|---|---|
        %s
        """.formatted(FilingMachine.TABLE.stream().map(FilingMachineTest::line).collect(Collectors.joining("\n"))));
  }

  private static String line(FilingMachine.Row row) {
    String who = row.by().stream().map(FilingPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.from().word() + " | " + row.act().word() + " | " + who + " | " + row.to().word() + " | " + row.to().zh() + " |";
  }

  private static Filing at(FilingState state) {
    return at(state, false);
  }

  private static Filing at(FilingState state, boolean escalated) {
    Filing filing = new Filing();
    ReflectionTestUtils.setField(filing, "number", "BA20261122-0001");
    ReflectionTestUtils.setField(filing, "state", state);
    ReflectionTestUtils.setField(filing, "insurance", new Insurance("example-resident", "example", INSURER));
    ReflectionTestUtils.setField(filing, "journey",
        new Journey("OTHER", "OTHER", "elsewhere", null, LocalDate.of(2026, 11, 22), null, false));
    ReflectionTestUtils.setField(filing, "asking",
        new Asking("PT-1", "somebody", Instant.parse("2026-11-22T02:00:00Z"), ASKING, null, "", null, UUID.randomUUID()));
    ReflectionTestUtils.setField(filing, "raised", escalated ? new Raised(Escalation.REASSIGNED, Instant.EPOCH, null, ABOVE) : Raised.NONE);
    return filing;
  }
}
