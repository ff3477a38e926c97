package org.greenchannel.claim.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the rejected rows of all steps into one file: as read, then without a visit, then standing twice. */
final class RejectedFile {

  private final Work work;
  private final Path found;
  private final int buckets;

  RejectedFile(Work work, Path found, int buckets) {
    this.work = work;
    this.found = found;
    this.buckets = buckets;
  }

  /** Writes the file; gives the number of rows. */
  long write(Path file) throws IOException {
    List<Path> parts = new ArrayList<>();
    try (var all = Files.list(work.path("rejected"))) {
      all.sorted(Comparator.comparingInt((Path p) -> part(p, 0)).thenComparingInt(p -> part(p, 1))).forEach(parts::add);
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      parts.add(found.resolve(bucket + ".rejected"));
    }
    long rows = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Rejects.HEADER.getBytes(StandardCharsets.UTF_8));
      for (Path part : parts) {
        Files.copy(part, out);
        rows += lines(part);
      }
    }
    return rows;
  }

  /** Reasons and values of rejected rows hold no line break. */
  private static long lines(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return in.lines().count();
    }
  }

  private static int part(Path file, int index) {
    return Integer.parseInt(file.getFileName().toString().split("-")[index]);
  }
}
