package org.greenchannel.claim.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Failures of the machine in words that tell a person what to do. */
public final class Faults {

  private Faults() {}

  /** Whether the disk is full. */
  public static boolean isDiskFull(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      String message = one.getMessage() == null ? "" : one.getMessage().toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("not enough space") || message.contains("disk quota")) {
        return true;
      }
    }
    return false;
  }

  /** What happened, in both languages. */
  public static String words(IOException fault) {
    if (isDiskFull(fault)) {
      return "磁盘空间不足，请腾出空间后用同样的命令继续。 The disk is full; make room, then go on with the same command.";
    }
    if (fault instanceof AccessDeniedException) {
      return "没有读写权限 may not be read or written: " + fault.getMessage();
    }
    return "读写失败 cannot read or write: " + fault.getMessage();
  }
}
