package org.greenchannel.capacity.connector;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceBooks;
import org.greenchannel.capacity.Slot;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.PlaceSort;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Writes places down in the hospital's own system; the key of every call is kept before the call. */
@Component
class HospitalBooks implements PlaceBooks {

  private static final String RESERVE = "reserveSlot";
  private static final String RELEASE = "releaseSlot";

  private final HospitalConnector hospital;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final Clock clock;

  HospitalBooks(HospitalConnector hospital, OutgoingCalls calls, Registry registry, Clock clock) {
    this.hospital = hospital;
    this.calls = calls;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public Optional<Place.Confirmation> confirm(Place place, Slot slot) {
    return requests(place, slot).entrySet().stream()
        .map(way -> answer(place, way.getValue(), calls.keyFor(place.id(), way.getKey())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Where the hospital keeps no book of such places, the pool's word is the last one. */
  private Optional<Place.Confirmation> answer(Place place, SlotRequest request, String key) {
    SlotReservation answer = hospital.reserveSlot(request, key);
    return answer instanceof SlotReservation.NotKept
        ? Optional.of(new Place.Confirmation(null, place.begin(), place.end(), place.kept(), null))
        : confirmation(answer);
  }

  /** A call that was cut off may have taken a place: asked again under its key, the hospital names it. */
  @Override
  public String giveBack(Place place, Slot slot) {
    String reservation =
        place.reservationId() != null ? place.reservationId() : begun(place, slot).map(Place.Confirmation::reservationId).orElse(null);
    if (reservation != null) {
      hospital.releaseSlot(reservation, calls.keyFor(place.id(), RELEASE));
    }
    return reservation;
  }

  private Optional<Place.Confirmation> begun(Place place, Slot slot) {
    return requests(place, slot).entrySet().stream()
        .flatMap(way -> calls.begun(place.id(), way.getKey()).flatMap(key -> confirmation(hospital.reserveSlot(way.getValue(), key))).stream())
        .findFirst();
  }

  /** What to ask, one after the other: for the place as counted, then for its neighbour of the same hour. */
  private Map<String, SlotRequest> requests(Place place, Slot slot) {
    Map<String, SlotRequest> ways = new LinkedHashMap<>();
    if (slot == null) {
      ways.put(RESERVE, request(place, null, null, null, place.kept()));
    } else if (slot.openRef() == null && slot.keptRef() == null) {
      ways.put(RESERVE, request(place, null, slot.begin(), slot.end(), place.kept()));
    } else {
      Stream<String> refs =
          place.kept() ? Stream.of(slot.keptRef(), slot.openRef()) : Stream.of(slot.openRef(), slot.keptRef());
      refs.filter(ref -> ref != null)
          .forEach(ref -> ways.put(RESERVE + (ref.equals(slot.keptRef()) ? ".kept" : ".open"), request(place, ref, null, null, true)));
    }
    return ways;
  }

  private SlotRequest request(Place place, String ref, Instant from, Instant until, boolean kept) {
    Patient patient = registry.patient(place.patientId()).orElseThrow();
    return new SlotRequest(
        place.institution(), place.department(), PlaceSort.valueOf(place.resource().name()),
        place.item().isEmpty() ? null : place.item(), ref, time(from), time(until), kept, place.number(), patient.name(), patient.phone());
  }

  private static Optional<Place.Confirmation> confirmation(SlotReservation answer) {
    return answer instanceof SlotReservation.Reserved taken
        ? Optional.of(
            new Place.Confirmation(
                taken.reservationId(), taken.begin().toInstant(), taken.end().toInstant(), taken.reserved(), taken.place()))
        : Optional.empty();
  }

  private OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
