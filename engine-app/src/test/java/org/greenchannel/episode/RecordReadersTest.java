package org.greenchannel.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.registry.Registry;
import org.greenchannel.registry.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one rule of who reads what an institution has recorded, as a table. */
class RecordReadersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /**
   * The patient has authorised H9 to read of H1, which keeps the record: what the third column says. The last two columns: whether they read
   * what was done and when, and the record itself.
   */
  @ParameterizedTest(name = "{0} of {1}, part: {2}, authorised: {3}, record of {4}")
  @CsvSource({
    // by a part in the record, whatever else
    "CLERK,     H1, yes, -,             REFERRALS,     yes, yes",
    "DOCTOR,    H2, yes, -,             REFERRALS,     yes, yes",
    "PATIENT,   -,  yes, -,             PRESCRIPTIONS, yes, yes",
    "CLERK,     H1, yes, -,             -,             yes, yes",
    // without a part and without an authorisation
    "DOCTOR,    H9, no,  -,             REFERRALS,     no,  no",
    "PATIENT,   -,  no,  -,             REFERRALS,     no,  no",
    "REGULATOR, -,  no,  -,             REFERRALS,     yes, yes",
    // the summary opens what was done, not the record
    "DOCTOR,    H9, no,  SUMMARY,       REFERRALS,     yes, no",
    "NURSE,     H9, no,  SUMMARY,       PRESCRIPTIONS, yes, no",
    "PHARMACIST,H9, no,  SUMMARY,       REFERRALS,     yes, no",
    // its own scope opens both, another one neither
    "DOCTOR,    H9, no,  REFERRALS,     REFERRALS,     yes, yes",
    "DOCTOR,    H9, no,  REFERRALS,     PRESCRIPTIONS, no,  no",
    "DOCTOR,    H9, no,  PRESCRIPTIONS, PRESCRIPTIONS, yes, yes",
    "DOCTOR,    H9, no,  RESULTS,       REFERRALS,     no,  no",
    // a record of several scopes is opened by each of them
    "DOCTOR,    H9, no,  RESULTS,       REFERRALS RESULTS, yes, yes",
    "DOCTOR,    H9, no,  REFERRALS,     REFERRALS RESULTS, yes, yes",
    "NURSE,     H9, no,  SUMMARY,       REFERRALS RESULTS, yes, no",
    "CLERK,     H9, no,  RESULTS,       REFERRALS RESULTS, no,  no",
    // who does not treat reads nothing by it, nor does another institution
    "CLERK,     H9, no,  REFERRALS,     REFERRALS,     no,  no",
    "OPERATIONS,H9, no,  REFERRALS,     REFERRALS,     no,  no",
    "DOCTOR,    H8, no,  REFERRALS,     REFERRALS,     no,  no",
    "DOCTOR,    -,  no,  REFERRALS,     REFERRALS,     no,  no",
    // an institution's own people need a part, and what no scope names is opened by none
    "PHARMACIST,H1, no,  -,             REFERRALS,     no,  no",
    "DOCTOR,    H9, no,  SUMMARY,       -,             no,  no"
  })
  void who_reads_what(Role role, String at, String part, String authorised, String scopes, String story, String record) {
    Registry registry = mock(Registry.class);
    if (!"-".equals(authorised)) {
      when(registry.mayUse("PT-1", "H1", "H9", Scope.valueOf(authorised), TODAY)).thenReturn(true);
    }
    when(registry.mayUse(any(), eq("H1"), eq("H1"), any(), any())).thenReturn(true);
    Clock clock = Clock.fixed(TestClock.START, ZoneId.of("Asia/Shanghai"));
    RecordReaders readers = new RecordReaders(registry, clock);
    String institution = "-".equals(at) ? null : at;
    Actor actor = new Actor("somebody", Set.of(role), institution, null, null, Locale.ENGLISH);
    EpisodeRecord asked =
        new EpisodeRecord(new UUID(0, 1), "PT-1", Set.of("H1", "H2"), scopes(scopes), "yes".equals(part));
    assertThat(readers.mayReadStory(asked, actor)).isEqualTo("yes".equals(story));
    assertThat(readers.mayReadRecord(asked, actor)).isEqualTo("yes".equals(record));
  }

  private static Set<Scope> scopes(String names) {
    return "-".equals(names) ? Set.of() : Arrays.stream(names.split(" ")).map(Scope::valueOf).collect(Collectors.toSet());
  }
}
