package org.greenchannel.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One CSV file (UTF-8) of the registry, named after its table; the header row names the columns.
 *
 * @param table institution, department, practitioner, patient, family_contract, coverage, app_user
 * @param rows the rows, each cell text
 */
public record RegistryFile(String table, List<String> header, List<CSVRecord> rows) {

  public static RegistryFile read(String table, InputStream content) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (content;
        CSVParser parser = CSVParser.parse(content, StandardCharsets.UTF_8, format)) {
      return new RegistryFile(table, List.copyOf(parser.getHeaderNames()), parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(table + ".csv cannot be read", e);
    }
  }
}
