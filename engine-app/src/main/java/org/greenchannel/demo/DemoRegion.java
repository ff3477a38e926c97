package org.greenchannel.demo;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.security.Cipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seeds one county's consortium from {@code demo/*.csv}, once; a second start finds it there. */
@Component
@Profile({"embedded", "test"})
@Order(5)
public class DemoRegion implements ApplicationRunner {

  /** All demo users share one password; they exist on loopback only. */
  public static final String PASSWORD = "demo";

  private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Cipher cipher;

  DemoRegion(JdbcClient jdbc, PasswordEncoder passwords, Cipher cipher) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.cipher = cipher;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (jdbc.sql("select count(*) from app_user").query(Long.class).single() > 0) {
      return;
    }
    LOG.info("Seeding the demo region (invented names)");
    load("institution");
    load("department");
    load("practitioner");
    load("patient");
    load("family_contract");
    load("coverage");
    load("app_user");
  }

  /** An empty cell is null. */
  private void load(String name) {
    DemoTable table = DemoTable.read(name);
    String password = passwords.encode(PASSWORD);
    table.rows().forEach(row -> insert(name, table.header(), row, password));
  }

  private void insert(String table, List<String> header, CSVRecord row, String password) {
    List<String> columns = new ArrayList<>(header);
    List<Object> values = new ArrayList<>();
    header.forEach(column -> values.add(value(column, row.get(column))));
    if ("app_user".equals(table)) {
      columns.add("password_hash");
      values.add(password);
    }
    String marks = String.join(", ", columns.stream().map(c -> "cast(? as " + type(c) + ")").toList());
    jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")
        .params(values)
        .update();
  }

  private Object value(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return "identity_no".equals(column) ? cipher.encrypt(cell) : cell;
  }

  private static String type(String column) {
    return switch (column) {
      case "level", "practice_years", "antibiotic_right" -> "int";
      case "licensed", "filed", "institution_consent", "liability_insured", "multi_site", "site_filed" -> "boolean";
      case "birth_date", "valid_from", "valid_until", "certificate_until" -> "date";
      default -> "text";
    };
  }
}
