package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The place that an audit keeps in its output folder: what it is about, how far it got, and what it has so far. Every
 * step is committed by renaming one file, so that after a crash a step was done or was not.
 */
final class Work implements AutoCloseable {

  private static final String STATE = "state.properties";

  private final Path folder;
  private final RandomAccessFile lockFile;
  private final FileLock lock;
  private Properties state = new Properties();

  private Work(Path folder, RandomAccessFile lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /** The place in an output folder, held until closed. */
  static Work in(Path results) throws IOException, UnusableInput {
    Path folder = Files.createDirectories(results.resolve(".audit"));
    RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
    FileLock lock = null;
    try {
      lock = file.getChannel().tryLock();
    } catch (OverlappingFileLockException heldHere) {
      lock = null;
    }
    if (lock == null) {
      file.close();
      throw new UnusableInput("此输出文件夹正由另一个审核使用：" + results, "another audit is using this output folder: " + results);
    }
    Work work = new Work(folder, file, lock);
    work.load();
    return work;
  }

  /** What an earlier run was about; empty when there was none. */
  String identity() {
    return state.getProperty("identity", "");
  }

  /** Begins anew, about this. */
  void begin(String identity) throws IOException {
    clear();
    state = new Properties();
    set("identity", identity);
  }

  String get(String name) {
    return state.getProperty(name);
  }

  long number(String name) {
    return Long.parseLong(state.getProperty(name, "0"));
  }

  /** Keeps something for good. */
  synchronized void set(String name, Object value) throws IOException {
    state.setProperty(name, String.valueOf(value));
    Path part = folder.resolve(STATE + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      state.store(out, null);
    }
    commit(part, folder.resolve(STATE));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** An empty folder of this name. */
  Path emptied(String name) throws IOException {
    Path path = folder.resolve(name);
    delete(path);
    return Files.createDirectories(path);
  }

  /** Puts a finished file in its place: all of it or nothing. */
  static void commit(Path part, Path file) throws IOException {
    try (RandomAccessFile written = new RandomAccessFile(part.toFile(), "rw")) {
      written.getFD().sync();
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Nothing of the work is left; it holds data of patients. */
  void finished() throws IOException {
    clear();
    Files.deleteIfExists(folder.resolve("lock"));
    close();
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() throws IOException {
    if (lock.isValid()) {
      lock.release();
    }
    lockFile.close();
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.getFileName().toString().equals("lock")).toList()) {
        delete(file);
      }
    }
  }

  private void load() throws IOException {
    if (Files.exists(folder.resolve(STATE))) {
      try (InputStream in = Files.newInputStream(folder.resolve(STATE))) {
        state.load(in);
      } catch (IllegalArgumentException damaged) {
        state = new Properties();
      }
    }
  }
}
