package org.greenchannel.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.workbook.Held;
import org.greenchannel.rules.knowledge.workbook.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports in PostgreSQL, with their reports. */
@Component
class ImportStore {

  private static final int LATEST = 100;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ImportStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(KnowledgeImport one) {
    jdbc.sql(
            """
            insert into knowledge_import (id, status, file_name, mapping, source, valid_from, basis, uploaded_by,
              uploaded_at, accepted, rejected, held, skipped, unmatched)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)""")
        .params(
            one.id(), one.status(), one.fileName(), one.mapping(), one.source(), one.from(), one.basis(),
            one.uploadedBy(), Timestamp.from(one.uploadedAt()), text(one.accepted()), text(one.rejected()),
            text(one.held()), text(one.skipped()), text(one.unmatched()))
        .update();
  }

  /** Decides an import that still waits; false when somebody was first. */
  boolean decide(UUID id, String status, String by, Timestamp at, Integer version) {
    return jdbc.sql(
                """
                update knowledge_import set status = ?, decided_by = ?, decided_at = ?, version = ?
                where id = ? and status = 'WAITING'""")
            .params(status, by, at, version, id)
            .update()
        == 1;
  }

  Optional<KnowledgeImport> find(UUID id) {
    return jdbc.sql("select * from knowledge_import where id = ?").param(id).query((r, i) -> read(r)).optional();
  }

  List<KnowledgeImport> latest() {
    return jdbc.sql("select * from knowledge_import order by uploaded_at desc limit " + LATEST)
        .query((r, i) -> read(r))
        .list();
  }

  private KnowledgeImport read(ResultSet r) throws SQLException {
    Timestamp decided = r.getTimestamp("decided_at");
    return new KnowledgeImport(
        r.getObject("id", UUID.class), r.getString("status"), r.getString("file_name"), r.getString("mapping"),
        r.getString("source"), r.getObject("valid_from", LocalDate.class), r.getString("basis"),
        r.getString("uploaded_by"), r.getTimestamp("uploaded_at").toInstant(), r.getString("decided_by"),
        decided == null ? null : decided.toInstant(), r.getObject("version", Integer.class),
        list(r.getString("accepted"), new TypeReference<List<KnowledgeRow>>() {}),
        list(r.getString("rejected"), new TypeReference<List<Problem>>() {}),
        list(r.getString("held"), new TypeReference<List<Held>>() {}),
        list(r.getString("skipped"), new TypeReference<List<Problem>>() {}),
        list(r.getString("unmatched"), new TypeReference<List<Problem>>() {}));
  }

  private <T> List<T> list(String text, TypeReference<List<T>> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an import cannot be read", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an import cannot be kept", e);
    }
  }
}
