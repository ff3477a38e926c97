package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What an audit is about, in one word: files by size, time of change and both ends of their content, and the terms. */
final class Identity {

  /** Changes when what is kept between runs does. */
  private static final String FORMAT = "1";

  private static final int END = 1 << 20;

  private Identity() {}

  static String of(Map<Table, Path> files, Charset encoding, Terms terms) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((FORMAT + " " + encoding + " " + terms.identity()).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<Table, Path> file : files.entrySet()) {
        Path path = file.getValue();
        String facts = file.getKey() + " " + path.getFileName() + " " + Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis();
        sha.update(facts.getBytes(StandardCharsets.UTF_8));
        ends(path, sha);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void ends(Path file, MessageDigest sha) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(END, in.length())];
      in.readFully(end);
      sha.update(end);
      in.seek(in.length() - end.length);
      in.readFully(end);
      sha.update(end);
    }
  }
}
