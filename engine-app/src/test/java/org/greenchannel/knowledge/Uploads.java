package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.greenchannel.fixtures.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Workbooks made and sent as an analyst's browser does. */
@TestComponent
class Uploads {

  @Autowired private TestRestTemplate http;
  @Autowired private ObjectMapper json;
  @Autowired private House house;

  /** Sends a workbook to be imported. */
  JsonNode send(String user, String name, byte[] bytes, Map<String, String> fields, int status) throws IOException {
    return post("/api/knowledge/imports", user, name, bytes, fields, new HttpHeaders(), status);
  }

  /** Sends a workbook with an Idempotency-Key. */
  JsonNode once(String key, String name, byte[] bytes, Map<String, String> fields, int status) throws IOException {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Idempotency-Key", key);
    return post("/api/knowledge/imports", "ops", name, bytes, fields, headers, status);
  }

  /** What a workbook looks like. */
  JsonNode suggestion(String user, byte[] bytes, Map<String, String> fields, int status) throws IOException {
    return post("/api/knowledge/suggestions", user, "seen.xlsx", bytes, fields, new HttpHeaders(), status);
  }

  House.Reply act(JsonNode report, String act, Map<String, ?> body) {
    return house.as("ops").act("/api/knowledge/imports/" + report.at("/id").asText() + "/acts/" + act, body);
  }

  House.Reply see(JsonNode report, String what) {
    return house.as("ops").get("/api/knowledge/imports/" + report.at("/id").asText() + what);
  }

  private JsonNode post(
      String path, String user, String name, byte[] bytes, Map<String, String> fields, HttpHeaders headers, int status)
      throws IOException {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return name;
      }
    });
    fields.forEach(parts::add);
    ResponseEntity<String> reply = http.withBasicAuth(user, "demo").postForEntity(path, new HttpEntity<>(parts, headers), String.class);
    assertThat(reply.getStatusCode().value()).as(reply.getBody()).isEqualTo(status);
    return json.readTree(reply.getBody());
  }

  /** One sheet of texts and numbers. */
  static byte[] workbook(String sheetName, Object[]... rows) throws IOException {
    try (var book = new SXSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet(sheetName);
      for (int r = 0; r < rows.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          if (rows[r][c] instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
          } else {
            row.createCell(c).setCellValue(String.valueOf(rows[r][c]));
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }
}
