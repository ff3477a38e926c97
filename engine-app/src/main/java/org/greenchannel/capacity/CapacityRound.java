package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Duration;
import org.greenchannel.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tidies the pool by the clock. No answer depends on it: it only moves offers on, tells the patients, and brings the hospital's
 * books up to what was done without a process step.
 */
@Component
public class CapacityRound {

  private static final Logger LOG = LoggerFactory.getLogger(CapacityRound.class);
  private static final int AT_ONCE = 50;
  /** A process step that is about to settle its own places is left to do so. */
  private static final Duration OWN_STEP = Duration.ofMinutes(2);

  private final RoundService rounds;
  private final Settlement settlement;
  private final Places places;
  private final WaitingList waiting;
  private final OfferNotices notices;
  private final Registry registry;
  private final Clock clock;

  CapacityRound(
      RoundService rounds, Settlement settlement, Places places, WaitingList waiting, OfferNotices notices, Registry registry,
      Clock clock) {
    this.rounds = rounds;
    this.settlement = settlement;
    this.places = places;
    this.waiting = waiting;
    this.notices = notices;
    this.registry = registry;
    this.clock = clock;
  }

  /** One round; what fails is tried again in the next. */
  @Scheduled(fixedDelayString = "${greenchannel.capacity.round:5s}")
  public void go() {
    tried("lapse", rounds::lapse);
    rounds.wanted().forEach(slot -> tried("offer", () -> rounds.offer(slot)));
    waiting.untold(AT_ONCE).forEach(w -> tried("tell", () -> tell(w)));
    places.unsettled(clock.instant().minus(OWN_STEP), AT_ONCE)
        .forEach(place -> tried("settle", () -> settlement.settle(place)));
  }

  private void tell(Waiting offered) {
    places.find(offered.placeId()).ifPresent(
        place -> registry.patient(offered.patientId()).ifPresent(patient -> notices.tell(patient, place)));
    waiting.told(offered.id());
  }

  private static void tried(String what, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException cannotNow) {
      LOG.warn("capacity round, {}: {}", what, cannotNow.getMessage());
    }
  }
}
