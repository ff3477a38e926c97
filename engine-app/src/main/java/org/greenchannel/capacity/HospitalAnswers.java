package org.greenchannel.capacity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the hospital's own system has said about a place, kept at once whatever becomes of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class HospitalAnswers {

  private final Slots slots;
  private final Places places;

  HospitalAnswers(Slots slots, Places places) {
    this.slots = slots;
    this.places = places;
  }

  /** The hospital has it back, or never had it. */
  public void returned(Place place, String reservationId) {
    places.returned(place.id(), reservationId);
  }

  /** The hospital's own system has it; false when it was given back meanwhile. */
  public boolean confirmed(Place place, Place.Confirmation by) {
    return places.confirm(place.id(), by);
  }

  /** The hospital's own system has no such place: it goes back, once, and is not offered again to the same holder. */
  public boolean refused(Place place) {
    slots.lock(Offers.slotsOf(List.of(place)));
    boolean ended = places.end(place.id(), PlaceState.REFUSED, "HOSPITAL_REFUSED");
    if (ended && place.isOfPool()) {
      slots.giveBack(place.slotId(), place.kept());
      places.refusedNews(place.id());
    }
    return ended;
  }
}
