package org.greenchannel.capacity;

/** What there are places of: the green channel has priority for all three (接诊、检查、住院三优先). */
public enum Resource {
  VISIT,
  EXAM,
  BED;

  /** Whether a place is one of a named thing: an exam item, a ward. */
  public boolean isOfItem() {
    return this != VISIT;
  }
}
