package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.fixtures.StateTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state and act of a claim: allowed as written here, or refused. */
class ClaimMachineTest {

  /** Written by hand from the state machine, not read from the code. */
  private static final Map<String, ClaimStatus> ALLOWED =
      Map.of(
          "ENTERED PRICE", ClaimStatus.PRICED,
          "PRICED ASSESS", ClaimStatus.ASSESSED,
          "ASSESSED SETTLE", ClaimStatus.SETTLED,
          "ASSESSED REFUSE", ClaimStatus.REFUSED,
          "ASSESSED ASK_REVIEWER", ClaimStatus.IN_REVIEW,
          "IN_REVIEW CONCLUDE_SETTLED", ClaimStatus.SETTLED,
          "IN_REVIEW CONCLUDE_REFUSED", ClaimStatus.REFUSED,
          "SETTLED REVERSE", ClaimStatus.REVERSED);

  static Stream<Arguments> everything() {
    return Arrays.stream(ClaimStatus.values())
        .flatMap(from -> Arrays.stream(ClaimAct.values()).map(act -> Arguments.of(from, act)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void an_act_leads_where_the_published_table_says_or_nowhere(ClaimStatus from, ClaimAct act) {
    assertThat(ClaimMachine.next(from, act).orElse(null)).isEqualTo(ALLOWED.get(from + " " + act));
  }

  @Test
  void the_published_table_is_what_the_code_does() {
    StateTables.hold("claim", """
        ## Claim

        A settled claim is final for everybody who waits for it; its cancellation (结算撤销, 2208) is a record of its own
        that gives back what the year had used.

        | state | act | who | next state |
        |---|---|---|---|
        """ + ClaimMachine.all().stream()
            .map(t -> "| %s | %s | %s | %s |".formatted(word(t.from()), t.act().word(), t.who(), word(t.to())))
            .collect(Collectors.joining("\n")));
  }

  private static String word(ClaimStatus status) {
    return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
