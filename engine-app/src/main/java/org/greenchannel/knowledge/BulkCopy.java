package org.greenchannel.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes many rows at once with PostgreSQL's COPY, in the transaction under way. */
@Component
class BulkCopy {

  private static final int CHUNK = 1 << 18;

  private final DataSource source;

  BulkCopy(DataSource source) {
    this.source = source;
  }

  /**
   * Copies one line per element.
   *
   * @param target table with its columns, {@code knowledge_row (id, since)}
   * @param cells the element's cells in the order of the columns; null is NULL
   */
  <T> void into(String target, Collection<T> elements, Function<T, Object[]> cells) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
      try {
        var bytes = new ByteArrayOutputStream(CHUNK + 4096);
        for (T element : elements) {
          bytes.write(line(cells.apply(element)).getBytes(StandardCharsets.UTF_8));
          if (bytes.size() >= CHUNK) {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            bytes.reset();
          }
        }
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new org.springframework.jdbc.UncategorizedSQLException("copy", target, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private static String line(Object[] cells) {
    StringBuilder line = new StringBuilder(256);
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : "\t");
      if (cells[i] == null) {
        line.append("\\N");
      } else {
        escape(cells[i].toString(), line);
      }
    }
    return line.append('\n').toString();
  }

  private static void escape(String value, StringBuilder line) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append(' ');
        default -> line.append(c);
      }
    }
  }
}
