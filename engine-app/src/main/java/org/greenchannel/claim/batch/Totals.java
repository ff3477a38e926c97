package org.greenchannel.claim.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The counts of all buckets; those of a finished bucket stand in a file, which is what makes it finished. */
final class Totals {

  private final long[] sum = new long[6];

  static void commit(Path folder, int bucket, Summary of) throws IOException {
    String text = Arrays.stream(numbers(of)).mapToObj(Long::toString).collect(Collectors.joining(" "));
    Path part = folder.resolve(bucket + ".part");
    Files.writeString(part, text);
    Work.commit(part, done(folder, bucket));
  }

  /** Adds a bucket that an earlier run finished; false when none did. */
  boolean addCommitted(Path folder, int bucket) throws IOException {
    if (!Files.exists(done(folder, bucket))) {
      return false;
    }
    add(Arrays.stream(Files.readString(done(folder, bucket)).split(" ")).mapToLong(Long::parseLong).toArray());
    return true;
  }

  void add(Summary one) {
    add(numbers(one));
  }

  synchronized long lines() {
    return sum[1];
  }

  synchronized Summary summary(long indicators, long rejected) {
    return new Summary(sum[0], sum[1], sum[2], sum[3] + indicators, sum[4], rejected);
  }

  private synchronized void add(long[] more) {
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  private static long[] numbers(Summary s) {
    return new long[] {s.visits(), s.lines(), s.amountFen(), s.findings(), s.deductFen(), s.rejected()};
  }

  private static Path done(Path folder, int bucket) {
    return folder.resolve(bucket + ".done");
  }
}
