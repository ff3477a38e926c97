package org.greenchannel.capacity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the next place for those who lose theirs: the slot is withdrawn (停诊), or the hospital's own system refuses an examination or a
 * bed. Same department, urgency and channel as before; where nothing is free they stand first in the waiting list.
 */
@Service
@Transactional
public class DisplacementService {

  static final String WITHDRAWN = "WITHDRAWN";

  private final SlotPool pool;
  private final Places places;
  private final Offers offers;
  private final WaitingList waiting;
  private final ObjectProvider<PlaceHolders> holders;

  DisplacementService(
      SlotPool pool, Places places, Offers offers, WaitingList waiting, ObjectProvider<PlaceHolders> holders) {
    this.pool = pool;
    this.places = places;
    this.offers = offers;
    this.waiting = waiting;
    this.holders = holders;
  }

  /** Places of withdrawn slots, the most urgent first; what the institution gave away itself is its own matter. */
  @Transactional(readOnly = true)
  public List<UUID> withdrawn(int limit) {
    return places.onWithdrawn(limit);
  }

  /** The slot of this place is withdrawn; called again it changes nothing. */
  public void withdrawn(UUID placeId) {
    Place place = locked(placeId);
    if (place.state() == PlaceState.OFFERED) {
      waiting.waitsAgain(place.id());
      offers.end(place, WITHDRAWN);
    } else if (place.state().isActive() && !isSeenTo(place)) {
      elsewhere(place);
    }
  }

  /** The hospital has no such examination or bed after all, seen to once; whoever has chosen another time meanwhile keeps that. */
  public void refused(UUID placeId) {
    Place place = locked(placeId);
    if (places.refusalSeen(place.id()) && places.active(place.holder(), place.resource(), place.item()).isEmpty()) {
      elsewhere(place);
    }
  }

  private boolean isSeenTo(Place place) {
    return place.resource() == Resource.VISIT
        && holders.stream().anyMatch(holder -> holder.withdrawn(place, Actor.ENGINE));
  }

  private void elsewhere(Place place) {
    Optional<Wish> wish = holders.stream().flatMap(h -> h.wishOf(place).stream()).findFirst();
    Optional<Place> next = wish.flatMap(w -> pool.moveToEarliest(w, Actor.ENGINE));
    if (next.isEmpty()) {
      offers.end(place, WITHDRAWN);
      wish.ifPresent(pool::queueFirst);
    }
    if (wish.isPresent() && place.resource() != Resource.VISIT) {
      places.news(next.map(Place::id).orElse(place.id()), next.isPresent() ? Places.MOVED : Places.LOST);
      holders.forEach(holder -> holder.elsewhere(place, next.orElse(null)));
    }
  }

  private Place locked(UUID placeId) {
    places.lockHolder(places.find(placeId).orElseThrow().holder());
    return places.find(placeId).orElseThrow();
  }
}
