package org.greenchannel.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knowledge rows in PostgreSQL, in layers: a layer is a {@link Change}, written before anybody knows whether it will hold, and it
 * holds in the versions that name it.
 */
@Component
class KnowledgeRows {

  private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
  private static final String COLUMNS =
      "knowledge_row (layer, id, kind, rule_no, code, name, params, valid_from, valid_until, basis, law_key, source)";

  private final BulkCopy copy;
  private final JdbcClient jdbc;
  private final ObjectMapper json;

  KnowledgeRows(BulkCopy copy, JdbcClient jdbc, ObjectMapper json) {
    this.copy = copy;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Writes a change as a new layer, in which nothing holds yet; its number. */
  int stage(Change change) {
    int layer = jdbc.sql("select nextval('knowledge_layer')::int").query(Integer.class).single();
    write(layer, change);
    return layer;
  }

  /** Makes a layer that no version names yet say something else; only what differs is written. */
  void amend(int layer, Change stored, Change wanted) {
    if (stored == wanted) {
      return;
    }
    String[] wrong = stored.besides(wanted).rows().keySet().toArray(String[]::new);
    if (wrong.length > 0) {
      jdbc.sql("delete from knowledge_row where layer = ? and id = any (?)").params(layer, wrong).update();
    }
    write(layer, wanted.besides(stored));
  }

  /** Takes away a layer that no version will name. */
  void drop(int layer) {
    jdbc.sql("delete from knowledge_row where layer = ?").param(layer).update();
  }

  /** What a layer says. */
  Change layer(int layer) {
    return change(new Sharing(), "select * from knowledge_row where layer = ?", layer);
  }

  /** The rows of a stack of layers. */
  List<KnowledgeRow> of(List<Integer> layers) {
    Sharing sharing = new Sharing();
    Map<String, KnowledgeRow> rows = new LinkedHashMap<>();
    for (int layer : layers) {
      rows.putAll(change(sharing, "select * from knowledge_row where layer = ?", layer).rows());
    }
    return new Change(rows).come();
  }

  /** What makes one stack of layers of another. */
  Change between(List<Integer> from, List<Integer> to) {
    List<Integer> differ = new ArrayList<>(from);
    differ.removeAll(to);
    to.stream().filter(layer -> !from.contains(layer)).forEach(differ::add);
    Map<String, KnowledgeRow> rows = new LinkedHashMap<>();
    jdbc.sql("select id from knowledge_row where layer = any (?)")
        .param(numbers(differ))
        .query(String.class)
        .list()
        .forEach(id -> rows.put(id, null));
    rows.putAll(
        change(
                new Sharing(),
                """
                select distinct on (r.id) r.* from knowledge_row r join unnest(?) with ordinality l (layer, place) on l.layer = r.layer
                where r.id in (select id from knowledge_row where layer = any (?)) order by r.id, l.place desc""",
                numbers(to), numbers(differ))
            .rows());
    return new Change(rows);
  }

  /** Which of these layers speak of rows that the layer speaks of: their ids, by layer. */
  Map<Integer, List<String>> sharedWith(int layer, List<Integer> others) {
    Map<Integer, List<String>> shared = new TreeMap<>();
    if (!others.isEmpty()) {
      jdbc.sql("select layer, id from knowledge_row where layer = any (?) and id in (select id from knowledge_row where layer = ?)")
          .params(numbers(others), layer)
          .query(r -> {
            shared.computeIfAbsent(r.getInt("layer"), key -> new ArrayList<>()).add(r.getString("id"));
          });
    }
    return shared;
  }

  private void write(int layer, Change change) {
    Map<Map<String, String>, String> texts = new HashMap<>();
    copy.into(COLUMNS, change.rows().entrySet(), entry -> cells(layer, entry.getKey(), entry.getValue(), texts));
  }

  private Object[] cells(int layer, String id, KnowledgeRow row, Map<Map<String, String>, String> texts) {
    return row == null
        ? new Object[] {layer, id, null, null, null, null, null, null, null, null, null, null}
        : new Object[] {
          layer, id, row.kind().fileName(), row.ruleNo(), row.code(), row.name(), texts.computeIfAbsent(row.params(), this::text),
          row.from(), row.until(), row.basis(), row.lawKey(), row.source()
        };
  }

  private Change change(Sharing sharing, String sql, Object... parameters) {
    Map<String, KnowledgeRow> rows = new LinkedHashMap<>();
    jdbc.sql(sql).params(parameters).query(r -> {
      rows.put(r.getString("id"), r.getString("kind") == null ? null : sharing.rowOf(r));
    });
    return new Change(rows);
  }

  private static Integer[] numbers(List<Integer> layers) {
    return layers.toArray(Integer[]::new);
  }

  /** Names, sources and parameters repeat over thousands of rows: one copy each. */
  private final class Sharing {

    private final Map<String, Map<String, String>> params = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    KnowledgeRow rowOf(ResultSet r) throws SQLException {
      return new KnowledgeRow(
          r.getString("id"), KnowledgeKind.named(r.getString("kind")), r.getInt("rule_no"), r.getString("code"),
          word(r.getString("name")), params.computeIfAbsent(r.getString("params"), KnowledgeRows.this::params),
          r.getObject("valid_from", LocalDate.class), r.getObject("valid_until", LocalDate.class), word(r.getString("basis")),
          word(r.getString("law_key")), word(r.getString("source")));
    }

    private String word(String read) {
      return words.computeIfAbsent(read, same -> same);
    }
  }

  private Map<String, String> params(String text) {
    try {
      return Map.copyOf(json.readValue(text, PARAMS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters of a knowledge row cannot be read: " + text, e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
