package org.greenchannel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * One file of the demo region; its header row names the columns.
 *
 * @param rows the rows, each cell text
 */
record DemoTable(List<String> header, List<CSVRecord> rows) {

  static DemoTable read(String name) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            new ClassPathResource("demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8, format)) {
      return new DemoTable(List.copyOf(parser.getHeaderNames()), parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + name + ".csv", e);
    }
  }
}
