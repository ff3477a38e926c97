package org.greenchannel.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which institution leads the consortium (医联体) of another: the one of the highest level. */
@Component
class LeadInstitution {

  private final JdbcClient jdbc;

  LeadInstitution(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where the institution belongs to none, or leads its own. */
  Optional<String> of(String institution, LocalDate day) {
    return jdbc.sql(
            """
            select i.code from institution i join institution own on own.code = ?
            where i.consortium = own.consortium and i.kind = 'HOSPITAL'
            order by i.level desc, i.code limit 1""")
        .param(institution)
        .query(String.class)
        .optional()
        .filter(lead -> !lead.equals(institution));
  }
}
