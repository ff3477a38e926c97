package org.greenchannel.registry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.security.Cipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty registry from its CSV files; one transaction, so a fault in any row leaves it empty. */
@Component
public class RegistryLoader {

  /** The files, in the order in which they refer to each other. */
  public static final List<String> TABLES =
      List.of(
          "institution", "consortium", "department", "practitioner", "patient", "family_team", "family_team_member",
          "family_contract", "coverage", "drug", "carrier_qualification", "app_user", "liaison_duty", "record_authorisation");

  /** Files that an operator may leave away. */
  private static final Set<String> OPTIONAL =
      Set.of("consortium", "family_team", "family_team_member", "liaison_duty", "record_authorisation");

  private static final Set<String> NUMBERS = 
      Set.of("level", "practice_years", "antibiotic_right", "antibiotic_grade", "unit_price_fen", "account_fen");
  private static final Set<String> FLAGS =
      Set.of(
          "licensed", "filed", "institution_consent", "liability_insured", "multi_site",
          "site_filed", "enabled", "split", "provincial", "designated", "internet_agreement", "in_no_code_list", "qualified", "cold_qualified");
  private static final Set<String> DATES =
      Set.of(
          "birth_date", "valid_from", "valid_until", "certificate_until", "licence_until", "filed_until", "insurance_until");
  private static final Map<String, String> OTHERS =
      Map.of("duty_from", "time", "duty_until", "time", "given_at", "timestamptz");

  private static final Set<String> UUID_KEYED = Set.of("family_contract", "record_authorisation");

  private final JdbcClient jdbc;
  private final Cipher cipher;

  RegistryLoader(JdbcClient jdbc, Cipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  public boolean isEmpty() {
    return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
  }

  /**
   * Loads all files.
   *
   * @param files opens the file of a table
   * @param passwordHash for users whose row has none, or null to demand one in every row
   */
  @Transactional
  public void load(Function<String, InputStream> files, String passwordHash) {
    for (String table : TABLES) {
      InputStream content = files.apply(table);
      if (content == null && OPTIONAL.contains(table)) {
        continue;
      }
      if (content == null) {
        throw new IllegalStateException(table + ".csv is needed to fill the registry");
      }
      RegistryFile file = RegistryFile.read(table, content);
      file.rows().forEach(row -> insert(file, row, passwordHash));
    }
    nameConsortia();
  }

  /** A consortium that no file describes is led by its institution of the highest level. */
  private void nameConsortia() {
    jdbc.sql(
            """
            insert into consortium (code, name_zh, name_en, region, lead_code)
            select distinct on (consortium) consortium, consortium, consortium, region, code from institution
            where consortium is not null order by consortium, level desc, code
            on conflict do nothing""")
        .update();
  }

  private void insert(RegistryFile file, CSVRecord row, String passwordHash) {
    List<String> columns = new ArrayList<>(file.header());
    List<Object> values = new ArrayList<>();
    file.header().forEach(column -> values.add(value(column, row.get(column))));
    if ("app_user".equals(file.table()) && passwordHash != null && !columns.contains("password_hash")) {
      columns.add("password_hash");
      values.add(passwordHash);
    }
    if (columns.contains("identity_no") && !row.get("identity_no").isEmpty()) {
      columns.add("identity_mark");
      values.add(cipher.mark(IdentityNumbers.normal(row.get("identity_no"))));
    }
    String marks = String.join(", ", columns.stream().map(c -> "cast(? as " + type(file.table(), c) + ")").toList());
    try {
      jdbc.sql("insert into " + file.table() + " (" + String.join(", ", columns) + ") values (" + marks + ")")
          .params(values)
          .update();
    } catch (org.springframework.dao.DataAccessException e) {
      throw new IllegalStateException(
          file.table() + ".csv, line " + (row.getRecordNumber() + 1) + ": " + e.getMostSpecificCause().getMessage(), e);
    }
  }

  private Object value(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return "identity_no".equals(column) ? cipher.encrypt(cell) : cell;
  }

  private static String type(String table, String column) {
    if (NUMBERS.contains(column)) {
      return "int";
    }
    if (FLAGS.contains(column)) {
      return "boolean";
    }
    if ("id".equals(column) && UUID_KEYED.contains(table)) {
      return "uuid";
    }
    return DATES.contains(column) ? "date" : OTHERS.getOrDefault(column, "text");
  }
}
