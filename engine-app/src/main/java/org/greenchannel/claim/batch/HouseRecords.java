package org.greenchannel.claim.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.EngineApplication;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.LineDetail;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The claims in the database and the doctors of the registry. An institution is shown nothing of what others claimed: it
 * could name any person in a file of its own.
 */
final class HouseRecords implements Records {

  private static final ZoneId ZONE = ZoneId.of(EngineApplication.ZONE);

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Registry registry;
  private final String boundTo;

  HouseRecords(JdbcClient jdbc, ObjectMapper json, Registry registry, String boundTo) {
    this.jdbc = jdbc;
    this.json = json;
    this.registry = registry;
    this.boundTo = boundTo;
  }

  @Override
  public Map<String, List<Past>> visits(Collection<String> persons, LocalDateTime from, LocalDateTime until) {
    Map<String, Map<String, Past>> byPerson = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.person, coalesce(c.visit_id, c.id::text) visit, c.institution_code, c.insutype, c.med_type, c.hosp_lv,
              c.department visit_department, c.doctor visit_doctor, coalesce(c.began_at, c.entered_at) began, c.ended_at,
              c.circumstances ->> 'diseaseNo' disease, coalesce((c.circumstances ->> 'online')::boolean, false) online, l.*
            from claim c join claim_line l on l.claim_id = c.id
            where c.person = any(:persons) and c.status in ('SETTLED', 'IN_REVIEW') and l.status <> 'DENIED'
              and l.occurred_at between :from and :until
              and (:bound::text is null or c.institution_code = :bound)
            order by c.person, began, c.id, l.occurred_at, l.id""")
        .param("persons", persons.toArray(new String[0]))
        .param("from", Timestamp.from(from.atZone(ZONE).toInstant()))
        .param("until", Timestamp.from(until.atZone(ZONE).toInstant()))
        .param("bound", boundTo)
        .query(r -> {
          String visit = r.getString("visit");
          Past past = byPerson.computeIfAbsent(r.getString("person"), p -> new LinkedHashMap<>()).get(visit);
          if (past == null) {
            past = new Past(visit(r), new ArrayList<>());
            byPerson.get(r.getString("person")).put(visit, past);
          }
          past.lines().add(line(r));
        });
    Map<String, List<Past>> visits = new HashMap<>();
    byPerson.forEach((person, all) -> visits.put(person, List.copyOf(all.values())));
    return visits;
  }

  @Override
  public Map<String, AuditDoctor> doctors(Collection<String> codes) {
    Map<String, AuditDoctor> doctors = new HashMap<>();
    for (String code : codes) {
      registry.practitioner(code).ifPresent(d -> doctors.put(code, new AuditDoctor(d.licensed(), d.antibioticRight())));
    }
    return doctors;
  }

  private static AuditVisit visit(ResultSet r) throws SQLException {
    return new AuditVisit(
        r.getString("visit"), r.getString("institution_code"), r.getString("insutype"), r.getString("med_type"),
        r.getString("hosp_lv"), r.getString("visit_department"), r.getString("visit_doctor"), local(r, "began"),
        local(r, "ended_at"), r.getString("disease"), r.getBoolean("online"), null, null);
  }

  private AuditLine line(ResultSet r) throws SQLException {
    return new AuditLine(
        r.getString("line_no"), r.getString("visit"), local(r, "occurred_at"), r.getString("code"), r.getString("name"),
        r.getString("list_type"), r.getBigDecimal("quantity"), r.getBigDecimal("unit_price"), r.getLong("total_fen"),
        r.getString("department"), r.getString("doctor"), detail(r.getString("detail")));
  }

  private LineDetail detail(String text) {
    try {
      return text == null ? LineDetail.NONE : json.readValue(text, LineDetail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a claim line cannot be read", e);
    }
  }

  private static LocalDateTime local(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), ZONE);
  }
}
