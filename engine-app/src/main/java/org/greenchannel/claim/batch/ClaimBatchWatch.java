package org.greenchannel.claim.batch;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a batch's progress in the database, once a second, and hears there whether to stop. */
final class ClaimBatchWatch implements Watch {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimBatchWatch.class);
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final UUID id;
  private final ClaimBatches batches;
  private long done;
  private long told;
  private volatile boolean stop;

  ClaimBatchWatch(UUID id, ClaimBatches batches) {
    this.id = id;
    this.batches = batches;
  }

  /** The house goes down: what is done stays, and the batch goes on after the next start. */
  void stop() {
    stop = true;
  }

  @Override
  public synchronized void begin(Phase phase, long total, long already) {
    done = already;
    batches.begin(id, phase, total, already);
    told = System.nanoTime();
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    if (System.nanoTime() - told >= PAUSE_NANOS) {
      told = System.nanoTime();
      stop |= batches.progress(id, done);
    }
  }

  @Override
  public synchronized void end() {
    stop |= batches.progress(id, done);
  }

  @Override
  public void say(String zh, String en) {
    LOG.info("batch {}: {}", id, en);
  }

  @Override
  public boolean cancelled() {
    return stop;
  }
}
