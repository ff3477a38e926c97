package org.greenchannel.demo;

import java.util.UUID;

/**
 * Plays one patient's story against the running system over HTTP: referral, prescription, delivery, claim,
 * review. Arguments: base URL of the system and of the sandbox (by default the run command's).
 */
public final class Story {

  private Story() {}

  public static void main(String[] args) {
    String base = args.length > 0 ? args[0] : "http://127.0.0.1:" + env("SERVER_PORT", "8080");
    String sandbox = args.length > 1 ? args[1] : "http://127.0.0.1:" + env("SANDBOX_PORT", "8081");
    StoryCaller caller = new StoryCaller(base, sandbox);
    StoryTeller teller = new StoryTeller();
    long start = System.nanoTime();
    UUID episode = new ReferralChapter(caller, teller, base, sandbox).tell();
    new PrescriptionChapter(caller, teller, base, sandbox).tell(episode);
    new ClaimChapter(caller, teller, base).tell(episode);
    new TimelineChapter(caller, teller, base).tell(episode);
    teller.end((System.nanoTime() - start) / 1e9);
  }

  private static String env(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
