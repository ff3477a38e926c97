package org.greenchannel.capacity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for places. An institution sees all of its own; doctors, nurses and clerks of primary care see what is released to
 * family doctors; everybody else what is released to the public.
 */
@Service
@Transactional(readOnly = true)
public class SlotSearchService {

  private static final String WHERE =
      """
       from capacity_slot where institution = :institution and (:department::text is null or department = :department)
      and resource = :resource and (:item::text is null or item = :item)
      and (:practitioner::text is null or practitioner = :practitioner)
      and begins_at >= :from and begins_at < :until
      and (:own or (state = 'OPEN' and (public_from <= :now or ((:family or :urgent) and least(family_from, urgent_from) <= :now))))
      and (not :free or (state = 'OPEN' and begins_at > :now and
      ((:own and kept_taken + open_taken < capacity) or\s"""
          + Slots.FREE_FOR + ")))";

  private final JdbcClient jdbc;
  private final Registry registry;
  private final Slots slots;
  private final Clock clock;

  SlotSearchService(JdbcClient jdbc, Registry registry, Slots slots, Clock clock) {
    this.jdbc = jdbc;
    this.registry = registry;
    this.slots = slots;
    this.clock = clock;
  }

  /** What is looked for; null asks for all, {@code free} only for slots with a place for the caller. */
  public record Query(
      String institution, String department, Resource resource, String item, String practitioner, Instant from, Instant until,
      boolean free) {}

  /**
   * A slot as the caller sees it.
   *
   * @param free places that the caller may take now
   * @param keptFree of them places kept for family doctors
   * @param own the caller's institution publishes it: the counts may be shown
   */
  public record Seen(Slot slot, int free, int keptFree, boolean own) {}

  /** A page, earliest first. */
  public record Page(long total, int page, int size, List<Seen> slots) {}

  /** Finds slots for a caller. */
  public Page find(Actor actor, Query query, int page, int size) {
    return find(query, query.institution().equals(actor.institutionCode()), isFamilyDoctors(actor), false, page, size);
  }

  /** Finds slots of which a wish may have a place now. */
  public Page find(Wish wish, Instant from, Instant until, int page, int size) {
    String department = wish.resource() == Resource.VISIT ? wish.department() : null;
    String item = wish.item().isEmpty() ? null : wish.item();
    Query query =
        new Query(wish.institution(), department, wish.resource(), item, wish.practitioner(), from, until, true);
    return find(query, false, wish.family(), wish.isUrgent(), page, size);
  }

  /** One slot; one that is not released to the caller looks like none. */
  public Answer<Seen> read(Actor actor, UUID id) {
    Instant now = clock.instant();
    Optional<Slot> slot = slots.find(id);
    boolean own = slot.filter(s -> s.institution().equals(actor.institutionCode())).isPresent();
    boolean family = isFamilyDoctors(actor);
    return slot.filter(s -> own || !s.publicFrom().isAfter(now) || (family && !s.familyFrom().isAfter(now)))
        .map(s -> Answer.done(seen(s, own, family, false, now)))
        .orElseGet(() -> Answer.refused(Refusal.notFound("capacity.slotUnknown", id)));
  }

  private Page find(Query query, boolean own, boolean family, boolean urgent, int page, int size) {
    Instant now = clock.instant();
    long total = asked("select count(*)" + WHERE, query, own, family, urgent, now).query(Long.class).single();
    List<Seen> found =
        asked("select *" + WHERE + " order by begins_at, kind, id offset :offset limit :limit", query, own, family, urgent, now)
            .param("offset", (long) page * size).param("limit", size)
            .query((r, i) -> seen(Slots.slot(r), own, family, urgent, now))
            .list();
    return new Page(total, page, size, found);
  }

  private JdbcClient.StatementSpec asked(
      String sql, Query query, boolean own, boolean family, boolean urgent, Instant now) {
    return jdbc.sql(sql)
        .param("institution", query.institution())
        .param("department", query.department())
        .param("resource", query.resource().name())
        .param("item", query.item())
        .param("practitioner", query.practitioner())
        .param("from", Timestamp.from(query.from() == null ? now : query.from()))
        .param("until", Timestamp.from(query.until() == null ? now.plus(java.time.Duration.ofDays(366)) : query.until()))
        .param("own", own)
        .param("family", family)
        .param("urgent", urgent)
        .param("free", query.free())
        .param("now", Timestamp.from(now));
  }

  private static Seen seen(Slot slot, boolean own, boolean family, boolean urgent, Instant now) {
    // Whoever publishes sees what is left in all.
    int free = own ? slot.free() : slot.freeFor(family, urgent, now);
    int kept = own ? Math.min(slot.quota() - slot.keptTaken(), slot.free()) : family ? slot.keptFree(urgent, now) : 0;
    return new Seen(slot, free, kept, own);
  }

  private boolean isFamilyDoctors(Actor actor) {
    boolean clinical = actor.is(Role.DOCTOR) || actor.is(Role.CLERK);
    return clinical
        && registry.institution(actor.institutionCode()).filter(Institution::isPrimaryCare).isPresent();
  }
}
