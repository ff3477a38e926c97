package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The FHIR door: Claim/$submit, the same claim again, and everything that can be wrong. */
@HouseTest
class FhirClaimTest {

  private static final String SUBMIT = "/fhir/Claim/$submit";
  private static final String CODE = "/issue/0/details/coding/0/code";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_claim_of_1952_is_paid_four_fifths_of_every_priced_line() {
    var reply = house.as("his").post(SUBMIT, FhirClaims.priced("a-1952", 1797.02, 0.03));
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
    assertThat(reply.text("/resourceType")).isEqualTo("ClaimResponse");
    assertThat(reply.text("/outcome")).isEqualTo("complete");
    assertThat(amount(reply.body().at("/item/1"), "benefit")).isEqualTo("1437.62");
    assertThat(amount(reply.body().at("/item/1"), "copay")).isEqualTo("359.40");
    assertThat(amount(reply.body().at("/item/2"), "benefit")).isEqualTo("0.02");
    assertThat(reply.text("/processNote/0/text")).contains("the lines count");
    var again = house.as("his").get("/fhir/ClaimResponse/" + reply.text("/id"));
    assertThat(again.text("/payment/amount/value")).isEqualTo("1437.64");
    assertThat(house.as("his").get("/fhir/Claim/" + reply.text("/id")).text("/item/1/net/value")).isEqualTo("1797.02");
  }

  @Test
  void sending_a_claim_again_pays_nothing_twice_and_gives_the_first_answer() {
    var first = house.as("his").post(SUBMIT, FhirClaims.priced("again", 10.00));
    long before = claims();
    var second = house.as("his").post(SUBMIT, FhirClaims.priced("again", 10.00));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(claims()).isEqualTo(before);
    var other = house.as("his").post(SUBMIT, FhirClaims.priced("again", 11.00));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text(CODE)).isEqualTo("request.keyUsed");
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void a_claim_stays_one_when_its_key_has_been_forgotten() {
    house.as("his").post(SUBMIT, FhirClaims.priced("forgotten", 10.00));
    jdbc.sql("delete from idempotency_key").update();
    var reply = house.as("his").post(SUBMIT, FhirClaims.priced("forgotten", 10.00));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text(CODE)).isEqualTo("claim.alreadyClaimed");
  }

  @Test
  void a_claim_may_come_inside_parameters() {
    var reply =
        house.as("his").post(SUBMIT, Map.of("resourceType", "Parameters",
            "parameter", List.of(Map.of("name", "resource", "resource", FhirClaims.priced("inside", 5.00)))));
    assertThat(reply.text("/resourceType")).as(String.valueOf(reply.body())).isEqualTo("ClaimResponse");
  }

  @Test
  void a_normal_plan_refuses_unknown_codes_and_wrong_sums_with_their_path() {
    Map<String, Object> claim = FhirClaims.priced("normal", 10.00);
    claim.put("patient", Map.of("reference", "Patient/PT-LI"));
    claim.put("provider", Map.of("reference", "Organization/" + ClaimEntries.COUNTY));
    claim.put("billablePeriod", Map.of("start", "2026-11-22T09:00:00+08:00"));
    var reply = house.as("his").post(SUBMIT, claim);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(422);
    assertThat(reply.body().toString())
        .contains("claim.systemNotAccepted", "Claim.item[1].productOrService.coding[0].system", "claim.totalWrong",
            "claim.currencyWrong");
  }

  @Test
  void a_late_claim_says_why_in_its_supporting_information() {
    Map<String, Object> claim = FhirClaims.priced("late");
    claim.put("patient", Map.of("reference", "Patient/PT-LI"));
    claim.put("provider", Map.of("reference", "Organization/" + ClaimEntries.COUNTY));
    claim.put("billablePeriod", Map.of("start", "2026-11-10T09:00:00+08:00", "end", "2026-11-10T10:00:00+08:00"));
    Map<String, Object> item = FhirClaims.item(1, "urn:nhsa:service", ClaimEntries.CONSULTATION, null);
    item.put("net", Map.of("value", 10.00, "currency", "CNY"));
    claim.put("item", List.of(item));
    claim.put("total", Map.of("value", 10.00, "currency", "CNY"));
    var unsaid = house.as("his").post(SUBMIT, claim);
    assertThat(unsaid.text(CODE)).as(String.valueOf(unsaid.body())).isEqualTo("claim.lateReasonMissing");
    assertThat(unsaid.body().toString()).contains("Claim.supportingInfo.code");
    claim.put("supportingInfo", List.of(Map.of("sequence", 1, "category", FhirClaims.coding("http://terminology.hl7.org/CodeSystem/claiminformationcategory", "info", null),
        "code", FhirClaims.coding("urn:green-channel:late-reason", "CARD_LOST", null))));
    var said = house.as("his").post(SUBMIT, claim);
    assertThat(said.text("/outcome")).as(String.valueOf(said.body())).isEqualTo("complete");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"resourceType\":\"Claim\", | 400 | request.malformedFhir",
    "{\"resourceType\":\"Patient\"} | 400 | request.malformedFhir",
    "{\"resourceType\":\"Claim\",\"nonsense\":1} | 400 | request.malformedFhir",
    "[] | 400 | request.malformedFhir",
    "{\"resourceType\":\"Claim\"} | 422 | field.required"})
  void what_cannot_be_read_is_answered_with_an_outcome(String body, int status, String code) {
    long before = claims();
    var reply = house.as("his").post(SUBMIT, body);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(status);
    assertThat(reply.text("/resourceType")).isEqualTo("OperationOutcome");
    assertThat(reply.text(CODE)).isEqualTo(code);
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void what_nobody_may_do_or_see_is_refused_with_a_code() {
    assertThat(house.as("li").post(SUBMIT, FhirClaims.priced("patient", 1)).text(CODE)).isEqualTo("claim.notYourInstitution");
    assertThat(house.as("his").get("/fhir/Claim/nothing").text(CODE)).isEqualTo("claim.unknown");
    assertThat(house.as("his").get("/fhir/Nothing/1").status()).isEqualTo(404);
    assertThat(house.as("his").post(SUBMIT + "?plan=gold", FhirClaims.priced("gold", 1)).text(CODE)).isEqualTo("claim.planUnknown");
    assertThat(house.as(null).get("/fhir/metadata").text("/fhirVersion")).isEqualTo("4.0.1");
  }

  private static String amount(JsonNode item, String category) {
    for (JsonNode adjudication : item.get("adjudication")) {
      if (adjudication.at("/category/coding/0/code").asText().equals(category)) {
        return adjudication.at("/amount/value").decimalValue().setScale(2).toPlainString();
      }
    }
    return "";
  }

  private long claims() {
    return jdbc.sql("select count(*) from claim").query(Long.class).single();
  }
}
