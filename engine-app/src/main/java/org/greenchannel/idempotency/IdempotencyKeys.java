package org.greenchannel.idempotency;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of acts and their first answers. */
@Component
class IdempotencyKeys {

  private final JdbcClient jdbc;

  IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the key; false when it was used before (a use under way at this moment is waited for). */
  boolean claim(String owner, String key, String fingerprint, Instant now) {
    return jdbc.sql(
                """
                insert into idempotency_key (owner, key, fingerprint, created_at) values (?, ?, ?, ?)
                on conflict do nothing""")
            .params(owner, key, fingerprint, Timestamp.from(now))
            .update()
        == 1;
  }

  KeptAnswer answer(String owner, String key) {
    return jdbc.sql("select * from idempotency_key where owner = ? and key = ?")
        .params(owner, key)
        .query(
            (r, i) ->
                new KeptAnswer(
                    r.getString("fingerprint"), r.getInt("status"), r.getString("location"),
                    r.getString("content_type"), r.getString("body")))
        .single();
  }

  void keep(String owner, String key, KeptAnswer answer) {
    jdbc.sql(
            """
            update idempotency_key set status = ?, location = ?, content_type = ?, body = ?
            where owner = ? and key = ?""")
        .params(
            answer.status(), answer.location(), answer.contentType(), answer.body(), owner, key)
        .update();
  }

  void forget(String owner, String key) {
    jdbc.sql("delete from idempotency_key where owner = ? and key = ?").params(owner, key).update();
  }
}
