package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.greenchannel.referral.Referrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a referral must withstand, item by item: refused with its stable code, nothing changed, and one entry in the trail. */
@HouseTest
class BadInputJourneyTest {

  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private Referrals referrals;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
  }

  /**
   * One item of the list.
   *
   * @param user who tries it; the entry must name them
   * @param attempt does it on a referral: received, or arrived where the item says so
   */
  record Item(String name, String stage, String user, int status, String code, Function<Try, Reply> attempt) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The house and the address of a referral. */
  record Try(House.Caller caller, String address) {

    Reply act(String act, Map<String, ?> body) {
      return caller.act(address + "/acts/" + act, body);
    }

    Reply ask(UnaryOperator<Map<String, Object>> change) {
      return caller.act(REFERRALS, change.apply(ReferralBodies.urgent()));
    }
  }

  static Stream<Item> list() {
    return Stream.of(
        // forbidden pairs of state, act and role
        new Item("a doctor accepts for the liaison", "received", "chen", 403, "referral.notYourAct", t -> t.act("accept", Map.of())),
        new Item("a nurse of the sender decides for the receiver", "received", "su", 403, "referral.notYourAct", t -> t.act("decline", Map.of("reason", "NO_BED"))),
        new Item("a patient comes before the answer", "received", "liu", 409, "referral.notYetAnswered", t -> t.act("arrive", Map.of())),
        new Item("a hand-over of what is none", "received", "liu", 409, "referral.notOfThisKind", t -> t.act("accept-handover", Map.of())),
        new Item("an answer after the arrival", "arrived", "liu", 409, "referral.alreadyArrived", t -> t.act("accept", Map.of())),
        // a stale version
        new Item("an older version", "received", "liu", 412, "request.stale", t -> new Try(t.caller().header("If-Match", "\"0\""), t.address()).act("accept", Map.of())),
        // acts on another institution's referral
        new Item("a liaison of another hospital", "received", "gao", 404, "referral.unknown", t -> t.act("accept", Map.of())),
        new Item("another patient", "received", "li", 404, "referral.unknown", t -> t.act("cancel", Map.of("reason", "PATIENT_WISH"))),
        // impossible dates
        new Item("onset tomorrow", "received", "wang", 422, "referral.onsetInTheFuture", t -> t.ask(b -> clinical(b, "onsetAt", "2026-11-23T08:00:00+08:00"))),
        new Item("onset before birth", "received", "wang", 422, "referral.onsetBeforeBirth", t -> t.ask(b -> clinical(b, "onsetAt", "0001-01-01T00:00:00+08:00"))),
        new Item("a follow-up on a day that is none", "received", "wang", 400, "request.wrongType", t -> t.ask(b -> clinical(b, "followUps", List.of(Map.of("on", "2026-02-30"))))),
        new Item("a next visit in the past", "arrived", "chen", 422, "referral.followUpInThePast", t -> t.act("request-down", handover("followUpOn", "2026-11-21"))),
        // the green channel without a contract
        new Item("a contract that is not there", "received", "wang", 422, "referral.contractAbsent", t -> t.ask(b -> with(b, "patientId", "PT-SMITH"))),
        new Item("a contract that has run out", "received", "wang", 422, "referral.contractAbsent", t -> t.ask(b -> with(b, "patientId", "PT-ZHAO"))),
        new Item("a contract with another team", "received", "wang", 422, "referral.contractElsewhere", t -> t.ask(b -> with(b, "patientId", "PT-SUN"))),
        // expired credentials
        new Item("an expired doctor refers", "received", "he", 403, "referral.certificateExpired", t -> t.ask(b -> with(b, "contractClaimed", false))),
        new Item("an expired doctor reports", "arrived", "he", 403, "referral.certificateExpired", t -> t.act("report-outcome", ReferralBodies.outcome())),
        // unknown department
        new Item("a department nobody has", "received", "wang", 422, "referral.departmentUnknown", t -> t.ask(b -> with(b, "toDepartment", "9999"))),
        new Item("redirected to a department nobody has", "received", "liu", 422, "referral.departmentUnknown",
            t -> t.act("redirect", Map.of("toInstitution", "H51010100201", "toDepartment", "9999", "reason", "BETTER_SUITED"))),
        // a hand-over without a required part
        new Item("no allergies stated", "arrived", "chen", 422, "request.invalid", t -> t.act("request-down", handover("allergies", null))),
        new Item("no targets, which this department demands", "arrived", "chen", 422, "referral.handoverIncomplete", t -> t.act("request-down", handover("parts", Map.of()))),
        // what no reader takes
        new Item("no JSON", "received", "liu", 400, "request.malformedJson", t -> t.caller().text(t.address() + "/acts/decline", "{\"reason\":")),
        new Item("a field nobody knows", "received", "liu", 400, "request.unknownField", t -> t.act("decline", Map.of("colour", "green"))));
  }

  @ParameterizedTest
  @MethodSource("list")
  void it_is_refused_with_its_code_changes_nothing_and_leaves_an_entry(Item item) {
    String address = REFERRALS + "/" + at(item.stage());
    Before before = before(address);
    Reply reply = item.attempt().apply(new Try(house.as(item.user()), address));
    assertThat(reply.text("/code")).as(String.valueOf(reply.body())).isEqualTo(item.code());
    assertThat(reply.status()).isEqualTo(item.status());
    assertThat(reply.text("/detail")).isNotBlank().doesNotContain("referral.", "request.");
    assertThat(before(address).same(before)).as("nothing changed").isTrue();
    assertThat(outcomesSince(before.lastEntry(), item.user())).containsExactly(item.code());
  }

  @Test
  void a_replay_gets_the_first_answer_and_the_same_key_with_another_body_is_refused_and_kept() {
    String address = REFERRALS + "/" + at("received");
    String key = UUID.randomUUID().toString();
    Reply first = house.as("liu").header("Idempotency-Key", key).post(address + "/acts/accept", Map.of());
    Before before = before(address);
    Reply again = house.as("liu").header("Idempotency-Key", key).post(address + "/acts/accept", Map.of());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/version")).isEqualTo(first.text("/version"));
    Reply other = house.as("liu").header("Idempotency-Key", key).post(address + "/acts/accept", Map.of("note", "another"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/code")).isEqualTo("request.keyUsed");
    assertThat(before(address).same(before)).isTrue();
    assertThat(outcomesSince(before.lastEntry(), "liu")).containsExactly("request.keyUsed");
    Reply tooLong = house.as("liu").header("Idempotency-Key", "x".repeat(201)).post(address + "/acts/arrive", Map.of());
    assertThat(tooLong.text("/code")).isEqualTo("request.keyTooLong");
    assertThat(outcomesSince(before.lastEntry(), "liu")).containsExactly("request.keyUsed", "request.keyTooLong");
  }

  @Test
  void of_two_acts_at_once_one_is_done_and_the_other_is_refused_and_kept() throws Exception {
    String address = REFERRALS + "/" + at("received");
    Before before = before(address);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Callable<Reply>> acts = List.of(
        () -> house.as("liu").act(address + "/acts/accept", Map.of()),
        () -> house.as("liu").act(address + "/acts/return-with-advice", Map.of("advice", "继续观察")));
    List<Reply> replies = both.invokeAll(acts).stream().map(BadInputJourneyTest::value).toList();
    both.shutdown();
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(200);
    Reply refused = replies.stream().filter(r -> r.status() != 200).findFirst().orElseThrow();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isIn("referral.alreadyAccepted", "referral.alreadyDeclined", "request.changedMeanwhile");
    assertThat(outcomesSince(before.lastEntry(), "liu")).containsExactlyInAnyOrder("done", refused.text("/code"));
  }

  /** How things stand; a read of the case is no act. */
  private record Before(long records, long processes, String version, String state, long lastEntry) {

    boolean same(Before other) {
      return records == other.records && processes == other.processes && version.equals(other.version) && state.equals(other.state);
    }
  }

  private Before before(String address) {
    Reply seen = house.as("regulator").get(address);
    return new Before(
        referrals.count(), history.createHistoricProcessInstanceQuery().count(), seen.text("/version"), seen.text("/state"),
        jdbc.sql("select max(id) from trail").query(Long.class).single());
  }

  private List<String> outcomesSince(long entry, String user) {
    return jdbc.sql("select outcome from trail where id > ? and actor = ? and outcome <> 'read' order by id")
        .params(entry, user).query(String.class).list();
  }

  private String at(String stage) {
    String id = house.as("wang").act(REFERRALS, ReferralBodies.urgent()).text("/id");
    house.runJobs();
    if ("arrived".equals(stage)) {
      house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
      house.as("liu").act(REFERRALS + "/" + id + "/acts/arrive", Map.of());
      house.runJobs();
    }
    return id;
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    body.put(field, value);
    return body;
  }

  private static Map<String, Object> clinical(Map<String, Object> body, String field, Object value) {
    Map<String, Object> clinical = ReferralBodies.clinical(182, 112, List.of());
    clinical.put(field, value);
    return with(body, "clinical", clinical);
  }

  private static Map<String, Object> handover(String field, Object value) {
    Map<String, Object> handover = new HashMap<>(ReferralBodies.handover());
    handover.put(field, value);
    return with(ReferralBodies.down(), "handover", handover);
  }

  private static Reply value(Future<Reply> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
