package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept authorisations of patients. */
@Component
class RecordAuthorisations {

  private final JdbcClient jdbc;

  RecordAuthorisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean holds(String patientId, String holder, String reader, Scope scope, LocalDate day) {
    return jdbc.sql("select * from record_authorisation where patient_id = ? and holder_code = ? and reader_code = ? and revoked_at is null")
        .params(patientId, holder, reader)
        .query((r, i) -> read(r))
        .list()
        .stream()
        .anyMatch(a -> a.holds(scope, day));
  }

  Optional<RecordAuthorisation> find(UUID id) {
    return jdbc.sql("select * from record_authorisation where id = ?").param(id).query((r, i) -> read(r)).optional();
  }

  List<RecordAuthorisation> ofPatient(String patientId) {
    return jdbc.sql("select * from record_authorisation where patient_id = ? order by given_at desc, id")
        .param(patientId)
        .query((r, i) -> read(r))
        .list();
  }

  void add(RecordAuthorisation a) {
    jdbc.sql(
            """
            insert into record_authorisation (id, number, patient_id, holder_code, reader_code, scope, purpose, valid_from,
              valid_until, given_by, given_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            a.id(), a.number(), a.patientId(), a.holder(), a.reader(),
            a.scope().stream().map(Scope::name).sorted().collect(Collectors.joining(",")), a.purpose(), a.validFrom(), a.validUntil(),
            a.givenBy(), Timestamp.from(a.givenAt()))
        .update();
  }

  void revoke(UUID id, String by, Instant at) {
    jdbc.sql("update record_authorisation set revoked_by = ?, revoked_at = ?, version = version + 1 where id = ?")
        .params(by, Timestamp.from(at), id)
        .update();
  }

  private static RecordAuthorisation read(ResultSet r) throws SQLException {
    Set<Scope> scope = Arrays.stream(r.getString("scope").split(",")).map(Scope::valueOf).collect(Collectors.toSet());
    Timestamp revoked = r.getTimestamp("revoked_at");
    return new RecordAuthorisation(
        r.getObject("id", UUID.class), r.getString("number"), r.getString("patient_id"), r.getString("holder_code"),
        r.getString("reader_code"), scope, r.getString("purpose"), r.getObject("valid_from", LocalDate.class),
        r.getObject("valid_until", LocalDate.class), r.getString("given_by"), r.getTimestamp("given_at").toInstant(),
        revoked == null ? null : revoked.toInstant(), r.getInt("version"));
  }
}
