package org.greenchannel.prescription;

import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Component;

/** What may I do now, and if not, why not: the same answers that the acts give. */
@Component
class PrescriptionBars {

  private final PrescriptionAccess access;
  private final ReviewService review;
  private final DispensingService dispensing;

  PrescriptionBars(PrescriptionAccess access, ReviewService review, DispensingService dispensing) {
    this.access = access;
    this.review = review;
    this.dispensing = dispensing;
  }

  Optional<Refusal> bar(Prescription p, Actor actor, PrescriptionAct act) {
    Optional<Refusal> first = access.bar(p, actor, act, null);
    return first.isPresent()
        ? first
        : switch (act) {
          case APPROVE, RETURN, REFUSE -> review.notQualified(actor, p);
          case DISPENSE, WITHHOLD -> dispensing.notHere(actor, p);
          default -> Optional.empty();
        };
  }
}
