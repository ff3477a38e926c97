package org.greenchannel.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.core.env.StandardEnvironment;

/** Encrypts as a house with this secret does. */
public final class TestCipher {

  private TestCipher() {}

  public static Cipher of(String secret) {
    try {
      return new Cipher(new SecretKey(secret, Path.of("target"), new StandardEnvironment()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
