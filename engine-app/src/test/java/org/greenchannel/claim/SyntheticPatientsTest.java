package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All 231 claims of the synthetic patients through the FHIR door, against the explanations of benefit beside them. */
@HouseTest
class SyntheticPatientsTest {

  private static final String PAYMENT = "line_prvdr_pmt_amt";
  private static final String COINSURANCE = "line_coinsrnc_amt";

  private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void every_claim_is_answered_and_every_priced_line_is_paid_as_explained() throws IOException {
    List<JsonNode> claims = new ArrayList<>();
    Map<String, JsonNode> explained = new HashMap<>();
    try (Stream<Path> files = Files.list(RealData.folder("synthea"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        read(file, claims, explained);
      }
    }
    assertThat(claims).hasSize(231);
    long before = count();
    int compared = 0;
    int lines = 0;
    for (JsonNode claim : claims) {
      var reply = house.as("his").post("/fhir/Claim/$submit", claim);
      assertThat(reply.text("/outcome")).as("%s: %s", claim.get("id"), reply.body()).isEqualTo("complete");
      JsonNode benefit = explained.get(claim.get("id").asText());
      if (benefit != null) {
        compared++;
        lines += assertPaidAsExplained(claim, reply.body(), benefit);
      }
    }
    assertThat(compared).isEqualTo(198);
    assertThat(lines).isEqualTo(247);
    assertThat(count() - before).isEqualTo(231);
    claims.forEach(claim -> assertThat(house.as("his").post("/fhir/Claim/$submit", claim).status()).isEqualTo(200));
    assertThat(count() - before).as("sending all again pays nothing twice").isEqualTo(231);
  }

  private int assertPaidAsExplained(JsonNode claim, JsonNode response, JsonNode benefit) throws IOException {
    JsonNode answer = json.readTree(response.toString());
    int compared = 0;
    for (int i = 0; i < claim.get("item").size(); i++) {
      JsonNode line = claim.get("item").get(i);
      if (line.has("net")) {
        JsonNode given = answer.get("item").get(i);
        JsonNode expected = benefit.get("item").get(i);
        assertThat(given.get("itemSequence").asInt()).isEqualTo(line.get("sequence").asInt());
        assertThat(amount(given, "benefit")).isEqualByComparingTo(cents(expected, PAYMENT));
        assertThat(amount(given, "copay")).isEqualByComparingTo(cents(expected, COINSURANCE));
        compared++;
      }
    }
    return compared;
  }

  private void read(Path file, List<JsonNode> claims, Map<String, JsonNode> explained) throws IOException {
    for (JsonNode entry : json.readTree(file.toFile()).get("entry")) {
      JsonNode resource = entry.get("resource");
      switch (resource.get("resourceType").asText()) {
        case "Claim" -> claims.add(resource);
        case "ExplanationOfBenefit" ->
            explained.put(resource.at("/claim/reference").asText().replace("urn:uuid:", ""), resource);
        default -> { }
      }
    }
  }

  private static BigDecimal cents(JsonNode item, String variable) {
    for (JsonNode adjudication : item.get("adjudication")) {
      if (adjudication.at("/category/coding/0/code").asText().endsWith("/" + variable)) {
        return adjudication.at("/amount/value").decimalValue().setScale(2, RoundingMode.HALF_UP);
      }
    }
    throw new AssertionError("no " + variable + " in " + item);
  }

  private static BigDecimal amount(JsonNode item, String code) {
    for (JsonNode adjudication : item.get("adjudication")) {
      if (adjudication.at("/category/coding/0/code").asText().equals(code)) {
        return adjudication.at("/amount/value").decimalValue();
      }
    }
    throw new AssertionError("no " + code + " in " + item);
  }

  private long count() {
    return jdbc.sql("select count(*) from claim where plan = 'demo-80-20'").query(Long.class).single();
  }
}
