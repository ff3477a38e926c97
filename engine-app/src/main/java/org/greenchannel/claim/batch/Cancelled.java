package org.greenchannel.claim.batch;

import java.io.IOException;

/** Somebody asked for the audit to stop; what is done stays on disk, and the same audit can go on from there. */
public final class Cancelled extends IOException {

  private static final long serialVersionUID = 1;

  Cancelled() {
    super("已取消 cancelled");
  }
}
