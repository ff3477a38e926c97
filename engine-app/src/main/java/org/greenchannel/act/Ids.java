package org.greenchannel.act;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered ids (UUID version 7, RFC 9562): they keep index pages together and tell no secret. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new version 7 UUID; the wall clock only orders it, no rule reads it. */
  public static UUID next() {
    long millis = System.currentTimeMillis();
    long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
