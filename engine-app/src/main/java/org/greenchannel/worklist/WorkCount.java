package org.greenchannel.worklist;

/**
 * How much work there is: exact up to the most that is counted.
 *
 * @param more whether there is more than was counted
 */
public record WorkCount(long total, boolean more) {

  /** Nobody pages so far; counting on would only cost time, and more of it the more there is. */
  static final int MOST = 1_000;

  static WorkCount of(long counted) {
    return new WorkCount(Math.min(MOST, counted), counted > MOST);
  }
}
