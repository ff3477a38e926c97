package org.greenchannel.outside;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The idempotency keys of our outgoing calls. A key is kept in a transaction of its own before the call
 * is made, so that a job that is repeated, even after a kill -9, calls again under the same key.
 */
@Component
public class OutgoingCalls {

  private final JdbcClient jdbc;
  private final Clock clock;

  OutgoingCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The key of this act on this record; the same for ever. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public String keyFor(UUID recordId, String act) {
    jdbc.sql(
            """
            insert into outgoing_call (id, record_id, act, created_at) values (?, ?, ?, ?)
            on conflict (record_id, act) do nothing""")
        .params(Ids.next(), recordId, act, Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql("select id from outgoing_call where record_id = ? and act = ?")
        .params(recordId, act)
        .query(UUID.class)
        .single()
        .toString();
  }

  /** The key of a call that was at least begun; empty when nobody ever tried. */
  public Optional<String> begun(UUID recordId, String act) {
    return jdbc.sql("select id from outgoing_call where record_id = ? and act = ?")
        .params(recordId, act)
        .query(UUID.class)
        .optional()
        .map(UUID::toString);
  }
}
