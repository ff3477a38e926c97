package org.greenchannel.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the story: what happened, who acted, where to look. */
final class StoryTeller {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int step;

  void chapter(String zh, String en) {
    out.printf("%n━━ %s · %s%n", zh, en);
  }

  /** One step: who did what. */
  void step(String who, String zh, String en) {
    out.printf("%3d  %-10s %s%n%16s%s%n", ++step, who, zh, "", en);
  }

  /** A detail of the step: a rule, a law, an amount. */
  void detail(String text) {
    out.printf("%16s· %s%n", "", text);
  }

  /** Where a person would see it. */
  void look(String where) {
    out.printf("%16s→ %s%n", "", where);
  }

  void end(double seconds) {
    out.printf("%n━━ 完 · the end   %d 步 steps, %.1f s%n", step, seconds);
  }
}
