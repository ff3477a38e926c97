package org.greenchannel.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder of ours, durable: its data survives a restart and a kill -9. A server
 * that outlived a killed JVM is stopped first, and the port is kept, so that a second start is quick.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts PostgreSQL on the folder; the first start creates the cluster. */
  static EmbeddedDatabase start(Path folder) {
    try {
      Files.createDirectories(folder);
      Path cluster = folder.resolve("postgres").toAbsolutePath();
      stopOrphan(cluster);
      LOG.info("Starting PostgreSQL on {}", cluster);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setPort(keptPort(folder.resolve("postgres.port")))
              .setPGStartupWait(PATIENCE)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "100")
              .setRegisterShutdownHook(false)
              .start();
      return new EmbeddedDatabase(postgres);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start in " + folder.toAbsolutePath(), e);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  String user() {
    return "postgres";
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static int keptPort(Path file) throws IOException {
    if (Files.exists(file)) {
      int port = Integer.parseInt(Files.readString(file).trim());
      if (isFree(port)) {
        return port;
      }
      LOG.warn("Port {} of the last start is taken; choosing another", port);
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      Files.writeString(file, Integer.toString(socket.getLocalPort()));
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** PostgreSQL outlives a killed JVM; its pid is the first line of postmaster.pid. */
  private static void stopOrphan(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    ProcessHandle orphan =
        lines.isEmpty() ? null : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
    if (orphan == null || !isPostgres(orphan)) {
      Files.deleteIfExists(pidFile);
      return;
    }
    LOG.info("Stopping the PostgreSQL (pid {}) that an earlier run left behind", orphan.pid());
    orphan.destroy();
    try {
      orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException("PostgreSQL pid " + orphan.pid() + " does not stop; stop it and start again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was stopping", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(true);
  }
}
