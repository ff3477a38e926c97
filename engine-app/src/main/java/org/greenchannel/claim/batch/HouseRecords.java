package org.greenchannel.claim.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.greenchannel.claim.EarlierRows;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The claims in the database and the doctors of the registry. An institution is shown nothing of what others claimed: it
 * could name any person in a file of its own.
 */
final class HouseRecords implements Records {

  private static final ZoneId ZONE = ZoneId.of(EngineApplication.ZONE);

  private final JdbcClient jdbc;
  private final EarlierRows rows;
  private final Registry registry;
  private final String boundTo;

  HouseRecords(JdbcClient jdbc, ObjectMapper json, Registry registry, String boundTo) {
    this.jdbc = jdbc;
    this.rows = new EarlierRows(json);
    this.registry = registry;
    this.boundTo = boundTo;
  }

  @Override
  public Map<String, List<Past>> visits(Collection<String> persons, LocalDateTime from, LocalDateTime until) {
    Map<String, Map<String, Past>> byPerson = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.person, l.*, %s
            from claim c join claim_line l on l.claim_id = c.id
            where c.person = any(:persons) and c.status in ('SETTLED', 'IN_REVIEW') and l.status <> 'DENIED'
              and l.occurred_at between :from and :until
              and (:bound::text is null or c.institution_code = :bound)
            order by c.person, began, c.id, l.occurred_at, l.id"""
                .formatted(EarlierRows.VISIT_COLUMNS))
        .param("persons", persons.toArray(new String[0]))
        .param("from", Timestamp.from(from.atZone(ZONE).toInstant()))
        .param("until", Timestamp.from(until.atZone(ZONE).toInstant()))
        .param("bound", boundTo)
        .query(r -> {
          String visit = r.getString("visit");
          Past past = byPerson.computeIfAbsent(r.getString("person"), p -> new LinkedHashMap<>()).get(visit);
          if (past == null) {
            past = new Past(rows.visit(r), new ArrayList<>());
            byPerson.get(r.getString("person")).put(visit, past);
          }
          past.lines().add(rows.line(r));
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
}
