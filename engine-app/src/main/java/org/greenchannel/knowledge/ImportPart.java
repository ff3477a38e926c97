package org.greenchannel.knowledge;

/** What became of a row of a workbook. */
public enum ImportPart {
  /** Ready to hold. */
  ACCEPTED,
  /** Not taken, with the reason. */
  REJECTED,
  /** A person must choose a reading. */
  HELD,
  /** Totals and notes below the table. */
  SKIPPED,
  /** Names that stand on one sheet only. */
  UNMATCHED
}
