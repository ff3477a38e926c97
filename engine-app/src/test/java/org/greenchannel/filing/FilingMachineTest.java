package org.greenchannel.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.StateTables;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Every pair of state and act, by every role on every side: allowed as listed here, or refused with a code. */
class FilingMachineTest {

  private static final String INSURER = "I1";
  private static final String ASKING = "H1";

  /** The published machine, written a second time by hand. */
  private static final Set<String> ALLOWED = Set.of(
      "draft request patient requested", "draft request clerk@asking requested", "draft request doctor@asking requested",
      "draft request clerk@insurer requested",
      "requested await-check house in-check", "requested pass house approved", "requested reject house refused",
      "requested withdraw patient withdrawn", "requested withdraw clerk@asking withdrawn", "requested withdraw doctor@asking withdrawn",
      "in-check approve clerk@insurer approved", "in-check refuse clerk@insurer refused", "in-check escalate house in-check",
      "in-check withdraw patient withdrawn", "in-check withdraw clerk@asking withdrawn", "in-check withdraw doctor@asking withdrawn",
      "approved register house in-force", "approved refuse-by-core house refused",
      "approved withdraw patient withdrawn", "approved withdraw clerk@asking withdrawn", "approved withdraw doctor@asking withdrawn",
      "in-force change patient in-force", "in-force change clerk@asking in-force", "in-force change doctor@asking in-force",
      "in-force change clerk@insurer in-force", "in-force supersede house superseded",
      "in-force cancel patient cancelled", "in-force cancel clerk@asking cancelled", "in-force cancel doctor@asking cancelled",
      "in-force cancel clerk@insurer cancelled");

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    Set<String> found = new TreeSet<>();
    int refused = 0;
    for (FilingState state : FilingState.values()) {
      for (FilingAct act : FilingAct.values()) {
        for (Someone someone : everybody()) {
          Filing filing = at(state);
          Refusal refusal = filing.refusalOf(act, someone.actor());
          if (refusal == null) {
            found.add(state.word() + " " + act.word() + " " + someone.word() + " " + FilingMachine.find(state, act).orElseThrow().to().word());
          } else {
            refused++;
            assertThat(refusal.code()).startsWith("filing.");
            assertThat(filing.state()).isEqualTo(state);
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
    assertThat(refused).isGreaterThan(5_000);
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

        `asking` is the institution whose clerk or doctor asks for the person; `insurer` the one that insures.

        | state | act | who | next state | 状态 |
        |---|---|---|---|---|
        %s
        """.formatted(FilingMachine.TABLE.stream().map(FilingMachineTest::line).collect(Collectors.joining("\n"))));
  }

  private static String line(FilingMachine.Row row) {
    String who = row.by().stream().map(FilingPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.from().word() + " | " + row.act().word() + " | " + who + " | " + row.to().word() + " | " + row.to().zh() + " |";
  }

  private record Someone(String word, Actor actor) {}

  private static List<Someone> everybody() {
    List<Someone> all = new ArrayList<>(List.of(new Someone("house", Actor.ENGINE)));
    for (Role role : Role.values()) {
      all.add(new Someone(role.word() + "@insurer", actor(role, INSURER, null)));
      all.add(new Someone(role.word() + "@asking", actor(role, ASKING, null)));
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

  private static Filing at(FilingState state) {
    Filing filing = new Filing();
    ReflectionTestUtils.setField(filing, "number", "BA20261122-0001");
    ReflectionTestUtils.setField(filing, "state", state);
    ReflectionTestUtils.setField(filing, "insurance", new Insurance("example-resident", "example", INSURER));
    ReflectionTestUtils.setField(filing, "journey",
        new Journey("OTHER", "OTHER", "elsewhere", null, LocalDate.of(2026, 11, 22), null, false));
    ReflectionTestUtils.setField(filing, "asking",
        new Asking("PT-1", "somebody", Instant.parse("2026-11-22T02:00:00Z"), ASKING, null, "", null, UUID.randomUUID()));
    return filing;
  }
}
