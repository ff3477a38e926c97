package org.greenchannel.claim.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;

/** One line that says how far the audit is: step, share done, rows a second, time left. */
final class Progress {

  private static final long PAUSE_MILLIS = 500;

  private final PrintStream out;
  private final Clock clock;
  private String step = "";
  private long total;
  private long done;
  private long began;
  private long shown;

  Progress(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A new step of so many units (rows or people); 0 when nobody knows. */
  synchronized void begin(String name, long units) {
    step = name;
    total = units;
    done = 0;
    began = clock.millis();
    shown = 0;
  }

  synchronized void advance(long units) {
    done += units;
    long now = clock.millis();
    if (now - shown >= PAUSE_MILLIS) {
      shown = now;
      show(now);
    }
  }

  synchronized void end() {
    show(clock.millis());
    out.println();
  }

  private void show(long now) {
    double seconds = Math.max(0.001, (now - began) / 1000.0);
    double rate = done / seconds;
    String share = total > 0 ? String.format(Locale.ROOT, " %3d%%", Math.min(100, done * 100 / total)) : "";
    String left =
        total > 0 && rate > 0 ? String.format(Locale.ROOT, "，剩余 left %.0f s", Math.max(0, (total - done) / rate)) : "";
    out.print(String.format(Locale.ROOT, "\r%s%s %,d (%,.0f/s)%s   ", step, share, done, rate, left));
    out.flush();
  }
}
