package org.greenchannel.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The region's catalogue by code, from {@code rules/knowledge/catalogue.csv}. */
public final class Catalogue {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Map<String, CatalogueItem> byCode = new HashMap<>();

  private Catalogue() {}

  /** The catalogue shipped with the rules. */
  public static Catalogue shipped() {
    Catalogue catalogue = new Catalogue();
    try (InputStream in = Catalogue.class.getResourceAsStream("/knowledge/catalogue.csv")) {
      for (CSVRecord row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        catalogue.byCode.put(row.get("code"), itemOf(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  /** The item with this code, if it may be charged on the day. */
  public Optional<CatalogueItem> find(String code, LocalDate day) {
    return Optional.ofNullable(byCode.get(code)).filter(item -> item.holdsOn(day));
  }

  private static String text(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  private static CatalogueItem itemOf(CSVRecord row) {
    return new CatalogueItem(
        row.get("system"), row.get("code"), row.get("name"), row.get("name_en"), row.get("list_type"),
        row.get("charge_level"), "Y".equals(row.get("negotiated")),
        row.get("price_limit").isEmpty() ? null : new BigDecimal(row.get("price_limit")), text(row, "internet"),
        text(row, "price_item"), LocalDate.parse(row.get("from")), row.get("until").isEmpty() ? null : LocalDate.parse(row.get("until")));
  }
}
