package org.greenchannel.capacity.connector;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.capacity.HospitalSlots;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.Slot;
import org.greenchannel.connectors.hospital.SlotSearch;
import org.springframework.stereotype.Component;

/** Reads the slots of a hospital's own system; the ordinary and the kept places of one period become one. */
@Component
class HospitalListing implements HospitalSlots {

  private final HospitalConnector hospital;
  private final Clock clock;

  HospitalListing(HospitalConnector hospital, Clock clock) {
    this.hospital = hospital;
    this.clock = clock;
  }

  private record Period(String department, Instant begin, Instant end) {}

  @Override
  public Answer<List<Listed>> of(String institution, Instant until) {
    SlotSearch search = new SlotSearch(institution, null, null, until.atZone(clock.getZone()).toOffsetDateTime());
    try {
      Map<Period, Listed> periods = new LinkedHashMap<>();
      hospital.searchSlots(search).slots().forEach(slot -> periods.merge(periodOf(slot), listed(slot), HospitalListing::together));
      return Answer.done(periods.values().stream().sorted(Comparator.comparing(Listed::begin)).toList());
    } catch (ConnectorUnavailable | ConnectorRejected silent) {
      return Answer.refused(
          new Refusal("capacity.hospitalSilent", Refusal.Kind.TRY_LATER, List.of(), List.of(institution)));
    }
  }

  private static Period periodOf(Slot slot) {
    return new Period(slot.department(), slot.begin().toInstant(), slot.end().toInstant());
  }

  private static Listed listed(Slot slot) {
    return slot.reserved()
        ? new Listed(slot.department(), slot.begin().toInstant(), slot.end().toInstant(), null, 0, slot.slotId(), slot.free())
        : new Listed(slot.department(), slot.begin().toInstant(), slot.end().toInstant(), slot.slotId(), slot.free(), null, 0);
  }

  private static Listed together(Listed one, Listed other) {
    return new Listed(
        one.department(), one.begin(), one.end(), one.openRef() == null ? other.openRef() : one.openRef(),
        one.openFree() + other.openFree(), one.keptRef() == null ? other.keptRef() : one.keptRef(),
        one.keptFree() + other.keptFree());
  }
}
