package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.greenchannel.engine.CamundaTables;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before the layers keeps every version, and its imports can still be approved and taken back. */
@HouseTest
class LayersMigrationTest {

  private static final String SCHEMA = "before_layers";
  private static final UUID APPROVED = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
  private static final UUID WAITING = UUID.fromString("0199aaaa-0000-7000-8000-000000000002");

  @Value("${spring.datasource.url}")
  private String url;

  @Autowired private ObjectMapper json;

  @Test
  void each_version_has_the_rows_it_had() {
    var source = new DriverManagerDataSource(url + "&currentSchema=" + SCHEMA, "postgres", "");
    migrate(source, "060");
    JdbcClient jdbc = JdbcClient.create(source);
    row(jdbc, "A", 1, null);
    row(jdbc, "B", 1, 2);
    row(jdbc, "B", 2, 3);
    row(jdbc, "C", 2, 3);
    row(jdbc, "B", 3, null);
    row(jdbc, "D", 4, 5);
    version(jdbc, 1, "f1", "release");
    version(jdbc, 2, "f2", "import");
    version(jdbc, 3, "f1", "roll-back");
    version(jdbc, 4, "f4", "import");
    version(jdbc, 5, "f5", "roll-back");
    imported(jdbc, APPROVED, "ROLLED_BACK", 2);
    imported(jdbc, WAITING, "WAITING", null);

    migrate(source, "061");

    var rows = new KnowledgeRows(new BulkCopy(source), jdbc, json);
    var versions = new VersionStore(jdbc, Clock.systemUTC());
    assertThat(versions.layers(1)).containsExactly(1);
    assertThat(versions.layers(2)).containsExactly(1, 2);
    assertThat(versions.layers(3)).as("the content of version 1 again").containsExactly(1);
    assertThat(versions.layers(4)).containsExactly(1, 4);
    assertThat(versions.layers(5)).as("a content not seen before").containsExactly(1, 4, 5);
    assertThat(names(rows, versions, 1)).isEqualTo(Map.of("A", "A1", "B", "B1"));
    assertThat(names(rows, versions, 2)).isEqualTo(Map.of("A", "A1", "B", "B2", "C", "C2"));
    assertThat(names(rows, versions, 3)).isEqualTo(Map.of("A", "A1", "B", "B1"));
    assertThat(names(rows, versions, 4)).isEqualTo(Map.of("A", "A1", "B", "B1", "D", "D4"));
    assertThat(names(rows, versions, 5)).isEqualTo(Map.of("A", "A1", "B", "B1"));
    var imports = new ImportStore(jdbc, new BulkCopy(source), json);
    assertThat(imports.layerOf(APPROVED)).isEqualTo(2);
    assertThat(rows.layer(imports.layerOf(WAITING)).rows()).as("written when it is approved").isEmpty();
    assertThat(rows.stage(Change.NONE)).isGreaterThan(5);
  }

  private static void migrate(DriverManagerDataSource source, String target) {
    Flyway.configure().dataSource(source).schemas(SCHEMA).locations("classpath:db/migration").javaMigrations(new CamundaTables())
        .target(target).load().migrate();
  }

  private static Map<String, String> names(KnowledgeRows rows, VersionStore versions, int version) {
    Map<String, String> names = new TreeMap<>();
    rows.of(versions.layers(version)).forEach(row -> names.put(row.id(), row.name()));
    return names;
  }

  private static void row(JdbcClient jdbc, String id, int since, Integer gone) {
    jdbc.sql(
            """
            insert into knowledge_row (id, since, gone, kind, rule_no, code, name, params, valid_from, basis, law_key, source)
            values (?, ?, ?, 'sex', 81, ?, ?, '{"sex": "男"}', '2026-01-01', 'design', 'L#1', 'test')""")
        .params(id, since, gone, id, id + since)
        .update();
  }

  private static void version(JdbcClient jdbc, int no, String fingerprint, String act) {
    jdbc.sql("insert into knowledge_version (no, fingerprint, made_at, made_by, rows, act) values (?, ?, '2026-01-01', 'ops', 0, ?)")
        .params(no, fingerprint, act)
        .update();
  }

  private static void imported(JdbcClient jdbc, UUID id, String status, Integer version) {
    jdbc.sql(
            """
            insert into knowledge_import (id, status, file_name, mapping, source, valid_from, basis, uploaded_by, uploaded_at, version)
            values (?, ?, 'a.xlsx', '', '', '2026-01-01', 'design', 'ops', '2026-01-01', ?)""")
        .params(id, status, version)
        .update();
  }
}
