package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.greenchannel.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tidies the pool by the clock. No answer depends on it: it moves offers on, finds the next place for whoever has lost one, tells
 * records and patients, and brings the hospital's books up to what was done without a process step.
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
  private final DisplacementService displacement;
  private final ObjectProvider<PlaceHolders> holders;
  private final Registry registry;
  private final Clock clock;

  CapacityRound(
      RoundService rounds, Settlement settlement, Places places, WaitingList waiting, OfferNotices notices,
      DisplacementService displacement, ObjectProvider<PlaceHolders> holders, Registry registry, Clock clock) {
    this.rounds = rounds;
    this.settlement = settlement;
    this.places = places;
    this.waiting = waiting;
    this.notices = notices;
    this.displacement = displacement;
    this.holders = holders;
    this.registry = registry;
    this.clock = clock;
  }

  /** One round; what fails is tried again in the next. */
  @Scheduled(fixedDelayString = "${greenchannel.capacity.round:5s}")
  public void go() {
    tried("lapse", rounds::lapse);
    displacement.withdrawn(AT_ONCE).forEach(place -> tried("move", () -> displacement.withdrawn(place)));
    rounds.wanted().forEach(slot -> tried("offer", () -> rounds.offer(slot)));
    waiting.given(AT_ONCE).forEach(w -> tried("give", () -> give(w)));
    places.unsettled(clock.instant().minus(OWN_STEP), AT_ONCE)
        .forEach(place -> tried("settle", () -> settlement.settle(place)));
    places.refused(AT_ONCE).forEach(place -> tried("find another", () -> displacement.refused(place)));
    tell();
  }

  private void tell() {
    waiting.untold(AT_ONCE).forEach(w -> tried("tell", () -> tell(w)));
    places.untold(true, AT_ONCE).forEach(place -> tried("tell", () -> tellMoved(place, true)));
    places.untold(false, AT_ONCE).forEach(place -> tried("tell", () -> tellMoved(place, false)));
  }

  /** First the hospital confirms, then the record hears of it; refused, the turn in the list is as before. */
  private void give(Waiting given) {
    Optional<Place> confirmed = settlement.settle(given.placeId());
    if (confirmed.isPresent()) {
      holders.forEach(holder -> holder.given(confirmed.get()));
      waiting.knows(given.id(), true);
    } else if (places.find(given.placeId()).orElseThrow().state() == PlaceState.REFUSED) {
      waiting.waitsAfterRefusal(given.id());
    }
    waiting.knows(given.id(), false);
  }

  private void tellMoved(Place place, boolean moved) {
    registry.patient(place.patientId()).ifPresent(patient -> notices.tellMoved(patient, place, moved));
    places.news(place.id(), null);
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
