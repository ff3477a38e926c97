package org.greenchannel.claim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.greenchannel.claim.batch.Watch;
import org.junit.jupiter.api.Test;

/** The line that says how far an audit is. */
class ProgressTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

  @Test
  void the_time_left_is_told_once_enough_is_done_to_know_it() {
    progress.begin(Watch.Phase.AUDIT, 1_000_000, 0);
    progress.advance(20);
    assertThat(said()).contains("20 / 1,000,000").doesNotContain("left");
    progress.begin(Watch.Phase.AUDIT, 1_000_000, 0);
    progress.advance(500_000);
    assertThat(said()).contains("500,000 / 1,000,000").contains("剩余 left");
  }

  private String said() {
    String said = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return said;
  }
}
