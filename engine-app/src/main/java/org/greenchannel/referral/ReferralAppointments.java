package org.greenchannel.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Component;

/** Takes the time that is wanted for a visit, in exchange for the one that is held; refused, that stays. */
@Component
class ReferralAppointments {

  private static final String MOVED = "RESCHEDULED";

  /** As far ahead as a schedule may be published; guards against slips of the hand. */
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final ReferralCapacityService capacity;
  private final Clock clock;

  ReferralAppointments(ReferralCapacityService capacity, Clock clock) {
    this.capacity = capacity;
    this.clock = clock;
  }

  /** A slot of the pool, the next free place, or the moment that the hospital names itself. */
  Answer<ReservedSlot> take(Referral referral, Appointment wanted, Actor by) {
    if (wanted.slotId() == null && wanted.at() != null) {
      return named(referral, wanted);
    }
    Answer<Optional<ReservedSlot>> taken = capacity.take(referral, wanted.slotId(), by);
    if (!taken.isDone()) {
      return Answer.refused(taken.refusal());
    }
    return taken
        .value()
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.conflict("referral.noPlaceFree", referral.number())));
  }

  private Answer<ReservedSlot> named(Referral referral, Appointment wanted) {
    Instant now = clock.instant();
    Instant last = now.plus(FARTHEST);
    boolean possible =
        wanted.at().toInstant().isAfter(now)
            && !wanted.at().toInstant().isAfter(last)
            && (wanted.until() == null || wanted.until().isAfter(wanted.at()) && !wanted.until().toInstant().isAfter(last));
    if (!possible) {
      return Answer.refused(Refusal.invalid("referral.appointmentImpossible", "/at", now + " .. " + last));
    }
    capacity.giveBack(referral, MOVED);
    Instant until = wanted.until() == null ? null : wanted.until().toInstant();
    return Answer.done(new ReservedSlot(null, wanted.at().toInstant(), until, false, wanted.place()));
  }
}
