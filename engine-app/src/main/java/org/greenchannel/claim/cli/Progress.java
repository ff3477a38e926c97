package org.greenchannel.claim.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import org.greenchannel.claim.batch.Watch;

/** One line that says how far the audit is: step, bar, share done, rate, time left. */
final class Progress implements Watch {

  private static final long PAUSE_MILLIS = 500;
  private static final int BAR = 30;
  private static final double MEGABYTE = 1024.0 * 1024;

  private final PrintStream out;
  private final Clock clock;
  private Phase phase = Phase.READ;
  private long total;
  private long already;
  private long done;
  private long began;
  private long shown;

  Progress(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public synchronized void begin(Phase next, long units, long before) {
    phase = next;
    total = units;
    already = before;
    done = before;
    began = clock.millis();
    shown = 0;
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    long now = clock.millis();
    if (now - shown >= PAUSE_MILLIS) {
      shown = now;
      show(now);
    }
  }

  @Override
  public synchronized void end() {
    done = total;
    show(clock.millis());
    out.println();
  }

  @Override
  public synchronized void say(String zh, String en) {
    out.println(zh + " " + en);
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  private void show(long now) {
    double share = total <= 0 ? 1 : Math.min(1, (double) done / total);
    double rate = (done - already) / Math.max(0.001, (now - began) / 1000.0);
    int filled = (int) (share * BAR);
    String left = rate > 0 && share >= ENOUGH_TO_TELL && total > done ? String.format(Locale.ROOT, "，剩余 left %.0f s", (total - done) / rate) : "";
    out.print(
        String.format(
            Locale.ROOT, "\r%s %s [%s%s] %3d%% %s%s   ", phase.zh(), phase.en(), "#".repeat(filled), ".".repeat(BAR - filled),
            (int) (share * 100), rate(rate), left));
    out.flush();
  }

  private String rate(double rate) {
    return switch (phase) {
      case READ -> String.format(Locale.ROOT, "%,.1f / %,.1f MB (%,.1f MB/s)", done / MEGABYTE, total / MEGABYTE, rate / MEGABYTE);
      case AUDIT -> String.format(Locale.ROOT, "%,d / %,d 行 lines (%,.0f/s)", done, total, rate);
      default -> String.format(Locale.ROOT, "%,d / %,d (%,.0f/s)", done, total, rate);
    };
  }
}
