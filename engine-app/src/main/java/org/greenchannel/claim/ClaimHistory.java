package org.greenchannel.claim;

import java.math.BigDecimal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.greenchannel.EngineApplication;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person's earlier claims have used up; read under a lock, so that two claims at one moment see each other. */
@Component
class ClaimHistory {

  static final ZoneId ZONE = ZoneId.of(EngineApplication.ZONE);

  private final JdbcClient jdbc;
  private final EarlierRows rows;

  ClaimHistory(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.rows = new EarlierRows(json);
  }

  /** One claim of a person at a time, until the end of the transaction. */
  void lock(String person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('claim/' || ?, 0))")
        .param(person)
        .query((r, i) -> 1)
        .single();
  }

  /** Deductibles and payments of the year, of the same stay, and of the account. */
  Used used(Claim claim) {
    LocalDate year = claim.terms().settledOn().withDayOfYear(1);
    return jdbc.sql(
            """
            select coalesce(sum(deductible_fen) filter (where visit_id = :visit and institution_code = :institution), 0),
              coalesce(sum(in_scope_fen) filter (where visit_id = :visit and institution_code = :institution), 0),
              coalesce(sum(deductible_fen) filter (where scene = 'OUTPATIENT'), 0),
              coalesce(sum(basic_fen), 0), coalesce(sum(serious_fen), 0), coalesce(sum(assistance_fen), 0),
              coalesce(sum(veteran_fen), 0), coalesce(sum(account_fen), 0), coalesce(sum(cash_fen), 0),
              coalesce(sum((jsonb_path_query_first(payments, '$[*] ? (@.payer == "SERIOUS").baseFen'))::bigint), 0),
              coalesce(sum((jsonb_path_query_first(payments, '$[*] ? (@.payer == "ASSISTANCE").baseFen'))::bigint), 0),
              (select coalesce(sum(account_fen), 0) from claim
                where person = :person and plan = :plan and status = 'SETTLED' and id <> :id and account_fen > 0),
              count(distinct (institution_code, coalesce(visit_id, id::text)))
                filter (where scene = 'INPATIENT' and (visit_id is distinct from :visit or institution_code is distinct from :institution))
            from claim where person = :person and plan = :plan and status = 'SETTLED' and id <> :id
              and settled_on >= :year and settled_on < :nextYear""")
        .param("visit", claim.visit().visitId())
        .param("institution", claim.visit().institutionCode())
        .param("person", claim.insured().person())
        .param("plan", claim.terms().plan())
        .param("id", claim.id())
        .param("year", year)
        .param("nextYear", year.plusYears(1))
        .query((r, i) -> used(r))
        .single();
  }

  private static Used used(ResultSet r) throws SQLException {
    Payers paid =
        new Payers(r.getLong(4), r.getLong(5), r.getLong(6), r.getLong(7), r.getLong(8), r.getLong(9));
    return new Used(
        r.getLong(1), r.getLong(2), r.getLong(3), paid, r.getLong(10), r.getLong(11), r.getLong(12), r.getInt(13));
  }

  /** The moment before which a claim must have been entered to count; of one instant the smaller number is the earlier. */
  record Before(Instant instant, String number) {

    /** Whatever is there. */
    static final Before ANY = new Before(Instant.parse("9999-12-31T00:00:00Z"), "");
  }

  /** The person's earlier lines in a stretch of time or of the same visit, that are paid or may yet be paid. */
  List<AuditLine> lines(Claim claim, LocalDateTime from, LocalDateTime until, Before before) {
    return jdbc.sql(
            """
            select l.* from claim_line l join claim c on c.id = l.claim_id
            where l.person = :person and (l.occurred_at between :from and :until or l.visit_id = :visit)
              and c.status in ('SETTLED', 'IN_REVIEW') and l.status <> 'DENIED' and l.claim_id <> :id
              and (c.entered_at, c.number) < (:before, :beforeNumber)
            order by l.occurred_at, l.id""")
        .param("person", claim.insured().person())
        .param("from", Timestamp.from(instant(from)))
        .param("until", Timestamp.from(instant(until)))
        .param("visit", claim.visit().visitId())
        .param("id", claim.id())
        .param("before", Timestamp.from(before.instant()))
        .param("beforeNumber", before.number())
        .query((r, i) -> rows.line(r))
        .list();
  }

  /** The person's other visits in a stretch of time, that are paid or may yet be paid. */
  List<AuditVisit> visits(Claim claim, LocalDateTime from, LocalDateTime until, Before before) {
    return jdbc.sql(
            """
            select %s
            from claim c
            where c.person = :person and c.status in ('SETTLED', 'IN_REVIEW') and c.id <> :id
              and (c.entered_at, c.number) < (:before, :beforeNumber)
              and coalesce(c.began_at, c.entered_at) between :from and :until
              and (c.visit_id is distinct from :visit or c.institution_code is distinct from :institution)
            order by began, c.id"""
                .formatted(EarlierRows.VISIT_COLUMNS))
        .param("person", claim.insured().person())
        .param("id", claim.id())
        .param("from", Timestamp.from(instant(from)))
        .param("until", Timestamp.from(instant(until)))
        .param("visit", claim.visit().visitId())
        .param("institution", claim.visit().institutionCode())
        .param("before", Timestamp.from(before.instant()))
        .param("beforeNumber", before.number())
        .query((r, i) -> rows.visit(r))
        .list();
  }

  /** A line of an earlier claim, for a reviewer to read. */
  record Earlier(Instant at, String name, BigDecimal quantity, String institution, String visitId) {}

  /** The person's latest earlier lines with one of these codes. */
  List<Earlier> earlier(Claim claim, Collection<String> codes) {
    return jdbc.sql(
            """
            select l.occurred_at, l.name, l.quantity, c.institution_code, l.visit_id
            from claim_line l join claim c on c.id = l.claim_id
            where l.person = ? and l.claim_id <> ? and l.code = any(?) and c.status not in ('REFUSED', 'REVERSED')
            order by l.occurred_at desc limit 20""")
        .params(claim.insured().person(), claim.id(), codes.toArray(new String[0]))
        .query(
            (r, i) ->
                new Earlier(
                    r.getTimestamp(1).toInstant(), r.getString(2), r.getBigDecimal(3).stripTrailingZeros(),
                    r.getString(4), r.getString(5)))
        .list();
  }

  /** How often the institution has had a standing finding of this rule; counted up to a hundred. */
  int repeats(String institutionCode, int ruleNo) {
    return jdbc.sql(
            """
            select count(*) from (select 1 from claim_finding
              where institution_code = ? and rule_no = ? and decision in ('AUTOMATIC', 'UPHELD') limit 100) f""")
        .params(institutionCode, ruleNo)
        .query(Integer.class)
        .single();
  }

  /** Which of these lines of the visit are in another claim already that was not refused. */
  List<String> claimedAlready(String institution, String visitId, Collection<String> lineNos, UUID except) {
    if (visitId == null || institution == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select l.line_no from claim c join claim_line l on l.claim_id = c.id
            where c.institution_code = ? and c.visit_id = ? and c.status not in ('REFUSED', 'REVERSED') and c.id <> ?
              and l.line_no = any(?)""")
        .params(institution, visitId, except, lineNos.toArray(new String[0]))
        .query(String.class)
        .list();
  }

  static Instant instant(LocalDateTime time) {
    return time.atZone(ZONE).toInstant();
  }

  /** Whether this institution's claim from this source is here already and was not refused. */
  boolean knows(Source source, String institution) {
    return jdbc.sql(
            """
            select exists (select 1 from claim where source_type = ? and source_id = ?
              and institution_code = ? and status not in ('REFUSED', 'REVERSED'))""")
        .params(source.type(), source.id(), institution)
        .query(Boolean.class)
        .single();
  }

  static LocalDateTime local(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZONE);
  }
}
