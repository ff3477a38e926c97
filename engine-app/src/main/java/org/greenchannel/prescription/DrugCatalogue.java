package org.greenchannel.prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The medicines that may be prescribed; a code that is not here is refused. */
@Component
public class DrugCatalogue {

  private final JdbcClient jdbc;

  DrugCatalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The medicine under a national code. */
  public Optional<Drug> find(String code) {
    return jdbc.sql("select * from drug where code = ?")
        .param(code)
        .query((r, i) -> drugOf(r))
        .optional();
  }

  /** Medicines whose code begins with, or whose name contains, what is sought. */
  public List<Drug> search(String sought, int limit) {
    return jdbc.sql(
            """
            select * from drug where code like :begin or generic_name like :part or lower(name_en) like lower(:part)
            order by code limit :limit""")
        .param("begin", sought + "%")
        .param("part", "%" + sought + "%")
        .param("limit", limit)
        .query((r, i) -> drugOf(r))
        .list();
  }

  private static Drug drugOf(ResultSet r) throws SQLException {
    return new Drug(
        r.getString("code"), r.getString("generic_name"), r.getString("name_en"), r.getString("spec"),
        r.getString("form"), r.getString("drug_class"), r.getString("category"),
        r.getString("charge_level"), r.getInt("antibiotic_grade"), r.getString("storage"),
        r.getLong("unit_price_fen"), r.getBoolean("split"), r.getBoolean("in_no_code_list"));
  }
}
