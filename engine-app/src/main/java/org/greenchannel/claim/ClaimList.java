package org.greenchannel.claim;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.rules.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists claims page by page, newest first, for those whom they concern. */
@Component
public class ClaimList {

  private final JdbcClient jdbc;

  ClaimList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page; {@code next} is the cursor of the following one, null at the end. */
  public record Page(List<Item> items, long total, UUID next) {}

  /** A claim in a list. */
  public record Item(
      UUID id, String number, ClaimStatus status, Messages statusText, String institution, String plan,
      String currency, long totalFen, long fundFen, Instant enteredAt, Instant dueAt) {}

  /** Which claims: their state, a source's, or all; {@code before} is a cursor. */
  public record Query(ClaimStatus status, String sourceType, String sourceId, UUID before, int limit) {}

  public Page page(Actor actor, Query query) {
    List<Object> values = new ArrayList<>();
    String where = scope(actor, values) + filter(query, values);
    long total = jdbc.sql("select count(*) from claim where " + where).params(values).query(Long.class).single();
    if (query.before() != null) {
      where += " and id < ?";
      values.add(query.before());
    }
    values.add(query.limit());
    List<Item> items =
        jdbc.sql("select * from claim where " + where + " order by id desc limit ?")
            .params(values)
            .query((r, i) -> itemOf(r))
            .list();
    return new Page(items, total, items.size() < query.limit() ? null : items.get(items.size() - 1).id());
  }

  /** Only columns of ours go into the text; values are bound. */
  private static String scope(Actor actor, List<Object> values) {
    if (actor.is(Role.REGULATOR)) {
      return "true";
    }
    if (actor.is(Role.REVIEWER) || actor.is(Role.OPERATIONS)) {
      values.add(actor.institutionCode());
      return "insurer = ?";
    }
    if (actor.patientId() != null) {
      values.add(actor.patientId());
      return "patient_id = ?";
    }
    values.add(actor.institutionCode());
    return "institution_code = ?";
  }

  private static String filter(Query query, List<Object> values) {
    String filter = "";
    if (query.status() != null) {
      values.add(query.status().name());
      filter += " and status = ?";
    }
    if (query.sourceType() != null && query.sourceId() != null) {
      values.add(query.sourceType());
      values.add(query.sourceId());
      filter += " and source_type = ? and source_id = ?";
    }
    return filter;
  }

  private static Item itemOf(java.sql.ResultSet r) throws java.sql.SQLException {
    ClaimStatus status = ClaimStatus.valueOf(r.getString("status"));
    Timestamp due = r.getTimestamp("review_due");
    return new Item(
        r.getObject("id", UUID.class), r.getString("number"), status, Codes.shipped().text("claim_status", status.name()),
        r.getString("institution_code"), r.getString("plan"), r.getString("currency"), r.getLong("total_fen"),
        r.getLong("fund_fen"), r.getTimestamp("entered_at").toInstant(), due == null ? null : due.toInstant());
  }
}
