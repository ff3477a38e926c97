package org.greenchannel.claim.batch;

import java.io.IOException;

/** What is done with the rows of a source; a refusal is the row's own. */
interface RowTaker {

  void take(Row row) throws Rejected, IOException;

  /** Bytes of the source that were read since the last call. */
  void read(long bytes) throws IOException;

  void reject(Table table, long number, Rejected why) throws IOException;

  /** Takes a row, or names why not. */
  default void offer(Row row) throws IOException {
    try {
      if (row.isValid()) {
        take(row);
      }
    } catch (Rejected why) {
      reject(row.table(), row.number(), why);
    }
  }
}
