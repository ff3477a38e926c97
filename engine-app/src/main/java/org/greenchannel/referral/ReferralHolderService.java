package org.greenchannel.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceHolders;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.SlotPool;
import org.greenchannel.capacity.Wish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What it means to a referral that a place has become free for it, is at another time, or is gone. */
@Service
@Transactional
public class ReferralHolderService implements PlaceHolders {

  /** Agreed, and without a time. */
  private static final Set<ReferralState> UNTIMED = Set.of(ReferralState.ACCEPTED, ReferralState.APPOINTMENT_CANCELLED);

  private final ReferralAccess access;
  private final ReferralVisitService visits;
  private final ReferralCapacityService capacity;
  private final ReferralTrail trail;
  private final SlotPool pool;

  ReferralHolderService(
      ReferralAccess access, ReferralVisitService visits, ReferralCapacityService capacity, ReferralTrail trail, SlotPool pool) {
    this.access = access;
    this.visits = visits;
    this.capacity = capacity;
    this.trail = trail;
    this.pool = pool;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean takesAtOnce(UUID holder) {
    return find(holder).filter(referral -> referral.state().isUnanswered()).isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Wish> wishOf(Place place) {
    return find(place.holder())
        .filter(referral -> referral.triage() != null && wants(referral, place))
        .map(referral -> place.resource() == Resource.VISIT ? ReferralWishes.visit(referral) : ReferralWishes.like(referral, place));
  }

  /** Kept until the receiver answers, since no appointment can be made before; where it has agreed meanwhile, the appointment is made. */
  @Override
  public void given(Place place) {
    find(place.holder())
        .filter(referral -> referral.slot() == null && place.resource() == Resource.VISIT && wants(referral, place))
        .ifPresent(referral -> given(referral, place));
  }

  private void given(Referral referral, Place place) {
    if (referral.state().isUnanswered()) {
      referral.placed(slot(place));
      trail.done(Actor.ENGINE, referral, place.kept() ? "reserve.kept" : "reserve.ordinary", ReferralTexts.time(place.begin()));
    } else if (UNTIMED.contains(referral.state())) {
      Appointment time = new Appointment(place.slotId().toString(), null, null, null, null, null);
      visits.schedule(referral.id(), null, time, capacity.systemOf(referral));
    }
  }

  @Override
  public boolean withdrawn(Place place, Actor by) {
    Referral referral = find(place.holder()).orElse(null);
    if (referral == null || referral.slot() == null || !place.begin().equals(referral.slot().at())) {
      return false;
    }
    if (referral.state() == ReferralState.SCHEDULED) {
      moved(referral, place);
      return true;
    }
    if (referral.state().isUnanswered()) {
      capacity.giveBack(referral, "WITHDRAWN");
      referral.withoutPlace();
      pool.queueFirst(ReferralWishes.visit(referral));
      trail.done(Actor.ENGINE, referral, "place.withdrawn", ReferralTexts.time(place.begin()));
      return true;
    }
    return false;
  }

  @Override
  public void elsewhere(Place from, Place to) {
    find(from.holder()).ifPresent(referral -> {
      if (to == null) {
        trail.done(Actor.ENGINE, referral, "place.lost." + from.resource(), ReferralTexts.time(from.begin()));
      } else {
        trail.done(
            Actor.ENGINE, referral, "place.moved." + from.resource(), ReferralTexts.time(from.begin()), ReferralTexts.time(to.begin()));
      }
    });
  }

  /** The process tells both sides of the new time, or that the appointment has fallen, once. */
  private void moved(Referral referral, Place from) {
    Actor system = capacity.systemOf(referral);
    Answer<Referral> moved = visits.moveToNext(referral.id(), system);
    if (moved.isDone()) {
      trail.done(
          Actor.ENGINE, referral, "place.withdrawn.moved", ReferralTexts.time(from.begin()), ReferralTexts.time(referral.slot().at()));
    } else {
      visits.fall(referral.id(), system);
      pool.queueFirst(ReferralWishes.visit(referral));
      trail.done(Actor.ENGINE, referral, "place.withdrawn", ReferralTexts.time(from.begin()));
    }
  }

  private Optional<Referral> find(UUID holder) {
    return access.find(new ReferralId(holder));
  }

  /** A visit is wanted until the patient has come, an examination or a bed also afterwards. */
  private static boolean wants(Referral referral, Place place) {
    boolean open =
        place.resource() == Resource.VISIT
            ? referral.state().isUnanswered() || referral.status() == ReferralStatus.ACCEPTED
            : !referral.status().isFinal() || referral.status() == ReferralStatus.COMPLETED;
    return open && referral.route().toInstitution().equals(place.institution());
  }

  private static ReservedSlot slot(Place place) {
    return new ReservedSlot(place.reservationId(), place.begin(), place.end(), place.kept(), place.where());
  }
}
