package org.greenchannel.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The secret that encrypts identity numbers. The embedded profile makes one of its own and keeps it
 * beside its data; production must be given one ({@code GREENCHANNEL_SECRET}) and starts with no other.
 */
@Component
public class SecretKey {

  private static final int SHORTEST = 32;

  private final String value;

  SecretKey(
      @Value("${greenchannel.secret:}") String given,
      @Value("${greenchannel.data-folder}") Path folder,
      Environment environment)
      throws IOException {
    this.value =
        given.isBlank() && environment.acceptsProfiles(Profiles.of("embedded"))
            ? keptIn(folder)
            : strong(given);
  }

  String value() {
    return value;
  }

  private static String strong(String given) {
    if (given.length() < SHORTEST) {
      throw new IllegalStateException(
          "GREENCHANNEL_SECRET must be set to at least " + SHORTEST + " random characters");
    }
    return given;
  }

  private static String keptIn(Path folder) throws IOException {
    Path file = folder.resolve("secret");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).trim();
  }
}
