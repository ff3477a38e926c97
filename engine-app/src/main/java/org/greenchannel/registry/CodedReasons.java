package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons that may be chosen for an act on a day: rows with dates. */
@Component
public class CodedReasons {

  private final JdbcClient jdbc;

  CodedReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A reason.
   *
   * @param comment it says too little by itself: words of one's own are required
   */
  public record Reason(String code, Text text, boolean comment) {}

  public List<Reason> offered(String context, String act, LocalDate day) {
    return jdbc.sql(
            """
            select * from coded_reason where context = ? and act = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
            order by position""")
        .params(context, act, day, day)
        .query((r, i) -> new Reason(r.getString("code"), new Text(r.getString("zh"), r.getString("en")), r.getBoolean("comment_required")))
        .list();
  }

  /** Why this reason is not good enough; null when it is. */
  public Refusal refusalOf(String context, String act, String code, String note, LocalDate day) {
    List<Reason> offered = offered(context, act, day);
    Reason chosen = offered.stream().filter(r -> r.code().equals(code)).findFirst().orElse(null);
    if (chosen == null) {
      return Refusal.invalid(context + ".reasonUnknown", "/reason", String.join(", ", offered.stream().map(Reason::code).toList()));
    }
    return chosen.comment() && (note == null || note.isBlank()) ? Refusal.invalid(context + ".noteMissing", "/note", "") : null;
  }
}
