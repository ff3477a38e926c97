package org.greenchannel.referral.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads referrals for reports: what was promised from the record, what happened from the trail. */
@Component
class ReportLines {

  private static final String SELECT =
      """
      select r.id, r.number, r.kind, r.from_institution, r.to_institution, r.to_department, r.urgency, r.channel,
        coalesce(r.kept_slot, false) kept_slot, r.requested_at, r.reply_due, r.slot_at, r.slot_kept, r.arrived_at, r.aftercare_due_on,
        r.aftercare_seen_on,
        t.*,
        exists (select 1 from referral d join trail a on a.record_id = d.id
          where d.origin_id = r.id and a.act = 'referral.accept-handover' and a.outcome = 'done') went_down
      from referral r
      left join lateral (
        select min(at) filter (where act in ('referral.accept', 'referral.decline', 'referral.return-with-advice',
            'referral.ask-information', 'referral.redirect', 'referral.accept-handover', 'referral.decline-handover',
            'referral.give-advice')) replied_at,
          coalesce(bool_or(act in ('referral.accept', 'referral.accept-handover', 'referral.give-advice')), false) accepted,
          coalesce(bool_or(act in ('referral.decline', 'referral.decline-handover', 'referral.return-with-advice')), false) declined,
          (array_agg(reason order by id desc) filter (where act in ('referral.decline', 'referral.decline-handover',
            'referral.return-with-advice')))[1] decline_reason,
          coalesce(bool_or(act = 'referral.no-show'), false) no_show,
          coalesce(bool_or(act in ('referral.cancel', 'referral.confirm-cancel')), false) cancelled,
          coalesce(bool_or(act in ('referral.report-outcome', 'referral.diagnose')), false) reported
        from trail where record_id = r.id and outcome = 'done') t on true
      where r.requested_at >= ? and r.requested_at < ?
        and (cast(? as text) is null or r.from_institution = ? or r.to_institution = ?)
      order by r.requested_at, r.id""";

  private final JdbcClient jdbc;

  ReportLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The referrals requested in a span of time. @param institution one of the two; null for all */
  List<ReportLine> of(Instant from, Instant until, String institution) {
    return jdbc.sql(SELECT)
        .params(Timestamp.from(from), Timestamp.from(until), institution, institution, institution)
        .query((r, i) -> line(r))
        .list();
  }

  private static ReportLine line(ResultSet r) throws SQLException {
    return new ReportLine(
        r.getObject("id", UUID.class), r.getString("number"), r.getString("kind"), r.getString("from_institution"),
        r.getString("to_institution"), r.getString("to_department"), r.getString("urgency"), r.getString("channel"),
        r.getBoolean("kept_slot"), at(r, "requested_at"), at(r, "reply_due"), at(r, "replied_at"), r.getBoolean("accepted"),
        r.getBoolean("declined"), r.getString("decline_reason"), at(r, "slot_at"),
        r.getObject("slot_kept", Boolean.class), at(r, "arrived_at"), r.getBoolean("no_show"),
        r.getBoolean("cancelled"), r.getBoolean("reported"), r.getBoolean("went_down"),
        r.getObject("aftercare_due_on", LocalDate.class), r.getObject("aftercare_seen_on", LocalDate.class));
  }

  private static Instant at(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
