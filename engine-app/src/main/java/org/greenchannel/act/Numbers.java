package org.greenchannel.act;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readable numbers (单号) such as {@code ZZ20261122-0031}: what people say on the telephone. */
@Component
public class Numbers {

  private final JdbcClient jdbc;
  private final Clock clock;

  Numbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The next number with this prefix (ZZ referral, CF prescription, PS delivery, JS claim). */
  public String next(String prefix) {
    long value = jdbc.sql("select nextval('readable_number')").query(Long.class).single();
    String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    return prefix + day + "-" + String.format("%04d", value);
  }
}
