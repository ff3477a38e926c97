package org.greenchannel.filing;

/** The insurer's core does not answer now. */
public final class CoreUnavailable extends RuntimeException {

  public CoreUnavailable(Throwable cause) {
    super("the insurer's core does not answer", cause);
  }
}
