package org.greenchannel.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions in PostgreSQL: each names the layers whose rows hold in it, the upper ones last. */
@Component
class VersionStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  VersionStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A stored version. */
  record Version(int no, List<Integer> layers) {}

  Optional<Version> latest() {
    return jdbc.sql("select no, layers from knowledge_version order by no desc limit 1").query(VersionStore::read).optional();
  }

  /** The latest version with this fingerprint. */
  Optional<Integer> named(String fingerprint) {
    return jdbc.sql("select no from knowledge_version where fingerprint = ? order by no desc limit 1")
        .param(fingerprint)
        .query(Integer.class)
        .optional();
  }

  /** The layers of a version. */
  List<Integer> layers(int no) {
    return jdbc.sql("select no, layers from knowledge_version where no = ?").param(no).query(VersionStore::read).single().layers();
  }

  /** Stores what holds under its number: the one statement that puts rows live, or back. */
  void add(KnowledgeBase.Live live, String by, String act, UUID importId) {
    var snapshot = live.knowledge().snapshot();
    jdbc.sql(
            """
            insert into knowledge_version (no, fingerprint, made_at, made_by, act, import_id, rows, layers)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            live.version(), snapshot.fingerprint(), Timestamp.from(clock.instant()), by, act, importId, snapshot.size(),
            live.layers().toArray(Integer[]::new))
        .update();
  }

  /** The versions, newest first. */
  List<KnowledgeVersion> list(int page, int size) {
    return jdbc.sql(
            """
            select v.*, i.file_name from knowledge_version v left join knowledge_import i on i.id = v.import_id
            order by v.no desc limit ? offset ?""")
        .params(size, (long) page * size)
        .query(
            (r, i) ->
                new KnowledgeVersion(
                    r.getInt("no"), r.getString("fingerprint"), r.getTimestamp("made_at").toInstant(), r.getString("made_by"),
                    r.getString("act"), r.getObject("import_id", UUID.class), r.getString("file_name"), r.getInt("rows")))
        .list();
  }

  /** One writer at a time, until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge', 0))").query((r, i) -> 1).single();
  }

  private static Version read(ResultSet r, int row) throws SQLException {
    return new Version(r.getInt("no"), List.of((Integer[]) r.getArray("layers").getArray()));
  }
}
