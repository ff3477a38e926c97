package org.greenchannel.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the waiting lists (候补): one order for each department and sort of place. */
@Component
class WaitingList {

  private static final String POSITION =
      """
      select w.*, case when w.state <> 'WAITING' then 0 else (select count(*) from capacity_wait o
        where o.state = 'WAITING' and o.institution = w.institution and o.department = w.department
        and o.resource = w.resource and o.item = w.item and (o.rank, not o.displaced, o.since, o.turn) <= (w.rank, not w.displaced, w.since, w.turn)) end as position
      from capacity_wait w\s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  WaitingList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Queues; whoever waits already keeps the place in the list. */
  void join(Wish wish) {
    join(wish, false);
  }

  /** Queues before all others of the same urgency. */
  void joinFirst(Wish wish) {
    join(wish, true);
  }

  private void join(Wish wish, boolean displaced) {
    jdbc.sql(
            """
            insert into capacity_wait (id, holder, number, patient_id, institution, department, practitioner, resource, item,
              priority, family, rank, since, displaced, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
            on conflict (holder, resource, item) where state in ('WAITING', 'OFFERED') do nothing""")
        .params(
            Ids.next(), wish.holder(), wish.number(), wish.patientId(), wish.institution(), wish.department(),
            wish.practitioner(), wish.resource().name(), wish.item(), wish.priority().name(), wish.family(),
            wish.priority().rank(wish.family() || displaced), now(), displaced)
        .update();
  }

  Optional<Waiting> find(UUID holder, Resource resource, String item) {
    return jdbc.sql(POSITION + "where w.holder = ? and w.resource = ? and w.item = ? and w.state in ('WAITING', 'OFFERED')")
        .params(holder, resource.name(), item).query((r, i) -> waiting(r)).optional();
  }

  /** Locks the holder's row, so that nothing is offered while it takes a place itself. */
  void lock(UUID holder) {
    jdbc.sql("select 1 from capacity_wait where holder = ? and state in ('WAITING', 'OFFERED') order by id for update")
        .param(holder).query(Integer.class).list();
  }

  /** The first who may have a place of this slot and is not busy with another act at this moment. */
  Optional<Waiting> first(Slot slot, boolean keptOnly, List<UUID> passed) {
    return jdbc.sql(
            """
            select *, 0 as position from capacity_wait where state = 'WAITING' and institution = :institution
            and department = :department and resource = :resource and item = :item
            and (practitioner is null or practitioner = :practitioner) and (family or not :keptOnly) and id <> all (:passed)
            and not exists (select 1 from capacity_place p where p.holder = capacity_wait.holder and p.slot_id = :slot
              and p.state in ('REFUSED', 'RELEASED'))
            order by rank, displaced desc, since, turn limit 1 for update skip locked""")
        .param("institution", slot.institution())
        .param("department", slot.department())
        .param("resource", slot.resource().name())
        .param("item", slot.item())
        .param("practitioner", slot.practitioner())
        .param("keptOnly", keptOnly)
        .param("slot", slot.id())
        .param("passed", passed.toArray(UUID[]::new))
        .query((r, i) -> waiting(r))
        .optional();
  }

  void offered(UUID id, UUID place) {
    jdbc.sql("update capacity_wait set state = 'OFFERED', place_id = ?, offers = offers + 1, told_at = null where id = ?")
        .params(place, id).update();
  }

  /** The place is taken for the holder, who hears of it when the hospital has confirmed it. */
  void given(UUID id, UUID place) {
    jdbc.sql("update capacity_wait set state = 'GIVEN', place_id = ?, offers = offers + 1 where id = ?").params(place, id).update();
  }

  /** Whose record has not heard of the place yet. */
  List<Waiting> given(int limit) {
    return jdbc.sql("select *, 0 as position from capacity_wait where state = 'GIVEN' order by since limit ?")
        .param(limit).query((r, i) -> waiting(r)).list();
  }

  /** The record knows, or wants it no more. */
  void knows(UUID id, boolean placed) {
    jdbc.sql("update capacity_wait set state = ?, ended_at = ? where id = ? and state = 'GIVEN'")
        .params(placed ? "PLACED" : "LEFT", now(), id).update();
  }

  /** The hospital refused the place that was given: back into the list, at the old place, unless there is another turn by now. */
  void waitsAfterRefusal(UUID id) {
    jdbc.sql(
            """
            update capacity_wait w set state = 'WAITING', place_id = null where id = ? and state = 'GIVEN' and not exists (
              select 1 from capacity_wait o where o.holder = w.holder and o.resource = w.resource and o.item = w.item
              and o.state in ('WAITING', 'OFFERED'))""")
        .param(id).update();
  }

  /** The time of the offer is over: back into the list, at the old place, for other slots. */
  void waitsAgain(UUID place) {
    jdbc.sql("update capacity_wait set state = 'WAITING', place_id = null where place_id = ? and state = 'OFFERED'")
        .param(place).update();
  }

  /** Whoever has a place, or wants none any more, waits no longer. */
  boolean leave(UUID holder, Resource resource, String item, boolean placed) {
    return jdbc.sql(
                """
                update capacity_wait set state = ?, ended_at = ? where holder = ? and resource = ? and item = ?
                and state in ('WAITING', 'OFFERED')""")
            .params(placed ? "PLACED" : "LEFT", now(), holder, resource.name(), item)
            .update() > 0;
  }

  void leaveAll(UUID holder) {
    jdbc.sql("update capacity_wait set state = 'LEFT', ended_at = ? where holder = ? and state in ('WAITING', 'OFFERED')")
        .params(now(), holder).update();
  }

  /** The list of a department in its order. */
  List<Waiting> page(String institution, String department, int offset, int limit) {
    return jdbc.sql(
            POSITION
                + """
                where w.institution = ? and (?::text is null or w.department = ?) and w.state in ('WAITING', 'OFFERED')
                order by w.department, w.resource, w.item, w.rank, w.displaced desc, w.since, w.turn offset ? limit ?""")
        .params(institution, department, department, offset, limit)
        .query((r, i) -> waiting(r))
        .list();
  }

  /** Offers that the patient has not been told of. */
  List<Waiting> untold(int limit) {
    return jdbc.sql(
            "select *, 0 as position from capacity_wait where state = 'OFFERED' and told_at is null order by since limit ?")
        .param(limit).query((r, i) -> waiting(r)).list();
  }

  void told(UUID id) {
    jdbc.sql("update capacity_wait set told_at = ? where id = ?").params(now(), id).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Waiting waiting(ResultSet r) throws SQLException {
    return new Waiting(
        r.getObject("id", UUID.class), r.getObject("holder", UUID.class), r.getString("number"), r.getString("patient_id"),
        r.getString("institution"), r.getString("department"), r.getString("practitioner"),
        Resource.valueOf(r.getString("resource")), r.getString("item"), Priority.valueOf(r.getString("priority")),
        r.getBoolean("family"), r.getTimestamp("since").toInstant(), r.getString("state"),
        r.getObject("place_id", UUID.class), r.getInt("offers"), r.getInt("position"));
  }
}
