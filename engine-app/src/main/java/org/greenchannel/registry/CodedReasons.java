package org.greenchannel.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons that may be chosen for an act on a day: rows with dates, each for everybody who may do the act or for some parts only. */
@Component
public class CodedReasons {

  private static final String EVERYBODY = "*";

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

  private record Kept(Reason reason, String parts) {

    boolean isFor(Set<String> asked) {
      return EVERYBODY.equals(parts) || Arrays.stream(parts.split(",")).anyMatch(asked::contains);
    }
  }

  /** What this actor may choose, in the order of the table; nothing for somebody without a part. */
  public List<Reason> offered(AskedReason asked) {
    return asked.parts().isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from coded_reason where context = ? and act = ? and valid_from <= ?
                  and (valid_until is null or valid_until >= ?) order by position""")
            .params(asked.context(), asked.act(), asked.day(), asked.day())
            .query((r, i) -> new Kept(reason(r), r.getString("parts")))
            .list()
            .stream()
            .filter(kept -> kept.isFor(asked.parts()))
            .map(Kept::reason)
            .toList();
  }

  /** The same for several acts, by act; an act that takes no reason has no entry. */
  public Map<String, List<Reason>> offered(Collection<AskedReason> acts) {
    Map<String, List<Reason>> all = new LinkedHashMap<>();
    for (AskedReason asked : acts) {
      List<Reason> offered = offered(asked);
      if (!offered.isEmpty()) {
        all.put(asked.act(), offered);
      }
    }
    return all;
  }

  /** Why this reason is not good enough; null when it is. */
  public Refusal refusalOf(AskedReason asked, GivenReason given) {
    List<Reason> offered = offered(asked);
    Reason chosen = offered.stream().filter(r -> r.code().equals(given.reason())).findFirst().orElse(null);
    if (chosen == null) {
      return Refusal.invalid(
          asked.context() + ".reasonUnknown", "/reason", String.join(", ", offered.stream().map(Reason::code).toList()));
    }
    return chosen.comment() && given.isSilent() ? Refusal.invalid(asked.context() + ".noteMissing", "/note", "") : null;
  }

  /** What a kept code says; null for none, the code itself where the table no longer knows it. */
  public Text textOf(String context, String act, String code) {
    return code == null
        ? null
        : jdbc.sql("select * from coded_reason where context = ? and act = ? and code = ? order by valid_from desc limit 1")
            .params(context, act, code)
            .query((r, i) -> reason(r).text())
            .optional()
            .orElse(new Text(code, code));
  }

  private static Reason reason(ResultSet r) throws SQLException {
    return new Reason(r.getString("code"), new Text(r.getString("zh"), r.getString("en")), r.getBoolean("comment_required"));
  }
}
