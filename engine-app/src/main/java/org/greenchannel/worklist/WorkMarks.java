package org.greenchannel.worklist;

import java.time.Instant;
import org.greenchannel.act.Text;

/**
 * What a context says of its record for sorting, filtering and colouring its work; it may change while the work is open.
 *
 * @param kind what sort of record within the process, for example {@code LATERAL}; may be null
 * @param urgency {@code EMERGENCY}, {@code URGENT} or {@code ROUTINE}; null where there is none
 * @param green whether it goes through the green channel
 * @param state the record's state in plain words; may be null
 * @param awaitingInformation whether the other side has been asked for something that is missing
 * @param escalation how far it has risen
 * @param escalatedAt since when; null while it has not
 * @param region whose working calendar counts; may be null
 * @param workingTime whether its deadline counts in working time
 */
public record WorkMarks(
    String kind,
    String urgency,
    boolean green,
    Text state,
    boolean awaitingInformation,
    Escalation escalation,
    Instant escalatedAt,
    String region,
    boolean workingTime) {

  /** Work of a context that marks nothing. */
  public static final WorkMarks NONE =
      new WorkMarks(null, null, false, null, false, Escalation.NONE, null, null, false);

  /** The engine's priority from which on work goes through the green channel. */
  public static final int GREEN = 100;

  private static final int PLAIN = 50;

  /** Lower comes first. */
  int urgencyRank() {
    return urgencyRank(urgency);
  }

  static int urgencyRank(String urgency) {
    return switch (urgency == null ? "" : urgency) {
      case "EMERGENCY" -> 0;
      case "URGENT" -> 1;
      case "ROUTINE" -> 2;
      default -> 9;
    };
  }

  /**
   * The engine's priority of a task, by which Tasklist filters: all of the green channel is at 100 and more,
   * all else below; within each the more urgent is higher.
   */
  public int priority() {
    int urgent = switch (urgencyRank()) {
      case 0 -> 40;
      case 1 -> 20;
      default -> 0;
    };
    return (green ? GREEN : PLAIN) + urgent;
  }
}
