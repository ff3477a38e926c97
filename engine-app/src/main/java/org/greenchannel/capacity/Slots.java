package org.greenchannel.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The published slots and their counts. A place is counted by one conditional update, which the database does for one
 * caller at a time: whoever comes second sees the count of the first, and a full slot changes nothing.
 */
@Component
class Slots {

  /** Kept places are for family doctors, from their release on; somebody urgent takes the nearest whenever published. */
  private static final String KEPT_FREE =
      "kept_taken < quota and kept_taken + open_taken < capacity and (family_from <= :now or (:urgent and urgent_from <= :now))";

  /** The others are everybody's from the public's day on, and so are the kept ones when recycled. */
  private static final String OPEN_FREE =
      """
      kept_taken + open_taken < capacity and (recycle_at <= :now or open_taken < capacity - quota)
      and (public_from <= :now or (:urgent and urgent_from <= :now))""";

  static final String USABLE = "state = 'OPEN' and begins_at > :now and ";

  static final String FREE_FOR = "((:family and " + KEPT_FREE + ") or (" + OPEN_FREE + "))";

  private static final String SAME_SORT =
      """
      institution = :institution and department = :department and resource = :resource and item = :item
      and (:practitioner::text is null or practitioner = :practitioner) and\s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Slots(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Slot> find(UUID id) {
    return jdbc.sql("select * from capacity_slot where id = ?").param(id).query((r, i) -> slot(r)).optional();
  }

  /** Whether a department publishes coming places of a sort in the pool at all. */
  boolean publishes(Wish wish) {
    return jdbc.sql("select exists (select 1 from capacity_slot where " + SAME_SORT + USABLE + "true)")
        .param("practitioner", null)
        .param("institution", wish.institution())
        .param("department", wish.department())
        .param("resource", wish.resource().name())
        .param("item", wish.item())
        .param("now", now())
        .query(Boolean.class)
        .single();
  }

  /** The earliest slots with a place for this wish; slots that the hospital has refused to this holder are left out. */
  List<Slot> earliest(Wish wish, int limit) {
    return jdbc.sql(
            "select * from capacity_slot s where " + SAME_SORT + USABLE + FREE_FOR
                + """
                 and not exists (select 1 from capacity_place p where p.holder = :holder and p.slot_id = s.id
                  and p.state = 'REFUSED')
                order by begins_at, kind, id limit :limit""")
        .param("institution", wish.institution())
        .param("department", wish.department())
        .param("resource", wish.resource().name())
        .param("item", wish.item())
        .param("practitioner", wish.practitioner())
        .param("urgent", wish.isUrgent())
        .param("family", wish.family())
        .param("holder", wish.holder())
        .param("now", now())
        .param("limit", limit)
        .query((r, i) -> slot(r))
        .list();
  }

  /** Counts one of the kept places as taken; false when none may be. */
  boolean takeKept(UUID id, boolean urgent) {
    return count("kept_taken = kept_taken + 1", id, USABLE + KEPT_FREE, urgent);
  }

  /** Counts one of the others as taken; false when none may be. */
  boolean takeOpen(UUID id, boolean urgent) {
    return count("open_taken = open_taken + 1", id, USABLE + OPEN_FREE, urgent);
  }

  /** Counts a place as free again. */
  void giveBack(UUID id, boolean kept) {
    String column = kept ? "kept_taken" : "open_taken";
    int changed =
        jdbc.sql("update capacity_slot set " + column + " = " + column + " - 1 where id = ?").param(id).update();
    if (changed != 1) {
      throw new IllegalStateException("no slot " + id + " to give a place back to");
    }
  }

  /** Locks slots in the order in which they are looked through, so that two who exchange places do not wait for each other. */
  void lock(List<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("select 1 from capacity_slot where id = any (:ids) order by begins_at, kind, id for update")
          .param("ids", ids.toArray(UUID[]::new)).query(Integer.class).list();
    }
  }

  boolean withdraw(UUID id) {
    return jdbc.sql("update capacity_slot set state = 'WITHDRAWN' where id = ? and state = 'OPEN'").param(id).update() == 1;
  }

  /** Two who publish for one doctor or department go one after the other. */
  void lockForPublishing(String whom) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 67)))  as waited")
        .param(whom).query(Integer.class).single();
  }

  /** The open slots of a doctor that touch a period. */
  List<Slot> ofDoctor(String practitioner, Instant from, Instant until) {
    return jdbc.sql(
            "select * from capacity_slot where practitioner = ? and state = 'OPEN' and begins_at < ? and ends_at > ? order by begins_at")
        .params(practitioner, Timestamp.from(until), Timestamp.from(from))
        .query((r, i) -> slot(r))
        .list();
  }

  /** The open slots of a department without a named doctor in a period. */
  List<Slot> ofDepartment(Slot like, Instant from, Instant until) {
    return jdbc.sql(
            """
            select * from capacity_slot where institution = ? and department = ? and resource = ? and item = ?
            and practitioner is null and state = 'OPEN' and begins_at >= ? and begins_at < ? order by begins_at""")
        .params(
            like.institution(), like.department(), like.resource().name(), like.item(), Timestamp.from(from),
            Timestamp.from(until))
        .query((r, i) -> slot(r))
        .list();
  }

  void insert(Slot slot, String publisher, UUID decision) {
    jdbc.sql(
            """
            insert into capacity_slot (id, institution, department, practitioner, resource, item, kind, begins_at, ends_at,
              urgent_from, family_from, public_from, recycle_at, capacity, quota, open_ref, kept_ref, published_by, published_at, decision_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            slot.id(), slot.institution(), slot.department(), slot.practitioner(), slot.resource().name(), slot.item(),
            slot.kind().name(), Timestamp.from(slot.begin()), Timestamp.from(slot.end()), Timestamp.from(slot.urgentFrom()),
            Timestamp.from(slot.familyFrom()), Timestamp.from(slot.publicFrom()), Timestamp.from(slot.recycleAt()), slot.capacity(), slot.quota(),
            slot.openRef(), slot.keptRef(), publisher, now(), decision)
        .update();
  }

  /** The hospital has more or fewer places than it said; never fewer than are taken. */
  boolean resize(UUID id, int capacity, int quota) {
    return jdbc.sql(
                """
                update capacity_slot set capacity = greatest(:capacity, kept_taken + open_taken, 1),
                  quota = least(greatest(:quota, kept_taken), greatest(:capacity, kept_taken + open_taken, 1))
                where id = :id and (capacity <> greatest(:capacity, kept_taken + open_taken, 1))""")
            .param("capacity", capacity).param("quota", quota).param("id", id)
            .update() == 1;
  }

  private boolean count(String change, UUID id, String condition, boolean urgent) {
    return jdbc.sql("update capacity_slot set " + change + " where id = :id and " + condition)
            .param("id", id).param("urgent", urgent).param("now", now())
            .update() == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  static Slot slot(ResultSet r) throws SQLException {
    return new Slot(
        r.getObject("id", UUID.class), r.getString("institution"), r.getString("department"), r.getString("practitioner"),
        Resource.valueOf(r.getString("resource")), r.getString("item"), SlotKind.valueOf(r.getString("kind")),
        r.getTimestamp("begins_at").toInstant(), r.getTimestamp("ends_at").toInstant(),
        r.getTimestamp("urgent_from").toInstant(), r.getTimestamp("family_from").toInstant(), r.getTimestamp("public_from").toInstant(),
        r.getTimestamp("recycle_at").toInstant(), r.getInt("capacity"), r.getInt("quota"), r.getInt("kept_taken"),
        r.getInt("open_taken"), "WITHDRAWN".equals(r.getString("state")), r.getString("open_ref"), r.getString("kept_ref"));
  }
}
