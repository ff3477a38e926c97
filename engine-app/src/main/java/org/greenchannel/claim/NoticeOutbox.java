package org.greenchannel.claim;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices written in the transaction of the decision; each has one key for ever, its own id. */
@Component
class NoticeOutbox {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeOutbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A notice that is due. */
  record Due(UUID id, ClaimNotices.Kind kind, String receiver, String number, int lines, int attempts) {}

  void add(Claim claim, ClaimNotices.Kind kind) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into claim_notice (id, claim_id, kind, receiver, number, lines, created_at, next_at, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (claim_id, kind) do nothing""")
        .params(
            Ids.next(), claim.id(), kind.name(), claim.visit().institutionCode(), claim.number(),
            refusedLines(claim), now, now)
        .update();
  }

  static int refusedLines(Claim claim) {
    return (int)
        claim.lines().stream()
            .filter(l -> l.status() == ClaimLine.Status.DENIED || l.status() == ClaimLine.Status.MODIFIED)
            .count();
  }

  /** Takes what is due and puts its next attempt off, so that a crash or a second node does not send at once again. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<Due> take(int most) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            update claim_notice n set attempts = attempts + 1,
              next_at = cast(:now as timestamptz) + least(interval '5 seconds' * power(4, least(attempts, 10)), :longest * interval '1 second')
            where id in (select id from claim_notice where sent_at is null and next_at <= cast(:now as timestamptz)
              order by next_at limit :most for update skip locked)
            returning id, kind, receiver, number, lines, attempts""")
        .param("now", Timestamp.from(now))
        .param("longest", LONGEST_PAUSE.toSeconds())
        .param("most", most)
        .query(
            (r, i) ->
                new Due(
                    r.getObject("id", UUID.class), ClaimNotices.Kind.valueOf(r.getString("kind")),
                    r.getString("receiver"), r.getString("number"), r.getInt("lines"), r.getInt("attempts")))
        .list();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sent(UUID id) {
    jdbc.sql("update claim_notice set sent_at = ?, last_error = null where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(UUID id, String why) {
    jdbc.sql("update claim_notice set last_error = ? where id = ?").params(why, id).update();
  }
}
