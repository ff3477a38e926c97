package org.greenchannel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.greenchannel.act.Refusal;

/** A refusal that no service has written into the trail, since the request never came so far: carried with the request to who writes it. */
public final class RefusedAtTheDoor {

  private static final String ATTRIBUTE = RefusedAtTheDoor.class.getName();

  private RefusedAtTheDoor() {}

  /** Marks a request as refused before any service saw it, or after its work was undone. */
  public static void mark(HttpServletRequest request, Refusal refusal) {
    request.setAttribute(ATTRIBUTE, refusal);
  }

  /** The refusal of a request that was marked. */
  public static Optional<Refusal> of(HttpServletRequest request) {
    return Optional.ofNullable((Refusal) request.getAttribute(ATTRIBUTE));
  }
}
