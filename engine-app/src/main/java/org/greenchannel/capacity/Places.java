package org.greenchannel.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which place, and what has become of it; every change of state is conditional, so it happens once. */
@Component
class Places {

  /** What is still to be told of a place. */
  static final String MOVED = "MOVED";
  static final String LOST = "LOST";

  private static final String ACTIVE = "state in ('OFFERED', 'HELD', 'CONFIRMED')";

  private final JdbcClient jdbc;
  private final Clock clock;

  Places(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Acts for one holder come one after the other. */
  void lockHolder(UUID holder) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 68))) as waited")
        .param(holder.toString()).query(Integer.class).single();
  }

  Optional<Place> find(UUID id) {
    return jdbc.sql("select * from capacity_place where id = ?").param(id).query((r, i) -> place(r)).optional();
  }

  Optional<Place> active(UUID holder, Resource resource, String item) {
    return jdbc.sql("select * from capacity_place where holder = ? and resource = ? and item = ? and " + ACTIVE)
        .params(holder, resource.name(), item).query((r, i) -> place(r)).optional();
  }

  List<Place> active(UUID holder) {
    return jdbc.sql("select * from capacity_place where holder = ? and " + ACTIVE + " order by slot_id, id")
        .param(holder).query((r, i) -> place(r)).list();
  }

  /** All that a record ever held, in order. */
  List<Place> of(UUID holder) {
    return jdbc.sql("select * from capacity_place where holder = ? order by taken_at, id")
        .param(holder).query((r, i) -> place(r)).list();
  }

  List<Place> onSlot(UUID slot) {
    return jdbc.sql("select * from capacity_place where slot_id = ? and " + ACTIVE + " order by taken_at, id")
        .param(slot).query((r, i) -> place(r)).list();
  }

  /** Keeps a place of a slot; empty when the holder has one of this sort already. */
  Optional<Place> add(Wish wish, Slot slot, boolean kept, String by) {
    return insert(wish.of(slot), slot, kept, PlaceState.HELD, null, by);
  }

  /** Keeps a place for somebody of the waiting list until a moment. */
  Optional<Place> offer(Wish wish, Slot slot, boolean kept, Instant until, String by) {
    return insert(wish.of(slot), slot, kept, PlaceState.OFFERED, until, by);
  }

  /** Keeps a place that the hospital itself has given away. */
  Optional<Place> addBooked(Wish wish, Slot slot, String by) {
    Optional<Place> place = insert(wish.of(slot), slot, false, PlaceState.CONFIRMED, null, by);
    place.ifPresent(p -> jdbc.sql("update capacity_place set booked = true where id = ?").param(p.id()).update());
    return place;
  }

  /** Keeps that the hospital's own system is asked for a place that no pool knows. */
  Optional<Place> addOutside(Wish wish, String by) {
    return insert(wish, null, wish.family(), PlaceState.HELD, null, by);
  }

  private Optional<Place> insert(
      Wish wish, Slot slot, boolean kept, PlaceState state, Instant offerUntil, String by) {
    UUID id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into capacity_place (id, slot_id, holder, number, patient_id, institution, department, resource, item,
                  begins_at, ends_at, kept, priority, state, offer_until, taken_by, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (holder, resource, item) where state in ('OFFERED', 'HELD', 'CONFIRMED') do nothing""")
            .params(
                id, slot == null ? null : slot.id(), wish.holder(), wish.number(), wish.patientId(), wish.institution(), wish.department(),
                wish.resource().name(), wish.item(), at(slot == null ? null : slot.begin()), at(slot == null ? null : slot.end()), kept, wish.priority().name(), state.name(),
                at(offerUntil), by, at(clock.instant()))
            .update();
    return added == 1 ? find(id) : Optional.empty();
  }

  /** The offered place is taken. */
  boolean accept(UUID id) {
    return jdbc.sql(
                """
                update capacity_place set state = 'HELD', offer_until = null
                where id = ? and state = 'OFFERED'""")
            .param(id).update() == 1;
  }

  /** The hospital's own system knows it; false when it was given back meanwhile. */
  boolean confirm(UUID id, Place.Confirmation by) {
    return jdbc.sql(
                """
                update capacity_place set state = 'CONFIRMED', reservation_id = ?, where_to = ?, kept = case when slot_id is null
                  then ? else kept end, begins_at = ?, ends_at = ? where id = ? and state = 'HELD'""")
            .params(by.reservationId(), by.where(), by.kept(), at(by.begin()), at(by.end()), id)
            .update() == 1;
  }

  /** Ends a place once; false when it had ended before. */
  boolean end(UUID id, PlaceState how, String reason) {
    return jdbc.sql(
                """
                update capacity_place set state = ?, end_reason = ?, ended_at = ?,
                  returned_at = case when ? or booked or state = 'OFFERED' then ?::timestamptz end
                where id = ? and state in ('OFFERED', 'HELD', 'CONFIRMED')""")
            .params(
                how.name(), reason, at(clock.instant()), how == PlaceState.REFUSED, at(clock.instant()), id)
            .update() == 1;
  }

  /** The hospital has it back. */
  void returned(UUID id, String reservationId) {
    jdbc.sql(
            """
            update capacity_place set returned_at = ?, reservation_id = coalesce(reservation_id, ?)
            where id = ? and returned_at is null""")
        .params(at(clock.instant()), reservationId, id)
        .update();
  }

  /** Offers whose time is over. */
  List<Place> lapsed(int limit) {
    return jdbc.sql("select * from capacity_place where state = 'OFFERED' and offer_until <= ? order by offer_until, id limit ?")
        .params(at(clock.instant()), limit).query((r, i) -> place(r)).list();
  }

  /** Ends an offer whose time is over, once; false when it was taken or ended meanwhile. */
  boolean lapse(UUID id) {
    return jdbc.sql(
                """
                update capacity_place set state = 'RELEASED', end_reason = 'OFFER_LAPSED', ended_at = :now, returned_at = :now
                where id = :id and state = 'OFFERED' and offer_until <= :now""")
            .param("id", id).param("now", at(clock.instant()))
            .update() == 1;
  }

  /** The hospital refused an examination or a bed: another is to be found. */
  void refusedNews(UUID id) {
    jdbc.sql("update capacity_place set news = 'REFUSED' where id = ? and resource <> 'VISIT'").param(id).update();
  }

  /** Another is looked for, once; false when somebody has done so meanwhile. */
  boolean refusalSeen(UUID id) {
    return jdbc.sql("update capacity_place set news = null where id = ? and news = 'REFUSED'").param(id).update() == 1;
  }

  /** Keeps what is still to be told of a place; null when it has been. */
  void news(UUID id, String news) {
    jdbc.sql("update capacity_place set news = ? where id = ?").params(news, id).update();
  }

  /** Examinations and beds that the hospital refused. */
  List<UUID> refused(int limit) {
    return jdbc.sql("select id from capacity_place where news = 'REFUSED' order by taken_at limit ?").param(limit).query(UUID.class).list();
  }

  /** Places that were moved, or are gone, and the patient does not know yet. */
  List<Place> untold(boolean moved, int limit) {
    return jdbc.sql("select * from capacity_place where news = ? and (state = 'CONFIRMED' or news = 'LOST') order by taken_at limit ?")
        .params(moved ? MOVED : LOST, limit).query((r, i) -> place(r)).list();
  }

  /** Places of withdrawn slots to come that somebody still holds, the most urgent first. */
  List<UUID> onWithdrawn(int limit) {
    return jdbc.sql(
            """
            select p.id from capacity_slot s join capacity_place p on p.slot_id = s.id
            where s.state = 'WITHDRAWN' and s.begins_at > ? and p.state in ('OFFERED', 'HELD', 'CONFIRMED') and not p.booked
            order by array_position(array['EMERGENCY', 'URGENT', 'ROUTINE'], p.priority), not p.kept, p.taken_at, p.id limit ?""")
        .params(at(clock.instant()), limit).query(UUID.class).list();
  }

  /**
   * Places that the hospital's own system has to hear of: visits since before a moment, because steps of a process settle their own;
   * examinations and beds at once.
   */
  List<UUID> unsettled(Instant before, int limit) {
    return jdbc.sql(
            """
            select id from capacity_place where (taken_at < ? or resource <> 'VISIT') and (state = 'HELD' or (state = 'RELEASED' and returned_at is null))
            order by taken_at limit ?""")
        .params(at(before), limit).query(UUID.class).list();
  }

  private static Timestamp at(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static Place place(ResultSet r) throws SQLException {
    return new Place(
        r.getObject("id", UUID.class), r.getObject("slot_id", UUID.class), r.getObject("holder", UUID.class),
        r.getString("number"), r.getString("patient_id"), r.getString("institution"), r.getString("department"),
        Resource.valueOf(r.getString("resource")), r.getString("item"), instant(r, "begins_at"), instant(r, "ends_at"),
        r.getBoolean("kept"), Priority.valueOf(r.getString("priority")), PlaceState.valueOf(r.getString("state")),
        instant(r, "offer_until"), r.getString("reservation_id"), r.getString("where_to"), instant(r, "returned_at"));
  }
}
