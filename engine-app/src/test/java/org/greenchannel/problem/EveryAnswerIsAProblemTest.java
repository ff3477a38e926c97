package org.greenchannel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the house is sent, it answers with a problem document: the exact code, the place of the fault, what is allowed. */
@HouseTest
class EveryAnswerIsAProblemTest {

  @Autowired private House house;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
  }

  /** Written to the wire as they stand, since no client of ours would send them. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "GET /api/referrals/%2e%2e%2fadmin HTTP/1.1             | 400 | request.notHttp",
    "GET /api//referrals HTTP/1.1                           | 400 | request.notHttp",
    "GET /api/referrals;jsessionid=1 HTTP/1.1               | 400 | request.notHttp",
    "GET /api/referrals/%zz HTTP/1.1                        | 400 | request.notHttp",
    "GET /api/referrals/%00 HTTP/1.1                        | 400 | request.notHttp",
    "GET /api/<script> HTTP/1.1                             | 400 | request.notHttp",
    "GET /api/referrals?x={a} HTTP/1.1                     | 400 | request.notHttp",
    "GET /api/referrals HTTP/9.9                            | 505 | request.fault",
    "G\u0001T /api/referrals HTTP/1.1                       | 400 | request.notHttp",
    "TRACK /api/referrals HTTP/1.1                          | 400 | request.notHttp",
    "GET /%61pi/referrals HTTP/1.1                          | 400 | request.notHttp",
    "DELETE /%65ngine-rest/process-instance/x HTTP/1.1      | 400 | request.notHttp",
    "DELETE /engine%2Drest/process-instance/x HTTP/1.1      | 400 | request.notHttp",
    "POST /camunda/%61pi/engine/engine/default/message HTTP/1.1 | 400 | request.notHttp",
    "GET /%66hir/Task HTTP/1.1                              | 400 | request.notHttp"
  })
  void a_request_that_is_none_gets_a_problem_and_no_page(String line, int status, String code) throws IOException {
    String answer = sent(line + "\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json").doesNotContain("<html", "Apache", "Tomcat");
    JsonNode problem = json.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    assertThat(problem.at("/code").asText()).isEqualTo(code);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/detail").asText()).isNotBlank().doesNotStartWith("request.");
  }

  @ParameterizedTest
  @CsvSource({"Host: a b", "Content-Length: -1", "Content-Length: x", "Transfer-Encoding: odd"})
  void headers_that_cannot_be_gets_a_problem(String header) throws IOException {
    String answer = sent("POST /api/referrals HTTP/1.1\r\n" + (header.startsWith("Host") ? "" : "Host: localhost\r\n") + header + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|501).*").contains("application/problem+json").doesNotContain("<html");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{                                            | request.malformedJson |                     | ",
    "{\"patientId\":}                             | request.malformedJson |                     | ",
    "{\"clinical\":{\"systolic\":1 2}}            | request.malformedJson |                     | ",
    "{\"clinical\":[1]}                           | request.wrongType     | /clinical           | { ... }",
    "{\"consent\":\"perhaps\"}                    | request.wrongType     | /consent            | true, false",
    "{\"patientId\":[\"x\"]}                      | request.wrongType     | /patientId          | \"...\"",
    "{\"kind\":\"SIDEWAYS\"}                      | request.wrongType     | /kind               | UP, ",
    "{\"episodeId\":\"x\"}                        | request.wrongType     | /episodeId          | xxxxxxxx-",
    "{\"clinical\":{\"systolic\":\"high\"}}       | request.wrongType     | /clinical/systolic  | 0, 1",
    "{\"clinical\":{\"systolic\":99999999999}}    | request.wrongType     | /clinical/systolic  | ",
    "{\"clinical\":{\"onsetAt\":\"yesterday\"}}   | request.wrongType     | /clinical/onsetAt   | YYYY-MM-DDThh",
    "{\"clinical\":{\"followUps\":[{\"on\":\"2026-02-30\"}]}} | request.wrongType | /clinical/followUps/0/on | YYYY-MM-DD",
    "{\"colour\":1}                               | request.unknownField  | /colour             | clinical, consent",
    "null                                         | request.bodyMissing   |                     | "
  })
  void each_unreadable_body_has_its_own_code_and_place(String body, String code, String pointer, String allowed) {
    Reply reply = house.as("wang").text("/api/referrals", body);
    assertThat(reply.text("/code")).as(String.valueOf(reply.body())).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
    assertThat(reply.text("/errors/0/allowed")).startsWith(allowed == null ? "" : allowed);
  }

  @Test
  void a_number_of_five_thousand_digits_is_named_with_where_it_stands() {
    Reply reply = house.as("wang").text("/api/referrals", "{\"clinical\":{\"systolic\":" + "9".repeat(5000) + "}}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("request.beyondLimits");
    assertThat(reply.text("/errors/0/pointer")).as("the object it stands in").isEqualTo("/clinical");
    assertThat(reply.text("/detail")).contains("1000");
  }

  @Test
  void what_is_required_says_so_in_plain_words_and_what_is_bounded_in_figures() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.remove("patientId");
    body.put("reason", "x".repeat(1001));
    Map<String, Object> clinical = new HashMap<>(ReferralBodies.clinical(182, 112, java.util.List.of()));
    clinical.put("systolic", 900);
    body.put("clinical", clinical);
    Reply reply = house.as("wang").act("/api/referrals", body);
    assertThat(reply.text("/code")).isEqualTo("request.invalid");
    assertThat(reply.body().toString()).doesNotContain("null", "must", "不能为");
    assertThat(reply.body().at("/errors")).extracting(e -> e.path("pointer").asText() + " " + e.path("detail").asText() + " " + e.path("allowed").asText())
        .containsExactlyInAnyOrder("/patientId 必填。 ", "/reason 长度不在允许范围内。 0-1000", "/clinical/systolic 取值超出范围。 <= 300");
  }

  @Test
  void an_onset_before_the_patient_was_born_is_a_slip_of_the_pen() {
    Map<String, Object> body = ReferralBodies.urgent();
    Map<String, Object> clinical = new HashMap<>(ReferralBodies.clinical(182, 112, java.util.List.of()));
    clinical.put("onsetAt", "0001-01-01T00:00:00+08:00");
    body.put("clinical", clinical);
    Reply reply = house.as("wang").act("/api/referrals", body);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo("referral.onsetBeforeBirth");
    assertThat(reply.text("/errors/0/allowed")).isEqualTo(">= 1958-03-14");
    clinical.remove("onsetAt");
    clinical.put("followUps", java.util.List.of(Map.of("on", "1958-03-13", "aboveTarget", true)));
    assertThat(house.as("wang").act("/api/referrals", body).text("/code")).isEqualTo("referral.visitBeforeBirth");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "liu   | /api/filings?size=201              | size     | field.outOfRange | <= 200",
    "liu   | /api/contracts?page=-1             | page     | field.outOfRange | >= 0",
    "liu   | /api/registry/institutions?size=0  | size     | field.outOfRange | >= 1",
    "liu   | /api/patients?initials=zglzglzglzgl1&last4=0026 | initials | field.size | 0-12"
  })
  void a_parameter_beyond_its_bounds_is_named_with_what_is_allowed(String user, String address, String name, String code, String allowed) {
    Reply reply = house.as(user).get(address);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(422);
    assertThat(reply.text("/code")).isEqualTo("request.invalid");
    assertThat(reply.text("/errors/0/pointer")).isEqualTo(name);
    assertThat(reply.text("/errors/0/code")).isEqualTo(code);
    assertThat(reply.text("/errors/0/allowed")).isEqualTo(allowed);
  }

  private String sent(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
