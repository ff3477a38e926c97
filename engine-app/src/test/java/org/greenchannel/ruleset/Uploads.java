package org.greenchannel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.greenchannel.fixtures.House;
import org.greenchannel.rules.internal.DecisionTables;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** How tests load workbooks into the house. */
final class Uploads {

  private final House house;
  private final TestRestTemplate http;
  private final ObjectMapper json = new ObjectMapper();

  Uploads(House house, TestRestTemplate http) {
    this.house = house;
    this.http = http;
  }

  /** What an upload was answered at once. */
  JsonNode post(String user, String table, byte[] workbook, String examples, int status) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", file("my copy.xlsx", workbook));
    if (examples != null) {
      parts.add("examples", file("examples.csv", examples.getBytes(StandardCharsets.UTF_8)));
    }
    HttpHeaders headers = new HttpHeaders();
    headers.set("Accept-Language", "en");
    ResponseEntity<String> reply =
        http.withBasicAuth(user, "demo")
            .postForEntity("/api/rule-tables/" + table + "/versions", new HttpEntity<>(parts, headers), String.class);
    assertThat(reply.getStatusCode().value()).as(reply.getBody()).isEqualTo(status);
    try {
      return json.readTree(reply.getBody());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads and waits until the version is live or refused. */
  JsonNode through(String table, byte[] workbook, String examples) {
    return ended(table, post("ops", table, workbook, examples, 202).at("/id").asText());
  }

  JsonNode ended(String table, String id) {
    String path = "/api/rule-tables/" + table + "/versions/" + id;
    return Awaitility.await().atMost(Duration.ofMinutes(3)).until(
        () -> house.as("ops").header("Accept-Language", "en").get(path).body(),
        version -> !version.at("/status").asText().equals("COMPILING"));
  }

  /** The shipped workbook with one change. */
  static byte[] edited(String table, Consumer<Sheet> edit) {
    byte[] shipped = DecisionTables.shippedWorkbook(table);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(shipped)); var out = new ByteArrayOutputStream()) {
      edit.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] with(String table, String cell, String text) {
    return edited(table, sheet -> at(sheet, cell).setCellValue(text));
  }

  static byte[] with(String table, String cell, int number) {
    return edited(table, sheet -> at(sheet, cell).setCellValue(number));
  }

  static org.apache.poi.ss.usermodel.Cell at(Sheet sheet, String cell) {
    CellReference reference = new CellReference(cell);
    return sheet.getRow(reference.getRow()).getCell(reference.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static ByteArrayResource file(String name, byte[] bytes) {
    return new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
