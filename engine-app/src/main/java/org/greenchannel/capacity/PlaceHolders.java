package org.greenchannel.capacity;

import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;

/**
 * The records that hold places, and what a change of a place means to them; their context answers. What {@link CapacityRound}
 * calls runs in a transaction of its own and may be called again.
 */
public interface PlaceHolders {

  /** Whether a visit that becomes free is taken for the record at once, because nobody can answer an offer for it yet. */
  boolean takesAtOnce(UUID holder);

  /** The wish behind a place, with the channel and the urgency of now; empty when the record wants no such place any more. */
  Optional<Wish> wishOf(Place place);

  /** A place was taken for a record that waited, and the hospital has confirmed it. */
  void given(Place place);

  /**
   * The slot of a visit is withdrawn: the record moves to the next free place, or waits as the first.
   *
   * @return false when the place is not the time of a visit that the record knows of
   */
  boolean withdrawn(Place place, Actor by);

  /**
   * An examination or a bed is at another time, or gone.
   *
   * @param to the place instead; null when none is free, and the record waits as the first
   */
  void elsewhere(Place from, Place to);
}
