package org.greenchannel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.StateTables;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Every pair of state and act, by every role on every side: allowed as listed here, or refused with a code. */
class ContractMachineTest {

  private static final String TEAM = "H1";

  /** The published machine, written a second time by hand. */
  private static final Set<String> ALLOWED = Set.of(
      "draft request patient requested",
      "requested confirm doctor@team confirmed", "requested confirm nurse@team confirmed",
      "requested decline doctor@team declined", "requested decline nurse@team declined",
      "requested withdraw patient withdrawn", "requested escalate house requested",
      "confirmed sign patient active", "confirmed withdraw patient withdrawn", "confirmed expire house expired",
      "active terminate patient ended", "active terminate doctor@team ended", "active terminate nurse@team ended",
      "active renew patient active");

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    Set<String> found = new TreeSet<>();
    int refused = 0;
    for (ContractState state : ContractState.values()) {
      for (ContractAct act : ContractAct.values()) {
        for (Someone someone : everybody()) {
          FamilyContract contract = at(state);
          Refusal refusal = contract.refusalOf(act, someone.actor());
          if (refusal == null) {
            found.add(state.word() + " " + act.word() + " " + someone.word() + " " + ContractMachine.find(state, act).orElseThrow().to().word());
          } else {
            refused++;
            assertThat(refusal.code()).startsWith("contract.");
            assertThat(contract.state()).isEqualTo(state);
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
    assertThat(refused).isGreaterThan(2_000);
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
        and to confirm they need a licence and a certificate that are valid on the day.

        | state | act | who | next state | 状态 |
        |---|---|---|---|---|
        %s
        """.formatted(ContractMachine.TABLE.stream().map(ContractMachineTest::line).collect(Collectors.joining("\n"))));
  }

  private static String line(ContractMachine.Row row) {
    String who = row.by().stream().map(ContractPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.from().word() + " | " + row.act().word() + " | " + who + " | " + row.to().word() + " | " + row.to().zh() + " |";
  }

  private record Someone(String word, Actor actor) {}

  private static List<Someone> everybody() {
    List<Someone> all = new ArrayList<>(List.of(new Someone("house", Actor.ENGINE)));
    for (Role role : Role.values()) {
      all.add(new Someone(role.word() + "@team", actor(role, TEAM, null)));
      all.add(new Someone(role.word() + "@elsewhere", actor(role, "H3", null)));
      all.add(new Someone(role.word() + "@nowhere", actor(role, null, null)));
    }
    all.add(new Someone("patient", actor(Role.PATIENT, null, "PT-1")));
    all.add(new Someone("another patient", actor(Role.PATIENT, null, "PT-2")));
    return all;
  }

  private static Actor actor(Role role, String institution, String patient) {
    return new Actor("somebody", Set.of(role), institution, null, patient, Locale.SIMPLIFIED_CHINESE);
  }

  private static FamilyContract at(ContractState state) {
    FamilyContract contract = new FamilyContract();
    ReflectionTestUtils.setField(contract, "number", "QY20261122-0001");
    ReflectionTestUtils.setField(contract, "state", state);
    ReflectionTestUtils.setField(contract, "patientId", "PT-1");
    ReflectionTestUtils.setField(contract, "institutionCode", TEAM);
    return contract;
  }
}
