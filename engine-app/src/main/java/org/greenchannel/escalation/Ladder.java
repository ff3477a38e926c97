package org.greenchannel.escalation;

import org.greenchannel.rules.Decision;

/** The levels that a row of a table of deadlines knows, and the minutes at which each is reached; 0 is no such level. */
public final class Ladder {

  private final Decision row;

  public Ladder(Decision row) {
    this.row = row;
  }

  /** The first level beyond this one that the row knows; null when there is none. */
  public <L extends Enum<L>> L beyond(L level) {
    for (L next : level.getDeclaringClass().getEnumConstants()) {
      if (next.compareTo(level) > 0 && minutesOf(next) > 0) {
        return next;
      }
    }
    return null;
  }

  public int minutesOf(Enum<?> level) {
    return switch (level.name()) {
      case "NONE" -> 0;
      case "REMINDED" -> row.number("remindMinutes");
      case "DEPUTY" -> row.number("deputyMinutes");
      case "SUPERVISOR" -> row.number("supervisorMinutes");
      case "REASSIGNED" -> row.number("reassignMinutes");
      default -> throw new IllegalArgumentException("no table knows the level " + level);
    };
  }
}
