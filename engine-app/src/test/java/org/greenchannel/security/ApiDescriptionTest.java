package org.greenchannel.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The description of the interface speaks of what a caller sends, and of nothing else. */
@HouseTest
class ApiDescriptionTest {

  @Autowired private House house;

  @Test
  void the_caller_is_no_parameter_and_every_act_takes_a_key() {
    JsonNode docs = house.as("ops").get("/v3/api-docs").body();
    assertThat(docs.findValuesAsText("$ref")).noneMatch(ref -> ref.endsWith("/Actor"));
    for (JsonNode path : docs.get("paths")) {
      assertThat(path.findValuesAsText("name")).doesNotContain("actor");
      if (path.has("post")) {
        assertThat(path.get("post").findValuesAsText("name")).contains("Idempotency-Key");
      }
    }
  }

  @Test
  void doors_for_files_are_described_as_forms_with_their_parts() {
    JsonNode docs = house.as("ops").get("/v3/api-docs").body();
    for (String path : List.of("/api/knowledge/imports", "/api/knowledge/suggestions", "/api/rule-tables/{table}/versions", "/api/claim-batches")) {
      JsonNode content = docs.get("paths").get(path).get("post").get("requestBody").get("content");
      assertThat(content.fieldNames()).toIterable().as(path).containsExactly("multipart/form-data");
    }
    JsonNode schema = docs.get("paths").get("/api/claim-batches").at("/post/requestBody/content/multipart~1form-data/schema");
    JsonNode parts = schema.has("$ref") ? docs.at(schema.get("$ref").asText().substring(1)) : schema;
    assertThat(parts.at("/properties/mdtrt_d/format").asText()).isEqualTo("binary");
    assertThat(docs.get("paths").get("/api/knowledge/imports").get("post").findValuesAsText("name"))
        .contains("from", "basis", "source", "mapping", "rule", "reading").doesNotContain("beside");
  }
}
