package org.greenchannel.claim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.greenchannel.claim.batch.BatchAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, killed with -9 while it reads and while it audits, then given again. */
class KilledAuditTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final int VISITS = 15_000;

  @TempDir private Path folder;
  private byte[] whole;

  @BeforeEach
  void an_audit_that_was_not_killed() throws IOException {
    try (BufferedWriter visits = Files.newBufferedWriter(folder.resolve("mdtrt_d.csv"));
        BufferedWriter lines = Files.newBufferedWriter(folder.resolve("fee_list_d.csv"))) {
      visits.write("mdtrt_id,psn_no,gend,brdy,insutype,med_type,fixmedins_code,begntime\n");
      lines.write("bkkp_sn,mdtrt_id,fee_ocur_time,hilist_code,hilist_name,cnt,pric,det_item_fee_sumamt\n");
      for (int v = 0; v < VISITS; v++) {
        visits.write("V" + v + ",P" + v / 3 + ",1,1970-07-02,390,11,H1,2026-11-20 09:00:00\n");
        for (int l = 0; l < 4; l++) {
          lines.write(l + ",V" + v + ",2026-11-20 09:10:00,002101030300000,子宫造影,1,180.00,180.00\n");
        }
      }
    }
    assertThat(run("clean")).isEqualTo(Audit.DONE);
    whole = findings("clean");
    assertThat(whole.length).isPositive();
  }

  @Test
  void killed_while_reading_it_gives_the_same_findings_when_given_again() throws Exception {
    killed("reading", work -> holdsFiles(work.resolve("visits"), ""));
    assertThat(folder.resolve("reading").resolve(BatchAudit.FINDINGS)).doesNotExist();
    assertThat(run("reading")).isEqualTo(Audit.DONE);
    assertThat(findings("reading")).isEqualTo(whole);
  }

  @Test
  void killed_while_auditing_it_goes_on_without_a_double_finding() throws Exception {
    killed("auditing", work -> holdsFiles(work.resolve("found"), ".csv"));
    assertThat(run("auditing")).isEqualTo(Audit.DONE);
    assertThat(findings("auditing")).isEqualTo(whole);
  }

  /** Starts the command and kills it as soon as its work looks so. */
  private void killed(String out, Predicate<Path> when) throws Exception {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process audit = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", classPath,
            Audit.class.getName(), folder.toString(), folder.resolve(out).toString(), "--threads", "1")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
    try {
      Path work = folder.resolve(out).resolve(".audit");
      Awaitility.await().atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(5)).until(
          () -> when.test(work) || !audit.isAlive());
      assertThat(audit.isAlive()).as("still at work when it is killed").isTrue();
    } finally {
      audit.destroyForcibly();
      audit.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static boolean holdsFiles(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(ending));
    } catch (IOException | java.io.UncheckedIOException goneMeanwhile) {
      return false;
    }
  }

  private byte[] findings(String out) throws IOException {
    return Files.readAllBytes(folder.resolve(out).resolve(BatchAudit.FINDINGS));
  }

  private int run(String out) {
    PrintStream words = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Audit.run(new String[] {folder.toString(), folder.resolve(out).toString(), "--threads", "2"}, words, words, CLOCK);
  }
}
