package org.greenchannel.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports in PostgreSQL, and what became of their rows. */
@Component
class ImportStore {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final BulkCopy copy;
  private final ObjectMapper json;

  ImportStore(JdbcClient jdbc, BulkCopy copy, ObjectMapper json) {
    this.jdbc = jdbc;
    this.copy = copy;
    this.json = json;
  }

  /** Adds an import whose rows are ready in this layer. */
  void add(KnowledgeImport one, int layer) {
    jdbc.sql(
            """
            insert into knowledge_import (id, status, file_name, mapping, mapping_version, kind, rule, source, valid_from, basis,
              uploaded_by, uploaded_at, counts, layer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
        .params(
            one.id(), one.status(), one.fileName(), one.mapping(), one.mappingVersion(), one.kind(), one.rule(), one.source(),
            one.from(), one.basis(), one.uploadedBy(), Timestamp.from(one.uploadedAt()), text(one.counts()), layer)
        .update();
  }

  void add(UUID id, ImportPart part, List<?> entries) {
    AtomicInteger no = new AtomicInteger();
    copy.into(
        "knowledge_import_entry (import_id, part, no, body)", entries,
        entry -> new Object[] {id, part.name(), no.getAndIncrement(), text(entry)});
  }

  /** Decides an import that still waits; false when somebody was first. */
  boolean decide(UUID id, String status, String by, Instant at, Integer version, Map<String, Integer> counts) {
    return jdbc.sql(
                """
                update knowledge_import set status = ?, decided_by = ?, decided_at = ?, version = ?, counts = ?::jsonb
                where id = ? and status = 'WAITING'""")
            .params(status, by, Timestamp.from(at), version, text(counts), id)
            .update()
        == 1;
  }

  void rolledBack(UUID id, String by, Instant at, int version) {
    jdbc.sql(
            """
            update knowledge_import set status = 'ROLLED_BACK', rolled_back_by = ?, rolled_back_at = ?, rolled_back_version = ?
            where id = ? and status = 'APPROVED'""")
        .params(by, Timestamp.from(at), version, id)
        .update();
  }

  /** Imports that hold again, or no longer, because an earlier version is live again. */
  void returnedTo(int version, String by, Instant at, int now) {
    jdbc.sql(
            """
            update knowledge_import set status = 'APPROVED', rolled_back_by = null, rolled_back_at = null, rolled_back_version = null
            where status = 'ROLLED_BACK' and version <= ? and rolled_back_version > ?""")
        .params(version, version)
        .update();
    jdbc.sql(
            """
            update knowledge_import set status = 'ROLLED_BACK', rolled_back_by = ?, rolled_back_at = ?, rolled_back_version = ?
            where status = 'APPROVED' and version > ?""")
        .params(by, Timestamp.from(at), now, version)
        .update();
  }

  Optional<KnowledgeImport> find(UUID id) {
    return jdbc.sql("select * from knowledge_import where id = ?").param(id).query((r, i) -> read(r)).optional();
  }

  /** The layer an import's rows are ready in, or hold in. */
  int layerOf(UUID id) {
    return jdbc.sql("select layer from knowledge_import where id = ?").param(id).query(Integer.class).single();
  }

  /** The import that holds by this layer. */
  Optional<KnowledgeImport> approvedIn(int layer) {
    return jdbc.sql("select * from knowledge_import where layer = ? and status = 'APPROVED'")
        .param(layer)
        .query((r, i) -> read(r))
        .optional();
  }

  Page<KnowledgeImport> latest(int page, int size) {
    int total = jdbc.sql("select count(*) from knowledge_import").query(Integer.class).single();
    return new Page<>(
        page, size, total,
        jdbc.sql("select * from knowledge_import order by uploaded_at desc, id desc limit ? offset ?")
            .params(size, (long) page * size)
            .query((r, i) -> read(r))
            .list());
  }

  <T> List<T> all(UUID id, ImportPart part, Class<T> type) {
    return jdbc.sql("select body from knowledge_import_entry where import_id = ? and part = ? order by no")
        .params(id, part.name())
        .query((r, i) -> parsed(r.getString(1), type))
        .list();
  }

  <T> Page<T> page(UUID id, ImportPart part, Class<T> type, int page, int size) {
    int total =
        jdbc.sql("select count(*) from knowledge_import_entry where import_id = ? and part = ?")
            .params(id, part.name())
            .query(Integer.class)
            .single();
    long first = (long) page * size;
    List<T> items =
        jdbc.sql("select body from knowledge_import_entry where import_id = ? and part = ? and no >= ? and no < ? order by no")
            .params(id, part.name(), first, first + size)
            .query((r, i) -> parsed(r.getString(1), type))
            .list();
    return new Page<>(page, size, total, items);
  }

  private KnowledgeImport read(ResultSet r) throws SQLException {
    return new KnowledgeImport(
        r.getObject("id", UUID.class), r.getString("status"), r.getString("file_name"), r.getString("mapping"),
        r.getObject("mapping_version", Integer.class), r.getString("kind"), r.getString("rule"), r.getString("source"),
        r.getObject("valid_from", LocalDate.class), r.getString("basis"), r.getString("uploaded_by"),
        r.getTimestamp("uploaded_at").toInstant(), r.getString("decided_by"), instant(r, "decided_at"),
        r.getObject("version", Integer.class), r.getString("rolled_back_by"), instant(r, "rolled_back_at"),
        r.getObject("rolled_back_version", Integer.class), counts(r.getString("counts")));
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Map<String, Integer> counts(String text) {
    try {
      return json.readValue(text, COUNTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the counts of an import cannot be read", e);
    }
  }

  private <T> T parsed(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of an import cannot be read", e);
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
