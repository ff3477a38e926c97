package org.greenchannel.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages and texts in force; a region's own package wins over the one for all. */
@Component
public class ContractTerms {

  private final JdbcClient jdbc;

  ContractTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<ServicePackage> packages(String region, LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (code) * from service_package where region in ('*', ?) and valid_from <= ?
              and (valid_until is null or valid_until >= ?) order by code, region = '*', valid_from desc""")
        .params(region, day, day)
        .query(
            (r, i) ->
                new ServicePackage(
                    r.getString("code"), r.getString("name_zh"), r.getString("name_en"), r.getString("services_zh"),
                    r.getString("services_en"), r.getLong("fee_fen"), r.getInt("months"), r.getInt("confirm_working_days"),
                    r.getInt("sign_working_days"), r.getInt("renew_within_days")))
        .list();
  }

  Optional<ServicePackage> find(String code, String region, LocalDate day) {
    return packages(region, day).stream().filter(p -> p.code().equals(code)).findFirst();
  }

  /** The text in force on a day. */
  public ContractText text(LocalDate day) {
    return jdbc.sql(
            """
            select * from contract_text where valid_from <= ? and (valid_until is null or valid_until >= ?)
            order by valid_from desc limit 1""")
        .params(day, day)
        .query((r, i) -> text(r))
        .single();
  }

  Optional<ContractText> text(String version) {
    return jdbc.sql("select * from contract_text where version = ?").param(version).query((r, i) -> text(r)).optional();
  }

  private static ContractText text(java.sql.ResultSet r) throws java.sql.SQLException {
    return new ContractText(
        r.getString("version"), r.getString("title_zh"), r.getString("title_en"), r.getString("body_zh"), r.getString("body_en"));
  }
}
