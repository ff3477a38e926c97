package org.greenchannel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.Laws;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever row of the database cites a law cites one that is listed in laws.csv; an official one only while it is in force. */
@HouseTest
class CitedLawsTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void every_law_that_a_shipped_row_cites_is_listed() {
    List<String> tables =
        jdbc.sql("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'"
                + " and column_name in ('law', 'law_key') and data_type = 'text' order by 1").query(String.class).list();
    assertThat(tables).contains("internet_name_formula.law", "review_reason.law");
    for (String column : tables) {
      String[] at = column.split("\\.");
      jdbc.sql("select distinct " + at[1] + " from " + at[0] + " where " + at[1] + " is not null").query(String.class).list()
          .forEach(key -> assertThat(Laws.shipped().find(key)).as(column + " cites " + key).isPresent());
    }
  }

  @Test
  void an_official_formula_holds_only_while_its_law_does() {
    jdbc.sql("select id, law, valid_from from internet_name_formula where status = 'official'")
        .query((r, i) -> assertThat(Laws.shipped().find(r.getString("law")).orElseThrow().from())
            .as(r.getString("id")).isBeforeOrEqualTo(r.getDate("valid_from").toLocalDate()))
        .list();
    assertThat(jdbc.sql("select count(*) from internet_name_formula where status = 'official'").query(Integer.class).single()).isEqualTo(2);
  }
}
