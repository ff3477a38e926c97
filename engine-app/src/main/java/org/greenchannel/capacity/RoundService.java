package org.greenchannel.capacity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What time itself changes in the pool: offers lapse; released, recycled and new places find those who wait. */
@Service
@Transactional
public class RoundService {

  private static final int AT_ONCE = 50;

  private final Offers offers;
  private final JdbcClient jdbc;
  private final Clock clock;

  RoundService(Offers offers, JdbcClient jdbc, Clock clock) {
    this.offers = offers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Ends the offers whose time is over. */
  public int lapse() {
    return offers.lapse();
  }

  /** The slots with places for which somebody waits: their day may have come since. */
  @Transactional(readOnly = true)
  public List<UUID> wanted() {
    return jdbc.sql(
            """
            select s.id from capacity_slot s where s.state = 'OPEN' and s.begins_at > ? and s.kept_taken + s.open_taken < s.capacity
            and exists (select 1 from capacity_wait w where w.state = 'WAITING' and w.institution = s.institution
              and w.department = s.department and w.resource = s.resource and w.item = s.item)
            order by s.begins_at limit ?""")
        .params(Timestamp.from(clock.instant()), AT_ONCE)
        .query(UUID.class)
        .list();
  }

  /** Offers the free places of a slot. */
  public void offer(UUID slot) {
    offers.offer(slot);
  }
}
