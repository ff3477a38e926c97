package org.greenchannel.capacity;

import java.util.Optional;

/** The books of the hospital's own system; safe to repeat, every call has its own kept key. */
public interface PlaceBooks {

  /** Has the place written down there; empty when the hospital has none. The slot is null for a place outside the pool. */
  Optional<Place.Confirmation> confirm(Place place, Slot slot);

  /** Gives back what was written down, also where the answer never reached us; its number, or null when there was none. */
  String giveBack(Place place, Slot slot);
}
