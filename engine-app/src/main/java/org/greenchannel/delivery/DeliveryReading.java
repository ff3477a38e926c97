package org.greenchannel.delivery;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Text;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading deliveries; every reading is kept in the trail. */
@Service
@Transactional
public class DeliveryReading {

  private final DeliveryAccess access;
  private final DeliveryEvents events;
  private final Registry registry;
  private final Trail trail;

  DeliveryReading(DeliveryAccess access, DeliveryEvents events, Registry registry, Trail trail) {
    this.access = access;
    this.events = events;
    this.registry = registry;
    this.trail = trail;
  }

  public Answer<DeliveryView> view(UUID id, Actor actor) {
    Answer<Delivery> found = access.find(id, actor, "delivery.read");
    if (found.isDone()) {
      Delivery d = found.value();
      trail.write(Deed.of(actor, "delivery.read", "delivery").on(d.id(), d.number(), d.episodeId()).read());
    }
    return found.map(this::viewOf);
  }

  private DeliveryView viewOf(Delivery d) {
    return new DeliveryView(
        d.id(), d.number(), d.episodeId(), d.prescriptionId(), d.status().word(),
        new Text(DeliveryNotes.zh(d.status()), DeliveryNotes.en(d.status())), institution(d.carrierCode()),
        institution(d.pharmacyCode()), d.storage(), d.packaging(), d.orderId(), d.waybill(), d.receiver(),
        d.address(), d.failedAttempts(), d.traceHold(), d.closedReason(), d.version(), events.of(d.id()));
  }

  private Text institution(String code) {
    return registry.institution(code).map(i -> new Text(i.nameZh(), i.nameEn())).orElse(null);
  }
}
