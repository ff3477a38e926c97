package org.greenchannel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies and counterparts of the prescription stories. */
final class Prescribing {

  static final String AMLODIPINE = "XC08CAA055A001010100101";
  static final String METFORMIN = "XA10BAE001A001010100103";
  static final String MORPHINE = "XN02AAM061A001020100571";
  static final String INSULIN = "XA10AEG010B002010101445";
  static final String WARFARIN = "XB01AAH024A001010101290";
  static final String WORK_INJURY_ONLY = "XD11AXQ064F002010100319";
  static final List<String> SIX =
      List.of(AMLODIPINE, METFORMIN, "XC10AAA002A001010100104", "XB01ACA056A012010100233",
          "XA10BBG047A001010100412", "XC09DBX002A001010100105");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Prescribing() {}

  static Map<String, Object> visit() {
    Map<String, Object> visit = new LinkedHashMap<>();
    visit.put("type", "FOLLOW_UP");
    visit.put("offlineDiagnosis", true);
    visit.put("sameDiagnosis", true);
    visit.put("diseaseClass", "CHRONIC");
    visit.put("identityVerified", true);
    visit.put("consentSigned", true);
    return visit;
  }

  static Map<String, Object> content(String... codes) {
    List<Object> items = new ArrayList<>();
    for (String code : codes) {
      items.add(item(code, 28, 1));
    }
    return content(items);
  }

  static Map<String, Object> content(List<Object> items) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("diagnosisCode", "I10");
    content.put("diagnosisName", "原发性高血压");
    content.put("rxType", "GENERAL");
    content.put("reason", "慢性病病情稳定，延长用量");
    content.put("stable", true);
    content.put("items", items);
    return content;
  }

  static Map<String, Object> item(String code, int days, int quantity) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("drugCode", code);
    item.put("dose", "1 片");
    item.put("frequency", "每日一次");
    item.put("route", "口服");
    item.put("days", days);
    item.put("quantity", quantity);
    return item;
  }

  static Map<String, Object> draft(String patientId, String... codes) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("patientId", patientId);
    draft.put("visit", visit());
    draft.put("content", content(codes));
    return draft;
  }

  /** What the sandbox shows. */
  static JsonNode sandbox(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
  }

  /** What a test tells the sandbox. */
  static JsonNode tell(String url, Object body) {
    try {
      return send(
          HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(request.uri() + " " + response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
