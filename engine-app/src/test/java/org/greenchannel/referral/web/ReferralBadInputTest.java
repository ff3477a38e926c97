package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.referral.Referrals;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong gets a stable code and the place of the fault; no record, no process, no 500. */
@HouseTest
class ReferralBadInputTest {

  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private Referrals referrals;
  @Autowired private HistoryService history;
  @Autowired private Trail trail;

  private long recordsBefore;
  private long processesBefore;

  @BeforeEach
  void count_what_is_there() {
    house.clock().set(TestClock.START);
    recordsBefore = referrals.count();
    processesBefore = history.createHistoricProcessInstanceQuery().count();
  }

  /** A spoilt request: what is changed, and what must come back. */
  record Spoilt(String name, Consumer<Map<String, Object>> change, int status, String code, String pointer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Spoilt> requests() {
    return Stream.of(
        new Spoilt("no patient", b -> b.remove("patientId"), 422, "request.invalid", "/patientId"),
        new Spoilt("empty reason", b -> b.put("reason", " "), 422, "request.invalid", "/reason"),
        new Spoilt("no clinical facts", b -> b.remove("clinical"), 422, "request.invalid", "/clinical"),
        new Spoilt("no diagnosis", b -> clinical(b).remove("diagnosis"), 422, "request.invalid", "/clinical/diagnosis"),
        new Spoilt("systolic 900", b -> clinical(b).put("systolic", 900), 422, "request.invalid", "/clinical/systolic"),
        new Spoilt("systolic a word", b -> clinical(b).put("systolic", "high"), 400, "request.wrongType", "/clinical/systolic"),
        new Spoilt("a red flag nobody knows", b -> clinical(b).put("redFlags", List.of("GHOST")), 400, "request.wrongType", "/clinical/redFlags/0"),
        new Spoilt("an urgency nobody knows", b -> b.put("urgency", "SOON"), 400, "request.wrongType", "/urgency"),
        new Spoilt("a field nobody knows", b -> b.put("colour", "green"), 400, "request.unknownField", "/colour"),
        new Spoilt("a date that is none", b -> clinical(b).put("followUps", List.of(Map.of("on", "2026-02-30"))), 400, "request.wrongType", "/clinical/followUps/0/on"),
        new Spoilt("a NUL character", b -> b.put("reason", "x\u0000y"), 400, "request.wrongType", "/reason"),
        new Spoilt("a bell", b -> b.put("reason", "x\u0007y"), 400, "request.wrongType", "/reason"),
        new Spoilt("a lone surrogate", b -> b.put("reason", "x\ud800y"), 400, "request.wrongType", "/reason"),
        new Spoilt("a year that nothing keeps", b -> clinical(b).put("onsetAt", "-999999999-01-01T00:00:00Z"), 400, "request.wrongType", "/clinical/onsetAt"),
        new Spoilt("half a blood pressure", b -> clinical(b).remove("diastolic"), 422, "referral.pressureIncomplete", "/clinical/diastolic"),
        new Spoilt("systolic below diastolic", b -> clinical(b).putAll(Map.of("systolic", 80, "diastolic", 120)), 422, "referral.pressureImpossible", "/clinical/systolic"),
        new Spoilt("a past visit tomorrow", b -> clinical(b).put("followUps", List.of(Map.of("on", "2026-11-23", "aboveTarget", true))), 422, "referral.visitInTheFuture", "/clinical/followUps/0/on"),
        new Spoilt("onset in an hour", b -> clinical(b).put("onsetAt", "2026-11-22T11:00:00+08:00"), 422, "referral.onsetInTheFuture", "/clinical/onsetAt"),
        new Spoilt("unknown institution", b -> b.put("toInstitution", "H000"), 422, "referral.institutionUnknown", "/toInstitution"),
        new Spoilt("unknown department", b -> b.put("toDepartment", "9999"), 422, "referral.departmentUnknown", "/toDepartment"),
        new Spoilt("sideways", b -> b.put("toInstitution", "H51010100302"), 422, "referral.notUpward", "/toInstitution"),
        new Spoilt("unknown patient", b -> b.put("patientId", "PT-NOBODY"), 422, "referral.patientUnknown", "/patientId"),
        new Spoilt("contract claimed, none there", b -> b.put("patientId", "PT-SMITH"), 422, "referral.contractAbsent", "/contractClaimed"),
        new Spoilt("contract run out", b -> b.put("patientId", "PT-ZHAO"), 422, "referral.contractAbsent", "/contractClaimed"),
        new Spoilt("no consent", b -> b.put("consent", false), 422, "referral.consentMissing", "/consent"),
        new Spoilt("urgency without a reason", b -> b.put("urgency", "URGENT"), 422, "referral.urgencyReasonMissing", "/urgencyReason"),
        new Spoilt("an episode of nobody", b -> b.put("episodeId", "01980000-0000-7000-8000-000000000000"), 422, "referral.episodeUnknown", "/episodeId"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_with_a_fault_creates_nothing(Spoilt spoilt) {
    Map<String, Object> body = ReferralBodies.urgent();
    spoilt.change().accept(body);
    Reply reply = house.as("wang").act(REFERRALS, body);
    assertThat(reply.body().toString()).contains(spoilt.code());
    assertThat(reply.status()).isEqualTo(spoilt.status());
    assertThat(reply.text("/code")).isEqualTo(spoilt.code());
    assertThat(reply.text("/errors/0/pointer")).isEqualTo(spoilt.pointer());
    assertThat(reply.text("/errors/0/detail")).isNotBlank().doesNotStartWith("referral.");
    nothingWasCreated();
  }

  @Test
  void several_faults_are_all_named() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("toInstitution", "H000");
    body.put("patientId", "PT-NOBODY");
    clinical(body).put("onsetAt", "2027-01-01T00:00:00+08:00");
    Reply reply = house.as("wang").header("Accept-Language", "en").act(REFERRALS, body);
    assertThat(reply.text("/code")).isEqualTo("request.invalid");
    assertThat(reply.body().at("/errors")).hasSize(3);
    assertThat(reply.text("/errors/0/detail")).isEqualTo("There is no such institution; check its code.");
    nothingWasCreated();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"x\"", "null", "", "{\"patientId\":}", "{\"clinical\":[1]}"})
  void malformed_json_creates_nothing(String text) {
    Reply reply = house.as("wang").header("Idempotency-Key", UUID.randomUUID().toString()).post(REFERRALS, text);
    assertThat(reply.status()).isBetween(400, 422);
    assertThat(reply.text("/code")).startsWith("request.");
    nothingWasCreated();
  }

  @ParameterizedTest
  @ValueSource(strings = {"liu", "zhang", "his", "regulator", "lin", "admin"})
  void only_a_doctor_refers(String user) {
    Reply reply = house.as(user).act(REFERRALS, ReferralBodies.urgent());
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/code")).isEqualTo("referral.onlyDoctorsRefer");
    nothingWasCreated();
  }

  @Test
  void a_doctor_whose_certificate_has_expired_cannot_refer() {
    Reply reply = house.as("he").act(REFERRALS, ReferralBodies.urgent());
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/code")).isEqualTo("referral.certificateExpired");
    assertThat(reply.text("/detail")).contains("2026-11-22");
    nothingWasCreated();
  }

  /** What every other kind of request must say, and to whom it may go. */
  static Stream<Spoilt> otherKinds() {
    return Stream.of(
        new Spoilt("a kind nobody knows", b -> b.put("kind", "SIDEWAYS"), 400, "request.wrongType", "/kind"),
        new Spoilt("sideways to a higher level", b -> b.put("kind", "LATERAL"), 422, "referral.notSameLevel", "/toInstitution"),
        new Spoilt("sideways to itself", b -> b.putAll(Map.of("kind", "LATERAL", "toInstitution", "H51010100301", "toDepartment", "0200")), 422, "referral.notSameLevel", "/toInstitution"),
        new Spoilt("a diagnosis asked of an equal", b -> b.putAll(Map.of("kind", "CONSULT", "toInstitution", "H51010100302", "toDepartment", "0200")), 422, "referral.adviserNotHigher", "/toInstitution"),
        new Spoilt("a question to a department that is not there", b -> b.putAll(Map.of("kind", "ADVICE", "toDepartment", "9999")), 422, "referral.departmentUnknown", "/toDepartment"),
        new Spoilt("an emergency as a question", b -> b.putAll(Map.of("kind", "ADVICE", "emergency", true)), 422, "referral.emergencyGoesUp", "/emergency"),
        new Spoilt("an order for nothing", b -> b.put("kind", "ORDER"), 422, "referral.itemsMissing", "/items"),
        new Spoilt("an order from a pharmacy", b -> b.putAll(Map.of("kind", "ORDER", "toInstitution", "P51010100001", "items", List.of(Map.of("name", "心电图")))), 422, "referral.performerUnsuitable", "/toInstitution"),
        new Spoilt("a nameless test", b -> b.putAll(Map.of("kind", "ORDER", "items", List.of(Map.of("code", "1")))), 422, "request.invalid", "/items/0/name"),
        new Spoilt("down from primary care", b -> b.putAll(Map.of("kind", "DOWN", "facts", ReferralBodies.facts(), "handover", handedOverBy("0200"))), 422, "referral.notDownward", "/toInstitution"));
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void a_request_of_another_kind_with_a_fault_creates_nothing(Spoilt spoilt) {
    a_request_with_a_fault_creates_nothing(spoilt);
  }

  @Test
  void a_down_referral_without_its_package_names_every_missing_part() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("kind", "DOWN");
    body.put("toInstitution", "H51010100301");
    body.put("toDepartment", "0200");
    Reply reply = house.as("chen").act(REFERRALS, body);
    assertThat(reply.text("/code")).isEqualTo("request.invalid");
    assertThat(reply.body().at("/errors")).extracting(e -> e.path("pointer").asText()).containsExactly("/facts", "/handover");
    nothingWasCreated();
  }

  @Test
  void acts_out_of_place_change_nothing_and_leave_a_trace() {
    String id = received();
    String before = house.as("liu").get(REFERRALS + "/" + id).headers().getETag();
    Map<String, Map<String, ?>> acts = Map.of(
        "arrive", Map.of(), "no-show", Map.of(), "schedule", Map.of("at", "2026-11-23T09:00:00+08:00"),
        "confirm-cancel", Map.of(), "report-outcome", ReferralBodies.outcome(), "redeem", Map.of(),
        "accept-handover", Map.of(), "cancel-appointment", Map.of("reason", "DOCTOR_UNAVAILABLE"));
    acts.forEach((act, body) -> {
      Reply reply = house.as("liu").act(REFERRALS + "/" + id + "/acts/" + act, body);
      assertThat(reply.status()).as(act).isEqualTo(409);
      assertThat(reply.text("/code")).as(act).startsWith("referral.");
    });
    assertThat(house.as("liu").get(REFERRALS + "/" + id).headers().getETag()).isEqualTo(before);
    assertThat(trail.ofRecord(UUID.fromString(id)))
        .filteredOn(e -> e.actor().equals("liu") && e.outcome().startsWith("referral.")).hasSize(acts.size());
  }

  @Test
  void words_that_an_act_needs_are_asked_for() {
    String path = REFERRALS + "/" + received() + "/acts/";
    assertThat(house.as("liu").act(path + "ask-information", Map.of()).text("/errors/0/pointer")).isEqualTo("/questions");
    assertThat(house.as("wang").act(path + "give-information", Map.of()).text("/errors/0/pointer")).isEqualTo("/answer");
    assertThat(house.as("liu").act(path + "return-with-advice", Map.of("advice", " ")).text("/errors/0/pointer")).isEqualTo("/advice");
    assertThat(house.as("liu").act(path + "redirect", Map.of("reason", "BETTER_SUITED")).text("/code")).isEqualTo("request.invalid");
    assertThat(house.as("wang").act(path + "cancel", Map.of("reason", "BORED")).text("/code")).isEqualTo("referral.reasonNotOffered");
    assertThat(house.as("wang").act(path + "cancel", Map.of("reason", "OTHER")).text("/errors/0/pointer")).isEqualTo("/note");
  }

  @Test
  void the_same_key_gets_the_first_answer_and_another_body_is_refused() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = ReferralBodies.urgent();
    Reply first = house.as("wang").header("Idempotency-Key", key).post(REFERRALS, body);
    Reply again = house.as("wang").header("Idempotency-Key", key).post(REFERRALS, body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    body.put("reason", "another");
    Reply other = house.as("wang").header("Idempotency-Key", key).post(REFERRALS, body);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/code")).isEqualTo("request.keyUsed");
    assertThat(referrals.count()).isEqualTo(recordsBefore + 1);
  }

  @Test
  void a_stale_version_is_refused_and_the_present_one_works() {
    String id = received();
    String etag = house.as("liu").get(REFERRALS + "/" + id).headers().getETag();
    for (String stale : List.of("\"0\"", "\"x\"", "\"99999999999\"")) {
      Reply reply = house.as("liu").header("If-Match", stale).act(REFERRALS + "/" + id + "/acts/accept", Map.of());
      assertThat(reply.status()).isEqualTo(412);
      assertThat(reply.text("/code")).isEqualTo("request.stale");
    }
    Reply done = house.as("liu").header("If-Match", etag).act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.headers().getETag()).isNotEqualTo(etag)
        .isEqualTo(house.as("liu").get(REFERRALS + "/" + id).headers().getETag());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tang", "fang", "gao", "li", "sandbox", "shen"})
  void somebody_elses_referral_looks_like_none_and_the_attempt_is_kept(String stranger) {
    String id = received();
    for (Reply reply : List.of(
        house.as(stranger).get(REFERRALS + "/" + id),
        house.as(stranger).act(REFERRALS + "/" + id + "/acts/accept", Map.of()))) {
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.text("/code")).isEqualTo("referral.unknown");
    }
    assertThat(trail.ofRecord(UUID.fromString(id)))
        .filteredOn(e -> e.actor().equals(stranger))
        .extracting(TrailEntry::outcome).containsExactly("referral.unknown", "referral.unknown");
  }

  @Test
  void a_referral_that_does_not_exist_looks_the_same() {
    Reply reply = house.as("liu").get(REFERRALS + "/01980000-0000-7000-8000-000000000000");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("/code")).isEqualTo("referral.unknown");
    assertThat(house.as("liu").get(REFERRALS + "/not-an-id").text("/code")).isEqualTo("request.badParameter");
    assertThat(house.as("liu").act(REFERRALS + "/" + UUID.randomUUID() + "/acts/dance", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void the_wrong_role_of_the_right_institution_is_refused_and_the_task_stays() {
    String id = received();
    for (String user : List.of("chen", "deng", "his", "wang", "zhou")) {
      Reply reply = house.as(user).act(REFERRALS + "/" + id + "/acts/accept", Map.of());
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.text("/code")).isEqualTo("referral.notYourAct");
    }
    assertThat(house.as("liu").get(REFERRALS + "/" + id).text("/status")).isEqualTo("received");
    assertThat(house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void the_patient_reads_their_own_and_the_regulator_reads_it_masked() {
    String id = received();
    assertThat(house.as("zhang").get(REFERRALS + "/" + id).text("/patient/name")).isEqualTo("张桂兰");
    Reply masked = house.as("regulator").get(REFERRALS + "/" + id);
    assertThat(masked.status()).isEqualTo(200);
    assertThat(masked.text("/patient/maskedName")).isEqualTo("张*");
    assertThat(masked.body().toString()).doesNotContain("张桂兰", "Guilan", "13800000001", "510101195803140026");
  }

  @Test
  void a_decline_needs_a_reason_that_fits() {
    String path = REFERRALS + "/" + received() + "/acts/decline";
    assertThat(house.as("liu").act(path, Map.of()).text("/errors/0/pointer")).isEqualTo("/reason");
    assertThat(house.as("liu").act(path, Map.of("reason", "TIRED")).text("/code")).isEqualTo("referral.reasonNotOffered");
    assertThat(house.as("liu").act(path, Map.of("reason", "DRUG_MISSING")).text("/code")).isEqualTo("referral.reasonNotOffered");
    assertThat(house.as("liu").act(path, Map.of("reason", "OTHER")).text("/code")).isEqualTo("referral.explanationMissing");
  }

  @Test
  void an_arrival_in_the_future_or_before_the_request_is_refused() {
    String id = received();
    house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    for (String at : List.of("2026-11-22T23:00:00+08:00", "2026-11-21T08:00:00+08:00")) {
      Reply reply = house.as("his").act(REFERRALS + "/" + id + "/acts/arrive", Map.of("arrivedAt", at));
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.text("/code")).isEqualTo("referral.arrivalImpossible");
    }
    assertThat(house.as("liu").get(REFERRALS + "/" + id).text("/status")).isEqualTo("accepted");
  }

  static Stream<Spoilt> packages() {
    return Stream.of(
        new Spoilt("no plan", b -> ReferralBodies.handover(b).remove("plan"), 422, "request.invalid", "/handover/plan"),
        new Spoilt("no allergies", b -> ReferralBodies.handover(b).put("allergies", ""), 422, "request.invalid", "/handover/allergies"),
        new Spoilt("no diagnosis", b -> ReferralBodies.handover(b).remove("diagnosis"), 422, "request.invalid", "/handover/diagnosis"),
        new Spoilt("no follow-up", b -> ReferralBodies.handover(b).remove("followUpOn"), 422, "request.invalid", "/handover/followUpOn"),
        new Spoilt("follow-up yesterday", b -> ReferralBodies.handover(b).put("followUpOn", "2026-11-21"), 422, "referral.followUpInThePast", "/handover/followUpOn"),
        new Spoilt("follow-up in a far age", b -> ReferralBodies.handover(b).put("followUpOn", "+99999-12-31"), 422, "referral.followUpTooLate", "/handover/followUpOn"),
        new Spoilt("an unknown department hands over", b -> ReferralBodies.handover(b).put("department", "0999"), 422, "referral.handoverDepartmentUnknown", "/handover/department"),
        new Spoilt("no package", b -> b.remove("handover"), 422, "request.invalid", "/handover"),
        new Spoilt("to itself", b -> b.put("toInstitution", "H51010100201"), 422, "referral.notDownward", "/toInstitution"),
        new Spoilt("to a pharmacy", b -> b.put("toInstitution", "P51010100001"), 422, "referral.notDownward", "/toInstitution"),
        new Spoilt("to nowhere", b -> b.put("toInstitution", "H000"), 422, "referral.institutionUnknown", "/toInstitution"),
        new Spoilt("unknown department", b -> b.put("toDepartment", "0301"), 422, "referral.departmentUnknown", "/toDepartment"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void an_incomplete_hand_over_creates_nothing(Spoilt spoilt) {
    String id = arrived();
    recordsBefore = referrals.count();
    processesBefore = history.createHistoricProcessInstanceQuery().count();
    Map<String, Object> body = ReferralBodies.down();
    spoilt.change().accept(body);
    Reply reply = house.as("chen").act(REFERRALS + "/" + id + "/acts/request-down", body);
    assertThat(reply.status()).isEqualTo(spoilt.status());
    assertThat(reply.text("/code")).isEqualTo(spoilt.code());
    assertThat(reply.text("/errors/0/pointer")).isEqualTo(spoilt.pointer());
    nothingWasCreated();
  }

  @Test
  void the_list_shows_my_institution_and_nobody_elses() {
    String id = received();
    assertThat(house.as("liu").get(REFERRALS + "?status=RECEIVED&size=200").body().toString())
        .contains(id).doesNotContain("张桂兰", "高血压");
    String mine = REFERRALS + "?search=" + house.as("liu").get(REFERRALS + "/" + id).text("/number");
    assertThat(house.as("tang").get(mine).body().toString()).doesNotContain(id);
    assertThat(house.as("zhang").get(mine).body().toString()).contains(id);
    assertThat(house.as("regulator").get(mine).body().toString()).contains(id);
    assertThat(house.as("liu").get(REFERRALS + "?size=1").body().at("/items")).hasSize(1);
    assertThat(house.as("liu").get(REFERRALS + "?page=-1&size=100000").status()).isEqualTo(200);
    assertThat(house.as("liu").get(REFERRALS + "?status=GONE").text("/code")).isEqualTo("request.badParameter");
  }

  @Test
  void a_referral_is_found_by_what_a_person_knows_of_it() {
    String id = received();
    String number = house.as("liu").get(REFERRALS + "/" + id).text("/number");
    for (String known : List.of(number, number.split("-")[1], "zgl", "0026", "51010100000000000001")) {
      assertThat(house.as("liu").get(REFERRALS + "?size=200&search=" + known).body().toString()).as(known).contains(id);
    }
    assertThat(house.as("liu").get(REFERRALS + "?search=xyz").text("/total")).isEqualTo("0");
    assertThat(house.as("tang").get(REFERRALS + "?search=" + number).text("/total")).as("only those of my institution").isEqualTo("0");
  }

  private static Map<String, Object> handedOverBy(String department) {
    Map<String, Object> handover = ReferralBodies.handover();
    handover.put("department", department);
    return handover;
  }

  private String received() {
    String id = house.as("wang").act(REFERRALS, ReferralBodies.urgent()).text("/id");
    house.runJobs();
    return id;
  }

  private String arrived() {
    String id = received();
    house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    house.as("liu").act(REFERRALS + "/" + id + "/acts/arrive", Map.of());
    return id;
  }

  private void nothingWasCreated() {
    assertThat(referrals.count()).isEqualTo(recordsBefore);
    assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(processesBefore);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> clinical(Map<String, Object> body) {
    return (Map<String, Object>) body.computeIfAbsent("clinical", k -> new HashMap<>());
  }
}
