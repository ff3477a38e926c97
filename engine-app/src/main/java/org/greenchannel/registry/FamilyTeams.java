package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The family-doctor teams with their members of a day. */
@Component
public class FamilyTeams {

  private final JdbcClient jdbc;

  FamilyTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A team with those who belong to it on a day. */
  public Optional<FamilyTeam> find(String id, LocalDate day) {
    return id == null
        ? Optional.empty()
        : jdbc.sql("select * from family_team where id = ?").param(id).query((r, i) -> team(r, day)).optional();
  }

  /** The team a doctor leads on a day. */
  public Optional<FamilyTeam> ledBy(String doctorId, LocalDate day) {
    return jdbc.sql(
            """
            select * from family_team where doctor_id = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
            order by id limit 1""")
        .params(doctorId, day, day)
        .query((r, i) -> team(r, day))
        .optional();
  }

  private FamilyTeam team(ResultSet r, LocalDate day) throws SQLException {
    return new FamilyTeam(
        r.getString("id"), r.getString("institution_code"), r.getString("name_zh"), r.getString("name_en"),
        r.getString("doctor_id"), r.getString("nurse_id"), r.getObject("valid_from", LocalDate.class),
        r.getObject("valid_until", LocalDate.class), members(r, day));
  }

  private Set<String> members(ResultSet team, LocalDate day) throws SQLException {
    Set<String> members =
        new HashSet<>(
            jdbc.sql(
                    """
                    select practitioner_id from family_team_member where team_id = ? and valid_from <= ?
                      and (valid_until is null or valid_until >= ?)""")
                .params(team.getString("id"), day, day)
                .query(String.class)
                .list());
    members.add(team.getString("doctor_id"));
    if (team.getString("nurse_id") != null) {
      members.add(team.getString("nurse_id"));
    }
    return Set.copyOf(members);
  }
}
