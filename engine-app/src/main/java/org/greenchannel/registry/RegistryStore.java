package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes registry entries of any kind; names of tables and columns come from {@link RegistryKind} alone. */
@Component
class RegistryStore {

  private final JdbcClient jdbc;

  RegistryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param text part of a name, beginning of pinyin initials, or the key; null for everything
   * @param institution only of this institution, or null
   * @param activeOn only what holds on this day, or null
   */
  record Wanted(String text, String institution, LocalDate activeOn) {}

  Optional<RegistryEntry> find(RegistryKind kind, String id) {
    return jdbc.sql("select * from " + kind.table() + " where " + key(kind) + " = ?")
        .param(id)
        .query((r, i) -> entry(kind, r))
        .optional();
  }

  /** Whether a row with this value exists in a table's column; both are names of ours. */
  boolean exists(String table, String column, Object value) {
    return value != null
        && jdbc.sql("select exists (select 1 from " + table + " where " + column + " = ?)").param(value).query(Boolean.class).single();
  }

  RegistryPage page(RegistryKind kind, Wanted wanted, int page, int size) {
    StringBuilder where = new StringBuilder(" where true");
    List<Object> values = new ArrayList<>();
    search(kind, wanted.text(), where, values);
    if (wanted.institution() != null && kind.has("institutionCode")) {
      where.append(" and institution_code = ?");
      values.add(wanted.institution());
    }
    if (wanted.activeOn() != null) {
      where.append(" and valid_from <= ? and (valid_until is null or valid_until >= ?)");
      values.addAll(List.of(wanted.activeOn(), wanted.activeOn()));
    }
    String from = " from " + kind.table() + where;
    long total = jdbc.sql("select count(*)" + from).params(values).query(Long.class).single();
    values.addAll(List.of(size, (long) page * size));
    List<RegistryEntry> found =
        jdbc.sql("select *" + from + " order by " + key(kind) + " limit ? offset ?").params(values).query((r, i) -> entry(kind, r)).list();
    return new RegistryPage(total, page, size, found);
  }

  private static void search(RegistryKind kind, String text, StringBuilder where, List<Object> values) {
    if (text == null || text.isBlank()) {
      return;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String like = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    where.append(" and (lower(").append(key(kind)).append(") = ?");
    values.add(plain);
    if (kind.has("nameZh")) {
      where.append(" or lower(name_zh) like ? or lower(name_en) like ?");
      values.addAll(List.of("%" + like + "%", "%" + like + "%"));
    }
    if (kind.has("pinyin")) {
      where.append(" or lower(pinyin) like ?");
      values.add(like + "%");
    }
    where.append(")");
  }

  /** Adds an entry; false when its key is taken. */
  boolean insert(RegistryKind kind, Map<String, Object> values) {
    List<RegistryField> given = kind.fields().stream().filter(f -> values.get(f.name()) != null).toList();
    String columns = String.join(", ", given.stream().map(RegistryField::column).toList());
    String marks = String.join(", ", given.stream().map(RegistryStore::mark).toList());
    return jdbc.sql("insert into " + kind.table() + " (" + columns + ") values (" + marks + ") on conflict do nothing")
            .params(given.stream().map(f -> values.get(f.name())).toList())
            .update()
        == 1;
  }

  /** Writes these fields of the version seen; false when it is no longer that version. */
  boolean update(RegistryKind kind, String id, int seen, Map<RegistryField, Object> changes) {
    List<Object> values = new ArrayList<>();
    StringBuilder set = new StringBuilder("version = version + 1");
    changes.forEach(
        (field, value) -> {
          set.append(", ").append(field.column()).append(" = ").append(value == null ? "default" : mark(field));
          if (value != null) {
            values.add(value);
          }
        });
    values.addAll(List.of(id, seen));
    return jdbc.sql("update " + kind.table() + " set " + set + " where " + key(kind) + " = ? and version = ?").params(values).update() == 1;
  }

  private static String mark(RegistryField field) {
    return "cast(? as " + field.type().column + ")";
  }

  private static String key(RegistryKind kind) {
    return String.join(" || '" + RegistryKind.PART + "' || ", kind.keys().stream().map(RegistryField::column).toList());
  }

  private static RegistryEntry entry(RegistryKind kind, ResultSet row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RegistryField field : kind.fields()) {
      Object value = row.getObject(field.column());
      if (value != null) {
        values.put(field.name(), value instanceof Integer || value instanceof Boolean ? value : text(field, row));
      }
    }
    if (row.getObject("valid_until") != null) {
      values.put("validUntil", row.getObject("valid_until", LocalDate.class).toString());
    }
    String id = String.join(RegistryKind.PART, kind.keys().stream().map(k -> (String) values.get(k.name())).toList());
    return new RegistryEntry(id, row.getInt("version"), values);
  }

  private static String text(RegistryField field, ResultSet row) throws SQLException {
    String text = row.getString(field.column());
    return field.type() == RegistryField.Type.TIME ? text.substring(0, "HH:mm".length()) : text;
  }
}
