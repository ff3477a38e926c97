package org.greenchannel.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coded reasons a pharmacist may give, dated (医疗机构处方审核规范 Art. 13-15). */
@Component
class ReviewReasons {

  /** What a reason is given for. */
  enum Kind {
    RETURN,
    REFUSE,
    WITHHOLD
  }

  /** One reason; {@code law} may be null. */
  record Reason(String code, String zh, String en, boolean commentRequired, String law) {}

  private final JdbcClient jdbc;

  ReviewReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Reason> of(Kind kind, LocalDate day) {
    return jdbc.sql(
            """
            select * from review_reason where kind = ? and valid_from <= ?
            and (valid_until is null or valid_until > ?) order by code""")
        .params(kind.name(), day, day)
        .query(
            (r, i) ->
                new Reason(
                    r.getString("code"), r.getString("zh"), r.getString("en"),
                    r.getBoolean("comment_required"), r.getString("law")))
        .list();
  }

  Optional<Reason> find(Kind kind, String code, LocalDate day) {
    return of(kind, day).stream().filter(r -> r.code().equals(code)).findFirst();
  }
}
