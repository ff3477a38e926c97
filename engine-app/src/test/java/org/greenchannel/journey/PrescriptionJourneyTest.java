package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.journey.Prescribing.AMLODIPINE;
import static org.greenchannel.journey.Prescribing.METFORMIN;
import static org.greenchannel.journey.Prescribing.MORPHINE;
import static org.greenchannel.journey.Prescribing.SIX;
import static org.greenchannel.journey.Prescribing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.greenchannel.connectors.sandbox.SandboxServer;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 2 up to the pharmacist: an online follow-up visit ends in a prescription that is checked, signed, reviewed. */
@HouseTest
class PrescriptionJourneyTest {

  @Autowired private House house;
  @Autowired private SandboxServer sandbox;

  @BeforeEach
  void beginOnThatSunday() {
    house.clock().set(org.greenchannel.fixtures.TestClock.START);
  }

  private Reply prescribed(String patient, String... codes) {
    Reply reply = house.as("chen").act("/api/prescriptions", draft(patient, codes));
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    return reply;
  }

  private static String path(Reply reply) {
    return "/api/prescriptions/" + reply.text("/id");
  }

  @Test
  void a_clean_prescription_is_checked_signed_and_approved_by_a_pharmacist() {
    Reply written = prescribed("PT-ZHANG", AMLODIPINE, METFORMIN);
    assertThat(written.text("/status")).isEqualTo("draft");
    assertThat(written.headers().getLocation()).hasToString(path(written));
    assertThat(written.body().at("/findings")).isEmpty();

    house.runJobs();
    Reply inReview = house.as("lin").get(path(written));
    assertThat(inReview.text("/status")).isEqualTo("in-review");
    assertThat(inReview.text("/dueAt")).isEqualTo("2026-11-22T02:30:00Z");
    assertThat(inReview.text("/signatureText/zh")).startsWith("已电子签名");
    assertThat(work("lin")).contains(written.text("/number"));
    assertThat(work("lin")).contains("张*｜女 68｜云溪县人民医院");
    assertThat(work("lin")).doesNotContain("氨氯地平");

    Reply ready = house.as("lin").header("If-Match", inReview.headers().getETag()).act(path(written) + "/acts/approve", Map.of());
    assertThat(ready.status()).as(String.valueOf(ready.body())).isEqualTo(200);
    assertThat(ready.text("/status")).isEqualTo("ready");
    assertThat(ready.text("/validUntil")).isEqualTo("2026-11-24");
    assertThat(ready.text("/pharmacist/en")).isEqualTo("Lin Shenfang");
    assertThat(work("lin")).doesNotContain(written.text("/number"));

    house.runJobs();
    assertThat(sms("13800000001", written.text("/number"))).contains("已通过药师审核").doesNotContain("氨氯地平");
  }

  @Test
  void the_signature_is_kept_and_the_authority_confirms_it() {
    Reply written = prescribed("PT-ZHANG", AMLODIPINE);
    assertThat(house.as("chen").get(path(written) + "/signature").text("/code")).isEqualTo("prescription.notSigned");
    house.runJobs();
    Reply signature = house.as("regulator").get(path(written) + "/signature");
    assertThat(signature.text("/authority")).isEqualTo("OK");
    assertThat(signature.text("/signerId")).isEqualTo("D-CHEN");
    assertThat(signature.text("/digest")).matches("[0-9a-f]{64}");
    assertThat(signature.text("/content")).contains(AMLODIPINE);
  }

  @Test
  void a_banned_drug_is_returned_with_coded_findings_and_passes_after_the_amendment() {
    Reply returned = prescribed("PT-LI", MORPHINE);
    assertThat(returned.text("/status")).isEqualTo("returned");
    JsonNode ban = finding(returned, "RX-BAN-001");
    assertThat(ban.at("/code").asText()).isEqualTo("B01");
    assertThat(ban.at("/level").asText()).isEqualTo("BLOCK");
    assertThat(ban.at("/law").asText()).isEqualTo("INTERNET-DIAGNOSIS-MEASURES#19");
    assertThat(ban.at("/lineNo").asInt()).isEqualTo(1);
    assertThat(ban.at("/text/zh").asText()).isNotBlank();
    assertThat(ban.at("/text/en").asText()).isNotBlank();
    house.runJobs();
    assertThat(mails(returned.text("/number"))).contains("已退回").doesNotContain("吗啡");
    assertThat(work("lin")).doesNotContain(returned.text("/number"));

    Reply amended = house.as("chen").act(path(returned) + "/acts/amend", Prescribing.content(AMLODIPINE));
    assertThat(amended.status()).as(String.valueOf(amended.body())).isEqualTo(200);
    assertThat(amended.text("/status")).isEqualTo("draft");
    assertThat(amended.body().at("/findings")).isEmpty();
    house.runJobs();
    assertThat(house.as("lin").get(path(returned)).text("/status")).isEqualTo("in-review");
  }

  @Test
  void six_drugs_on_one_sheet_are_too_many() {
    Reply returned = prescribed("PT-ZHANG", SIX.toArray(String[]::new));
    assertThat(returned.text("/status")).isEqualTo("returned");
    assertThat(finding(returned, "RX-CNT-002").at("/code").asText()).isEqualTo("N05");
    assertThat(prescribed("PT-ZHANG", SIX.subList(0, 5).toArray(String[]::new)).text("/status")).isEqualTo("draft");
  }

  @Test
  void more_days_than_the_table_allows_are_returned() {
    Map<String, Object> draft = draft("PT-ZHANG");
    draft.put("content", Prescribing.content(List.of(Prescribing.item(AMLODIPINE, 29, 2))));
    Reply returned = house.as("chen").act("/api/prescriptions", draft);
    assertThat(finding(returned, "RX-QTY-008").at("/code").asText()).isEqualTo("N08");
    assertThat(prescribed("PT-ZHANG", AMLODIPINE).text("/status")).isEqualTo("draft");
  }

  @Test
  void every_failing_credential_of_the_prescriber_is_named() {
    Reply tooYoung = house.as("yang").act("/api/prescriptions", draft("PT-ZHANG", AMLODIPINE));
    assertThat(tooYoung.text("/status")).isEqualTo("returned");
    assertThat(finding(tooYoung, "RX-DOC-002").at("/code").asText()).isEqualTo("Q02");
    Reply expired = house.as("he").act("/api/prescriptions", draft("PT-ZHANG", AMLODIPINE));
    assertThat(finding(expired, "RX-DOC-004").at("/code").asText()).isEqualTo("Q04");
  }

  @Test
  void a_first_visit_is_refused_at_the_door() {
    Map<String, Object> first = draft("PT-ZHANG", AMLODIPINE);
    Map<String, Object> visit = Prescribing.visit();
    visit.put("type", "FIRST");
    first.put("visit", visit);
    Reply refused = house.as("chen").act("/api/prescriptions", first);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("prescription.visitNotAdmitted");
    assertThat(refused.text("/errors/0/code")).isEqualTo("prescription.route.GO_OFFLINE");
    assertThat(refused.text("/errors/0/allowed")).startsWith("RX-VIS-004 ");
  }

  @Test
  void a_child_of_five_without_guardian_is_refused_at_the_door() {
    Reply refused = house.as("chen").act("/api/prescriptions", draft("PT-ZHAO", AMLODIPINE));
    assertThat(refused.text("/code")).isEqualTo("prescription.visitNotAdmitted");
    assertThat(refused.text("/errors/0/code")).isEqualTo("prescription.route.GUARDIAN");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/visit");
    Map<String, Object> accompanied = draft("PT-ZHAO", AMLODIPINE);
    Map<String, Object> visit = Prescribing.visit();
    visit.put("guardianPresent", true);
    visit.put("specialistPresent", true);
    accompanied.put("visit", visit);
    assertThat(house.as("chen").act("/api/prescriptions", accompanied).status()).isEqualTo(201);
  }

  @Test
  void the_pharmacist_returns_with_coded_findings_or_refuses_for_good() {
    Reply written = prescribed("PT-ZHANG", AMLODIPINE);
    house.runJobs();
    Reply unknown = house.as("lin").act(path(written) + "/acts/return", Map.of("findings", List.of("S3", "X9")));
    assertThat(unknown.text("/code")).isEqualTo("prescription.unknownReason");
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/findings/1");
    Reply returned = house.as("lin").act(path(written) + "/acts/return", Map.of("findings", List.of("S3"), "comment", "请核对剂量"));
    assertThat(returned.text("/status")).isEqualTo("returned");
    assertThat(returned.text("/findings/0/code")).isEqualTo("S3");
    assertThat(returned.text("/findings/0/law")).isEqualTo("PRESCRIPTION-REVIEW#15");
    house.as("chen").act(path(written) + "/acts/amend", Prescribing.content(AMLODIPINE));
    house.runJobs();
    assertThat(house.as("lin").act(path(written) + "/acts/refuse", Map.of("reason", "SERIOUS_MISUSE")).text("/code"))
        .isEqualTo("prescription.commentRequired");
    Reply refused = house.as("lin").act(path(written) + "/acts/refuse", Map.of("reason", "SERIOUS_MISUSE", "comment", "重复用药"));
    assertThat(refused.text("/status")).isEqualTo("refused");
    house.runJobs();
    assertThat(sms("13800000001", written.text("/number"))).contains("未通过药师审核");
    assertThat(house.as("chen").act(path(written) + "/acts/amend", Prescribing.content(AMLODIPINE)).text("/code"))
        .isEqualTo("prescription.actNotNow");
  }

  @Test
  void a_refused_signature_returns_the_prescription() {
    Prescribing.tell(sandbox.url() + "/_control/ca/signers/D-CHEN", Map.of("code", "CERTIFICATE_REVOKED"));
    try {
      Reply written = prescribed("PT-ZHANG", AMLODIPINE);
      house.runJobs();
      Reply returned = house.as("chen").get(path(written));
      assertThat(returned.text("/status")).isEqualTo("returned");
      assertThat(returned.text("/findings/0/code")).isEqualTo("C-CERTIFICATE_REVOKED");
    } finally {
      Prescribing.tell(sandbox.url() + "/_control/ca/signers/D-CHEN", Map.of("code", "NONE"));
    }
  }

  @Test
  void the_doctor_withdraws_a_prescription_and_the_pharmacists_task_goes() {
    Reply written = prescribed("PT-ZHANG", AMLODIPINE);
    house.runJobs();
    assertThat(work("lin")).contains(written.text("/number"));
    Reply cancelled = house.as("chen").act(path(written) + "/acts/cancel", Map.of("reason", "患者改为线下就诊"));
    assertThat(cancelled.text("/status")).isEqualTo("cancelled");
    assertThat(work("lin")).doesNotContain(written.text("/number"));
  }

  @Test
  void the_timeline_tells_every_step_with_its_rule_version() {
    Reply written = prescribed("PT-ZHANG", AMLODIPINE);
    house.runJobs();
    house.as("lin").act(path(written) + "/acts/approve", Map.of());
    Reply timeline = house.as("zhang").get("/api/episodes/" + written.text("/episodeId") + "/timeline");
    assertThat(timeline.status()).isEqualTo(200);
    assertThat(timeline.body().at("/steps").findValuesAsText("act"))
        .containsExactly("prescription.prescribe", "prescription.check", "prescription.sign", "prescription.approve");
    assertThat(timeline.text("/steps/0/decisions/0/ruleIds/0")).isEqualTo("RX-VIS-011");
    assertThat(timeline.text("/steps/0/decisions/0/fingerprint")).matches("[0-9a-f]{64}");
    assertThat(String.valueOf(timeline.body())).doesNotContain("氨氯地平");
  }

  @Test
  void a_second_prescription_joins_the_episode_of_the_first_and_a_strange_episode_is_refused() {
    Reply first = prescribed("PT-ZHANG", AMLODIPINE);
    Map<String, Object> second = draft("PT-ZHANG", METFORMIN);
    second.put("episodeId", first.text("/episodeId"));
    assertThat(house.as("chen").act("/api/prescriptions", second).text("/episodeId")).isEqualTo(first.text("/episodeId"));
    second.put("episodeId", UUID.fromString("01930000-0000-7000-8000-000000000001"));
    Reply refused = house.as("chen").act("/api/prescriptions", second);
    assertThat(refused.text("/code")).isEqualTo("prescription.unknownEpisode");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/episodeId");
  }

  private String work(String user) {
    return String.valueOf(house.as(user).get("/api/worklist?limit=200").body());
  }

  private static JsonNode finding(Reply reply, String ruleId) {
    return StreamSupport.stream(reply.body().at("/findings").spliterator(), false)
        .filter(f -> ruleId.equals(f.at("/ruleId").asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ruleId + " is not among " + reply.body().at("/findings")));
  }

  private String sms(String phone, String number) {
    return texts(Prescribing.sandbox(sandbox.url() + "/_api/sms"), phone, number);
  }

  private String mails(String number) {
    return texts(Prescribing.sandbox(sandbox.url() + "/_api/mails"), "", number);
  }

  private static String texts(JsonNode all, String receiver, String number) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(String::valueOf)
        .filter(m -> m.contains(receiver) && m.contains(number))
        .reduce("", String::concat);
  }
}
