package org.greenchannel.worklist;

/**
 * How much work there is: exact up to the most that is counted.
 *
 * @param more whether there is more than was counted
 */
public record WorkCount(long total, boolean more) {

  /** Nobody works through more; counting on would only cost time. */
  static final int MOST = 10_000;

  static WorkCount of(long counted) {
    return new WorkCount(Math.min(MOST, counted), counted > MOST);
  }
}
