package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second name of an institution as internet hospital (第二名称): 本机构名称+互联网医院, or with the cooperating party's name between.
 * The formulas are rows with dates (table internet_name_formula).
 */
@Component
class InternetNames {

  private static final String PARTNER = "{partner}";

  private final JdbcClient jdbc;

  InternetNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names that an institution may bear on a day; those with a partner only where one is named. */
  List<String> allowed(String own, String partner, String region, LocalDate day) {
    return jdbc.sql(
            """
            select formula from internet_name_formula where region in ('*', ?)
              and valid_from <= ? and (valid_until is null or valid_until >= ?) order by id""")
        .params(region, day, day)
        .query(String.class)
        .list()
        .stream()
        .filter(formula -> formula.contains(PARTNER) == (partner != null))
        .map(formula -> formula.replace("{own}", own).replace(PARTNER, partner == null ? "" : partner))
        .toList();
  }
}
