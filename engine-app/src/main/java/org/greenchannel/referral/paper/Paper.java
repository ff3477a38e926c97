package org.greenchannel.referral.paper;

/**
 * A file to hand out.
 *
 * @param name its file name
 * @param mediaType what it is
 */
public record Paper(String name, String mediaType, byte[] bytes) {

  static Paper pdf(String name, byte[] bytes) {
    return new Paper(name, "application/pdf", bytes);
  }
}
