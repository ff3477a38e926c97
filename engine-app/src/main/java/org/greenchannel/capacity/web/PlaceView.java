package org.greenchannel.capacity.web;

import java.time.Instant;
import java.util.UUID;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceState;
import org.greenchannel.capacity.Resource;

/** A place that somebody holds, without the patient. */
public record PlaceView(
    UUID id, UUID slotId, String number, Resource resource, String item, String institution, String department, Instant begin,
    Instant end, boolean kept, PlaceState state, Instant offerUntil, String where) {

  public static PlaceView of(Place p) {
    return new PlaceView(
        p.id(), p.slotId(), p.number(), p.resource(), p.item().isEmpty() ? null : p.item(), p.institution(), p.department(),
        p.begin(), p.end(), p.kept(), p.state(), p.offerUntil(), p.where());
  }
}
