package org.greenchannel.claim;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where the steps of a claim find it. A claim that is just coming in runs through its steps before it is stored:
 * it is then written once, as it ends, and not written when it enters and again when it is settled.
 */
@Component
class OpenClaims {

  private final Claims claims;
  private final ThreadLocal<Claim> entering = new ThreadLocal<>();

  OpenClaims(Claims claims) {
    this.claims = claims;
  }

  /** Runs the steps of a new claim and stores what they leave, in the transaction that is open. */
  void enter(Claim claim, Runnable steps) {
    Claim outer = entering.get();
    entering.set(claim);
    try {
      steps.run();
    } finally {
      if (outer == null) {
        entering.remove();
      } else {
        entering.set(outer);
      }
    }
    claims.save(claim);
    claims.flush();
  }

  /** The claim that is coming in, or a stored one. */
  Optional<Claim> find(UUID id) {
    Claim claim = entering.get();
    return claim != null && claim.id().equals(id) ? Optional.of(claim) : claims.findById(id);
  }
}
