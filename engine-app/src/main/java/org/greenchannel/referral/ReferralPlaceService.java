package org.greenchannel.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceState;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.SlotPool;
import org.greenchannel.capacity.SlotSearchService;
import org.greenchannel.capacity.Waiting;
import org.greenchannel.capacity.Wish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of a referral beside the time of its visit: examinations and beds reserved for it (三优先), and its turn in the
 * waiting list. Doctors and clerks of both sides act; who else sees the referral only reads.
 */
@Service
@Transactional
public class ReferralPlaceService {

  private final ReferralAccess access;
  private final SlotPool pool;
  private final SlotSearchService search;
  private final ReferralTrail trail;

  ReferralPlaceService(
      ReferralAccess access, SlotPool pool, SlotSearchService search, ReferralTrail trail) {
    this.access = access;
    this.pool = pool;
    this.search = search;
    this.trail = trail;
  }

  /** All places the referral ever held, and its turn for a visit. */
  public record Held(List<Place> places, Optional<Waiting> waiting) {}

  /** The slots of the receiving institution of which this referral may have a place now. */
  public Answer<SlotSearchService.Page> slots(
      ReferralId id, Resource resource, Instant from, Instant until, int page, int size, Actor actor) {
    return open(id, actor).map(referral -> search.find(wish(referral, resource), from, until, page, size));
  }

  public Answer<Held> places(ReferralId id, Actor actor) {
    return open(id, actor)
        .map(referral -> new Held(pool.placesOf(id.value()), pool.waitingOf(id.value())));
  }

  /** Reserves an examination or a bed; the time of the visit is the matter of schedule and reschedule. */
  public Answer<Place> take(ReferralId id, UUID slotId, Resource resource, Actor actor) {
    Answer<Referral> opened = toChange(id, actor, "place.take");
    if (!opened.isDone()) {
      return opened.map(r -> null);
    }
    Referral referral = opened.value();
    if (resource == Resource.VISIT) {
      return trail.refused(
          actor, referral, "place.take", Refusal.invalid("capacity.visitBySchedule", "/resource", "EXAM, BED"));
    }
    return noted(referral, actor, "place.taken", pool.take(wish(referral, resource), slotId, actor));
  }

  /** Gives one place back; that of the visit goes back with the appointment. */
  public Answer<Place> giveBack(ReferralId id, UUID placeId, Actor actor) {
    Answer<Referral> opened = toChange(id, actor, "place.release");
    if (!opened.isDone()) {
      return opened.map(r -> null);
    }
    Referral referral = opened.value();
    Place place = pool.find(placeId).filter(p -> p.holder().equals(id.value())).orElse(null);
    Refusal refusal =
        place == null
            ? Refusal.notFound("capacity.placeUnknown", placeId)
            : place.resource() == Resource.VISIT && place.state() != PlaceState.OFFERED
                ? Refusal.conflict("capacity.visitBySchedule")
                : null;
    if (refusal != null) {
      return trail.refused(actor, referral, "place.release", refusal);
    }
    return pool.releaseOne(place, "GIVEN_BACK")
        ? noted(referral, actor, "place.released", Answer.done(pool.find(placeId).orElseThrow()))
        : trail.refused(actor, referral, "place.release", Refusal.conflict("capacity.placeEnded", placeId));
  }

  private Answer<Place> noted(Referral referral, Actor actor, String what, Answer<Place> answer) {
    if (!answer.isDone()) {
      return trail.refused(actor, referral, what, answer.refusal());
    }
    Place place = answer.value();
    trail.done(actor, referral, what + "." + place.resource(), ReferralTexts.time(place.begin()));
    return answer;
  }

  /** Of a referral that the tables have placed in a channel: without one nobody knows which places are open to it. */
  private Answer<Referral> open(ReferralId id, Actor actor) {
    Answer<Referral> opened = access.toRead(id, ReferralContent.PLACES, actor);
    return opened.isDone() && opened.value().triage() == null
        ? trail.refused(actor, opened.value(), "places", Refusal.conflict("capacity.notTriaged", opened.value().number()))
        : opened;
  }

  private Answer<Referral> toChange(ReferralId id, Actor actor, String what) {
    Answer<Referral> opened = open(id, actor);
    if (!opened.isDone()) {
      return opened;
    }
    Referral referral = opened.value();
    boolean may = actor.is(Role.DOCTOR) || actor.is(Role.CLERK) || actor.is(Role.SYSTEM);
    if (!may || !referral.hasParticipant(actor)) {
      return trail.refused(actor, referral, what, Refusal.forbidden("referral.notYourAct", referral.number()));
    }
    boolean over = referral.status().isFinal() && referral.status() != ReferralStatus.COMPLETED;
    return over ? trail.refused(actor, referral, what, Refusal.conflict("capacity.referralOver", referral.number())) : opened;
  }

  private static Wish wish(Referral referral, Resource resource) {
    return resource == Resource.VISIT ? ReferralWishes.visit(referral) : ReferralWishes.of(referral, resource);
  }
}
