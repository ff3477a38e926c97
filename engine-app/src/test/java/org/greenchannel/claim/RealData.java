package org.greenchannel.claim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real material, where {@code -Dgreenchannel.data} names it; tests that need it are skipped elsewhere. */
public final class RealData {

  private RealData() {}

  public static Path folder(String name) {
    String root = System.getProperty("greenchannel.data", "");
    assumeTrue(!root.isBlank(), "-Dgreenchannel.data names no folder of real material");
    Path folder = Path.of(root, name);
    assumeTrue(Files.isDirectory(folder), folder + " is absent");
    return folder;
  }
}
