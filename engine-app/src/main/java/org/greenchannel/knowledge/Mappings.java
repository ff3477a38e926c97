package org.greenchannel.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.rules.knowledge.workbook.MappingLine;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings in use: the shipped ones and those of analysts; of one name, the analysts' latest wins. */
@Component
class Mappings {

  private static final TypeReference<List<MappingLine>> LINES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Mappings(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All in use; analysts' own come first, so that they win where headings fit two. */
  List<KeptMapping> inUse() {
    Map<String, KeptMapping> byName = new LinkedHashMap<>();
    jdbc.sql("select distinct on (name) * from knowledge_mapping order by name, version desc")
        .query(
            (r, i) ->
                new KeptMapping(
                    r.getString("name"), r.getInt("version"), r.getString("kind"), r.getString("made_by"),
                    r.getTimestamp("made_at").toInstant(), lines(r.getString("lines"))))
        .list()
        .forEach(kept -> byName.put(kept.name(), kept));
    WorkbookMapping.shipped()
        .forEach(m -> byName.putIfAbsent(m.name(), new KeptMapping(m.name(), null, m.kind().fileName(), null, null, m.lines())));
    return new ArrayList<>(byName.values());
  }

  Optional<KeptMapping> named(String name) {
    return inUse().stream().filter(kept -> kept.name().equals(name)).findFirst();
  }

  /** Keeps the mapping as the next version of its name. */
  KeptMapping keep(WorkbookMapping mapping, String by, Instant at) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge_mapping', 0))").query((r, i) -> 1).single();
    jdbc.sql(
            """
            insert into knowledge_mapping (name, version, kind, lines, made_by, made_at)
            select ?, coalesce(max(version), 0) + 1, ?, ?::jsonb, ?, ? from knowledge_mapping where name = ?""")
        .params(mapping.name(), mapping.kind().fileName(), text(mapping.lines()), by, Timestamp.from(at), mapping.name())
        .update();
    return named(mapping.name()).orElseThrow();
  }

  private List<MappingLine> lines(String text) {
    try {
      return json.readValue(text, LINES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping cannot be read", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping cannot be kept", e);
    }
  }
}
