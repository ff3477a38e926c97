package org.greenchannel.registry;

import java.util.List;
import org.greenchannel.security.Cipher;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the patients who were registered before marks existed; only the house has the key, so no migration can. */
@Component
@Order(6)
class PatientMarks implements ApplicationRunner {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Cipher cipher;

  PatientMarks(JdbcClient jdbc, Cipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** One whose number another patient has already stays without a mark. */
  @Override
  public void run(ApplicationArguments arguments) {
    String after = "";
    List<Unmarked> some = next(after);
    while (!some.isEmpty()) {
      some.forEach(this::mark);
      after = some.get(some.size() - 1).id();
      some = next(after);
    }
  }

  private record Unmarked(String id, String identity) {}

  private List<Unmarked> next(String after) {
    return jdbc.sql(
            "select id, identity_no from patient where identity_mark is null and identity_no is not null and id > ? order by id limit " + AT_ONCE)
        .param(after)
        .query((row, n) -> new Unmarked(row.getString("id"), row.getString("identity_no")))
        .list();
  }

  private void mark(Unmarked patient) {
    String mark = cipher.mark(IdentityNumbers.normal(cipher.decrypt(patient.identity())));
    jdbc.sql("update patient set identity_mark = :mark where id = :id and not exists (select 1 from patient where identity_mark = :mark)")
        .param("mark", mark)
        .param("id", patient.id())
        .update();
  }
}
