package org.greenchannel.claim.batch;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rows spread over many small files by the hash of a key, so that everything with one key stands in one of them and the
 * memory needed is that of one file, however large the input is. No file stays open: there may be thousands.
 */
final class Spill {

  private static final int BUFFERS = 32 << 20;
  private static final int SMALLEST_BUFFER = 4 << 10;
  private static final int LARGEST_BUFFER = 256 << 10;
  private static final Comparator<Row> AS_READ = Comparator.comparing(Row::table).thenComparingLong(Row::number);

  private final Path folder;
  private final Bucket[] buckets;
  private final int bufferSize;

  Spill(Path folder, int count) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.buckets = new Bucket[count];
    this.bufferSize = Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, BUFFERS / count));
    for (int i = 0; i < count; i++) {
      buckets[i] = new Bucket(i);
    }
  }

  int count() {
    return buckets.length;
  }

  /** Keeps a row with all others of its key; safe from several threads. */
  void put(String key, Row row) throws IOException {
    buckets[bucketOf(key)].put(row);
  }

  int bucketOf(String key) {
    int hash = key.hashCode();
    return Math.floorMod(hash ^ hash >>> 16, buckets.length);
  }

  /** Nothing is left in memory. */
  void flush() throws IOException {
    for (Bucket bucket : buckets) {
      bucket.flush();
    }
  }

  long size(int bucket) throws IOException {
    Path file = file(bucket);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** What is in all of them, in a number: another number, other files. */
  long sizes() throws IOException {
    long sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      sum = sum * 31 + size(i);
    }
    return sum;
  }

  /** The rows of a bucket in the order in which they stood in their files. */
  List<Row> rows(int bucket) throws IOException {
    List<Row> rows = new ArrayList<>();
    if (size(bucket) == 0) {
      return rows;
    }
    byte[] all = Files.readAllBytes(file(bucket));
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(all))) {
      while (in.available() > 0) {
        rows.add(row(in));
      }
    } catch (EOFException cut) {
      throw new IOException("a file of the audit is cut off: " + file(bucket), cut);
    }
    rows.sort(AS_READ);
    return rows;
  }

  void forget(int bucket) throws IOException {
    Files.deleteIfExists(file(bucket));
  }

  private Path file(int bucket) {
    return folder.resolve(bucket + ".rows");
  }

  private static Row row(DataInputStream in) throws IOException {
    Table table = Table.values()[in.readByte()];
    long number = in.readLong();
    String[] cells = new String[table.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      int length = in.readUnsignedShort();
      if (length == 0xFFFF) {
        length = in.readInt();
      }
      cells[i] = length == 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
    return new Row(table, number, cells);
  }

  /** One file, and what is not yet in it. */
  private final class Bucket {

    private final int number;
    private byte[] buffer = new byte[512];
    private int size;

    Bucket(int number) {
      this.number = number;
    }

    synchronized void put(Row row) throws IOException {
      one(row.table().ordinal());
      for (int shift = 56; shift >= 0; shift -= 8) {
        one((int) (row.number() >>> shift));
      }
      for (String cell : row.cells()) {
        cell(cell);
      }
      if (size >= bufferSize) {
        flush();
      }
    }

    private void cell(String cell) {
      byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
      int length = bytes.length;
      if (length >= 0xFFFF) {
        one(0xFF);
        one(0xFF);
        one(length >>> 24);
        one(length >>> 16);
      }
      one(length >>> 8);
      one(length);
      grow(length);
      System.arraycopy(bytes, 0, buffer, size, length);
      size += length;
    }

    private void one(int value) {
      grow(1);
      buffer[size++] = (byte) value;
    }

    private void grow(int more) {
      if (size + more > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
      }
    }

    synchronized void flush() throws IOException {
      if (size == 0) {
        return;
      }
      try (OutputStream out = Files.newOutputStream(file(number), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(buffer, 0, size);
      }
      size = 0;
      if (buffer.length > 2 * bufferSize) {
        buffer = new byte[bufferSize];
      }
    }
  }
}
