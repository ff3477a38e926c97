package org.greenchannel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
class ContractMachineTest {

  private static final String TEAM = "H1";
  private static final String LEAD = "H2";

  /** The published machine, written a second time by hand. */
  private static final Set<String> ALLOWED = Set.of(
      "draft request patient requested",
      "requested confirm doctor@team confirmed", "requested confirm supervisor@team confirmed", "requested confirm nurse@team confirmed",
      "requested decline doctor@team declined", "requested decline supervisor@team declined", "requested decline nurse@team declined",
      "requested withdraw patient withdrawn", "requested escalate house requested",
      "confirmed sign patient active", "confirmed withdraw patient withdrawn", "confirmed expire house expired",
      "active terminate patient ended", "active terminate doctor@team ended", "active terminate nurse@team ended",
      "active renew patient active");

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    MachineWalk walk = MachineWalk.of(
        List.of(ContractState.values()), List.of(ContractAct.values()), MachineWalk.everybody("team", TEAM, "lead", LEAD), new Published(false));
    assertThat(walk.allowed()).containsExactlyInAnyOrderElementsOf(ALLOWED);
    assertThat(walk.refused().keySet()).allSatisfy(code -> assertThat(code).startsWith("contract."));
    assertThat(walk.refusals()).isGreaterThan(2500);
  }

  @Test
  void who_stands_above_acts_only_while_it_is_escalated_to_them() {
    MachineWalk walk = MachineWalk.of(
        List.of(ContractState.values()), List.of(ContractAct.values()), List.of(new Someone("dispatcher", MachineWalk.actor(Role.CLERK, LEAD, null))), new Published(true));
    assertThat(walk.allowed()).containsExactlyInAnyOrder("requested decline dispatcher declined");
  }

  /** The machine as the record holds it, at rest or escalated to the institution above. */
  private record Published(boolean escalated) implements MachineWalk.Machine<ContractState, ContractAct, Someone> {

    @Override
    public Refusal refusalOf(ContractState state, ContractAct act, Someone by) {
      FamilyContract contract = at(state, escalated);
      Refusal refusal = contract.refusalOf(act, by.actor());
      assertThat(contract.state()).isEqualTo(state);
      return refusal;
    }

    @Override
    public String line(ContractState state, ContractAct act, Someone by) {
      return state.word() + " " + act.word() + " " + by.word() + " " + ContractMachine.find(state, act).orElseThrow().to().word();
    }
  }

  @Test
  void a_contract_does_not_move_against_its_machine() {
    FamilyContract refused = at(ContractState.DECLINED);
    assertThatThrownBy(() -> refused.expire()).isInstanceOf(IllegalStateException.class).hasMessageContaining("contract.state.declined");
    assertThat(refused.state()).isEqualTo(ContractState.DECLINED);
  }

  @Test
  void the_state_table_of_the_documentation_is_the_one_in_code() {
    StateTables.hold("contract", """
        ## Family-doctor contract

        `team` is the institution of the team; besides, doctor and nurse must belong to the team,
        and to confirm they need a licence and a certificate that are valid on the day. `dispatcher` is a clerk
        of the consortium's lead institution, only while the answer is escalated to it.

        | state | act | who | next state | 状态 |
        |---|---|---|---|---|
        %s
        """.formatted(ContractMachine.TABLE.stream().map(ContractMachineTest::line).collect(Collectors.joining("\n"))));
  }

  private static String line(ContractMachine.Row row) {
    String who = row.by().stream().map(ContractPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.from().word() + " | " + row.act().word() + " | " + who + " | " + row.to().word() + " | " + row.to().zh() + " |";
  }

  private static FamilyContract at(ContractState state) {
    return at(state, false);
  }

  private static FamilyContract at(ContractState state, boolean escalated) {
    FamilyContract contract = new FamilyContract();
    ReflectionTestUtils.setField(contract, "number", "QY20261122-0001");
    ReflectionTestUtils.setField(contract, "state", state);
    ReflectionTestUtils.setField(contract, "patientId", "PT-1");
    ReflectionTestUtils.setField(contract, "institutionCode", TEAM);
    ReflectionTestUtils.setField(contract, "raised", escalated ? new Raised(Escalation.REASSIGNED, Instant.EPOCH, null, LEAD) : Raised.NONE);
    return contract;
  }
}
