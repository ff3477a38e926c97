package org.greenchannel.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The content of a form with files: names, sizes and bytes of its parts; the boundary, which differs each time, is left out. */
final class Parts {

  private static final int CHUNK = 65_536;

  private Parts() {}

  static void into(MessageDigest digest, HttpServletRequest request) {
    try {
      for (Part part : request.getParts()) {
        String head = part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = part.getInputStream()) {
          byte[] chunk = new byte[CHUNK];
          for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            digest.update(chunk, 0, n);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("the parts of a form cannot be read", e);
    }
  }
}
