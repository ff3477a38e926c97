package org.greenchannel.capacity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings the books of the hospital's own system to what the pool says: held places are confirmed there, released ones given
 * back. It asks and writes step by step, each step safe to repeat, and is for jobs only: it calls the hospital.
 */
@Component
public class Settlement {

  private final SlotPool pool;
  private final HospitalAnswers answers;
  private final Slots slots;
  private final PlaceBooks books;

  Settlement(SlotPool pool, HospitalAnswers answers, Slots slots, PlaceBooks books) {
    this.pool = pool;
    this.answers = answers;
    this.slots = slots;
    this.books = books;
  }

  /** Settles all places of a record. */
  public void settleAll(UUID holder) {
    pool.placesOf(holder).forEach(place -> settle(place.id()));
  }

  /** Settles one place; empty when the hospital refuses it, or it is given back. */
  public Optional<Place> settle(UUID placeId) {
    Place place = pool.find(placeId).orElseThrow();
    return switch (place.state()) {
      case HELD -> confirm(place);
      case CONFIRMED -> Optional.of(place);
      case RELEASED -> giveBack(place);
      case OFFERED, REFUSED -> Optional.empty();
    };
  }

  private Optional<Place> confirm(Place place) {
    Optional<Place.Confirmation> answer = books.confirm(place, slotOf(place));
    if (answer.isEmpty()) {
      answers.refused(place);
      return Optional.empty();
    }
    answers.confirmed(place, answer.get());
    Place now = pool.find(place.id()).orElseThrow();
    // Given back while the hospital was being asked: it has a place that nobody wants.
    return now.state() == PlaceState.CONFIRMED ? Optional.of(now) : giveBack(now);
  }

  private Optional<Place> giveBack(Place place) {
    if (place.returnedAt() == null) {
      answers.returned(place, books.giveBack(place, slotOf(place)));
    }
    return Optional.empty();
  }

  private Slot slotOf(Place place) {
    return place.isOfPool() ? slots.find(place.slotId()).orElseThrow() : null;
  }
}
