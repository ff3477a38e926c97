package org.greenchannel.claim.batch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.rules.Messages;

/**
 * A batch audit as its owner sees it.
 *
 * @param files the name that each table's file was sent under
 * @param progress how far it is; null while it waits and when it is over
 * @param summary what it came to; null until it is done
 * @param failure why it stopped; null unless it failed
 */
public record ClaimBatchView(
    UUID id, String number, Status status, String submittedBy, String institution, Map<String, String> files,
    Instant submittedAt, Instant startedAt, Instant finishedAt, Progress progress, Summary summary, Failure failure) {

  /** Where it stands. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /**
   * How far it is.
   *
   * @param done units of the phase that are done: bytes while reading, lines while auditing
   * @param rate units a second
   * @param etaSeconds seconds left in the phase; null when nobody can tell
   */
  public record Progress(Watch.Phase phase, Messages phaseText, long done, long total, double rate, Long etaSeconds) {}

  /** Why it stopped. */
  public record Failure(String code, String zh, String en) {}
}
