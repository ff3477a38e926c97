package org.greenchannel.ruleset;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.internal.DecisionTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The compiled tables of every release this database has seen, so that old decisions can be replayed after an upgrade. */
@Component
class RuleReleases {

  private final JdbcClient jdbc;
  private final Clock clock;

  RuleReleases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps a table of this release, unless it is there from an earlier one. */
  void keep(CompiledTable shipped) {
    boolean known =
        jdbc.sql("select 1 from rule_table_release where table_name = ? and fingerprint = ?")
            .params(shipped.table(), shipped.fingerprint()).query(Integer.class).optional().isPresent();
    if (!known) {
      jdbc.sql(
              """
              insert into rule_table_release (table_name, fingerprint, workbook, kjar, first_seen) values (?, ?, ?, ?, ?)
              on conflict do nothing""")
          .params(
              shipped.table(), shipped.fingerprint(), DecisionTables.shippedWorkbook(shipped.table()), shipped.kjar(),
              Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** The compiled bytes of a table under a fingerprint, from whatever release or upload they came. */
  Optional<CompiledTable> compiled(String table, String fingerprint) {
    return jdbc.sql(
            """
            select kjar from rule_table_release where table_name = :table and fingerprint = :fingerprint
            union all
            select kjar from rule_table_version where table_name = :table and fingerprint = :fingerprint and kjar is not null
            limit 1""")
        .param("table", table).param("fingerprint", fingerprint)
        .query((r, i) -> new CompiledTable(table, fingerprint, 0, r.getBytes(1)))
        .optional();
  }
}
