package org.greenchannel.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt, remembering right passwords for some minutes (as a salted digest): systems send theirs with
 * every call, and a tenth of a second of hashing per call would be most of its time.
 */
final class RememberingEncoder implements PasswordEncoder {

  private final PasswordEncoder slow = new BCryptPasswordEncoder(10);
  private final byte[] salt = new byte[32];
  private final Cache<String, String> right =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  RememberingEncoder() {
    new SecureRandom().nextBytes(salt);
  }

  @Override
  public String encode(CharSequence raw) {
    return slow.encode(raw);
  }

  @Override
  public boolean matches(CharSequence raw, String encoded) {
    String digest = digest(raw);
    if (digest.equals(right.getIfPresent(encoded))) {
      return true;
    }
    boolean matches = slow.matches(raw, encoded);
    if (matches) {
      right.put(encoded, digest);
    }
    return matches;
  }

  private String digest(CharSequence raw) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return HexFormat.of().formatHex(sha.digest(raw.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
