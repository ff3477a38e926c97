package org.greenchannel.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes in force; a region's own row wins over the one for all. */
@Component
public class FilingClasses {

  private final JdbcClient jdbc;

  FilingClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<FilingClass> on(String region, LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (code) * from filing_class where region in ('*', ?) and valid_from <= ?
              and (valid_until is null or valid_until >= ?) order by code, region = '*', valid_from desc""")
        .params(region, day, day)
        .query((r, i) -> read(r))
        .list();
  }

  Optional<FilingClass> find(String code, String region, LocalDate day) {
    return on(region, day).stream().filter(c -> c.code().equals(code)).findFirst();
  }

  private static FilingClass read(ResultSet r) throws SQLException {
    String proofs = r.getString("proofs");
    return new FilingClass(
        r.getString("code"), r.getString("name_zh"), r.getString("name_en"), r.getString("validity_class"), r.getString("care_class"),
        r.getBoolean("needs_referral"), r.getBoolean("clerk_checks"),
        proofs.isEmpty() ? List.of() : Arrays.asList(proofs.split(",")), r.getInt("check_working_days"),
        r.getInt("longest_ahead_days"), r.getInt("late_within_days"));
  }
}
