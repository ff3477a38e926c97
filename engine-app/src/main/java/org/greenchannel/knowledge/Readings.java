package org.greenchannel.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** How far the reading of large workbooks has come, for the screen that waits for one; forgotten after some minutes. */
@Component
public class Readings {

  private final Cache<String, Integer> rows =
      Caffeine.newBuilder().maximumSize(1000).expireAfterAccess(Duration.ofMinutes(5)).build();

  /** Keeps the number of rows read under the caller's own name for the reading. */
  public IntConsumer of(String user, String reading) {
    return reading == null ? read -> {} : read -> rows.put(user + "/" + reading, read);
  }

  /** Rows read so far. */
  public int rows(String user, String reading) {
    Integer read = rows.getIfPresent(user + "/" + reading);
    return read == null ? 0 : read;
  }
}
