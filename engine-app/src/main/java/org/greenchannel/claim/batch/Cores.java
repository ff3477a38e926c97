package org.greenchannel.claim.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many pieces of work on all cores; the first that fails stops the others. */
final class Cores {

  private Cores() {}

  /** One piece of work. */
  interface Task {
    void run() throws IOException, UnusableInput;
  }

  static void run(List<Task> tasks, int threads) throws IOException, UnusableInput {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())));
    CompletionService<Void> done = new ExecutorCompletionService<>(pool);
    List<Future<Void>> all = new ArrayList<>();
    try {
      for (Task task : tasks) {
        all.add(done.submit(() -> {
          task.run();
          return null;
        }));
      }
      for (int i = 0; i < all.size(); i++) {
        done.take().get();
      }
    } catch (ExecutionException e) {
      throw cause(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } finally {
      pool.shutdownNow();
      settle(pool);
    }
  }

  /** Nobody writes any more when this returns. */
  private static void settle(ExecutorService pool) {
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException cause(Throwable cause) throws UnusableInput {
    if (cause instanceof UnusableInput unusable) {
      throw unusable;
    }
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException wrong) {
      throw wrong;
    }
    return new IOException(cause);
  }
}
