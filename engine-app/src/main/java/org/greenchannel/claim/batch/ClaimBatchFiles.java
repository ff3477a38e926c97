package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the files of batch audits and their results are: a folder each, of which only this house reads. */
@Component
public class ClaimBatchFiles {

  private final Path root;

  ClaimBatchFiles(@Value("${greenchannel.data-folder}") Path data) {
    this.root = data.resolve("claim-batches").toAbsolutePath();
  }

  /** Where the file of a table belongs; what it is, is told by its content. */
  public Path input(UUID id, Table table, String sentAs) throws IOException {
    boolean workbook = sentAs != null && sentAs.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    return Files.createDirectories(in(id)).resolve(table.stem() + (workbook ? ".xlsx" : ".csv"));
  }

  /** A result of a finished audit. */
  public Path result(UUID id, String name) {
    return results(id).resolve(name);
  }

  Path results(UUID id) {
    return root.resolve(id.toString()).resolve("out");
  }

  /** SHA-256 over what was sent, files and encoding, which tells one request from another. */
  public byte[] digest(UUID id, String encoding) throws IOException {
    try (var inputs = Files.list(in(id))) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(("encoding " + encoding + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] buffer = new byte[1 << 16];
      for (Path file : inputs.sorted().toList()) {
        sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha.update(buffer, 0, n);
          }
        }
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Path in(UUID id) {
    return root.resolve(id.toString()).resolve("in");
  }

  boolean has(UUID id) {
    return Files.isDirectory(in(id));
  }

  /** Nothing of the batch is left on disk. */
  public void delete(UUID id) throws IOException {
    Work.delete(root.resolve(id.toString()));
  }

  void deleteInputs(UUID id) throws IOException {
    Work.delete(in(id));
  }

  /** The batches that have a folder. */
  List<UUID> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders.map(f -> f.getFileName().toString()).filter(n -> n.matches("[0-9a-f-]{36}")).map(UUID::fromString).toList();
    }
  }
}
