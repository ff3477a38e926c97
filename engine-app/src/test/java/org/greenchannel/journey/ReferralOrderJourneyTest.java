package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders for tests: the patient takes them to the nearest institution that may redeem them, within their window. */
@HouseTest
class ReferralOrderJourneyTest {

  private static final Map<String, String> ECG = Map.of("kind", "EXAMINATION", "code", "310701001", "name", "常规心电图检查");
  private static final Map<String, String> BLOOD = Map.of("kind", "LABORATORY", "code", "250101015", "name", "血细胞分析");
  private static final Map<String, String> CT = Map.of("kind", "IMAGING", "name", "头颅 CT 平扫");
  private static final Map<String, String> INFUSION = Map.of("kind", "TREATMENT", "name", "静脉输液");

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private RuntimeService runtime;
  private Referring people;

  @BeforeEach
  void on_a_sunday_morning() {
    people = new Referring(house);
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @Test
  void an_order_is_redeemed_once_where_it_is_addressed_and_reported() {
    Reply order = ordered(ECG);
    assertThat(order.text("/statusText/zh")).isEqualTo("待兑现");
    Reply redeemed = people.done("liu", order, "redeem", Map.of());
    assertThat(redeemed.text("/statusText/zh")).isEqualTo("已兑现");
    assertThat(redeemed.text("/remote/redeemedBy/code")).isEqualTo("H51010100201");
    assertThat(people.code("his", order, "redeem", Map.of())).isEqualTo("referral.alreadyAccepted");
    assertThat(people.done("his", order, "report-outcome", ReferralBodies.outcome()).text("/state")).isEqualTo("COMPLETED");
    assertThat(running(order)).isZero();
  }

  @Test
  void another_institution_of_the_consortium_redeems_it_and_reports_the_results() {
    Reply order = ordered(BLOOD, CT);
    assertThat(order.body().at("/remote/redeemableAt").findValuesAsText("code"))
        .containsExactly("H51010100201", "H51010000101", "H51010100302");
    assertThat(sandbox.mentioning("sms", order.text("/number"))).singleElement().asString()
        .contains("云溪县人民医院或医联体内可检查的其他机构").doesNotContain("血细胞");
    assertThat(people.see("fang", order).status()).as("a doctor there has no part in it").isEqualTo(404);
    assertThat(found("tang", order)).as("by its number, with the sheet in hand").isEqualTo("1");
    assertThat(house.as("tang").get("/api/referrals?kind=ORDER").body().findValuesAsText("number")).doesNotContain(order.text("/number"));
    assertThat(people.see("tang", order).text("/patient/name")).isEqualTo("张桂兰");
    Reply redeemed = people.done("tang", order, "redeem", Map.of());
    assertThat(redeemed.text("/remote/redeemedBy/zh")).isEqualTo("石桥乡卫生院");
    assertThat(redeemed.text("/to/code")).as("addressed as before").isEqualTo("H51010100201");
    assertThat(people.code("liu", order, "report-outcome", ReferralBodies.outcome())).isEqualTo("referral.notYourAct");
    assertThat(found("gao", order)).as("closed to the others").isEqualTo("0");
    assertThat(people.see("gao", order).status()).isEqualTo(404);
    assertThat(people.done("fang", order, "report-outcome", ReferralBodies.outcome()).text("/state")).isEqualTo("COMPLETED");
    assertThat(people.see("wang", order).text("/outcome/summary")).isEqualTo("调整用药后血压稳定");
    assertThat(running(order)).isZero();
  }

  @Test
  void where_it_may_not_be_redeemed_the_desk_learns_why_and_nothing_of_the_patient() {
    Reply order = ordered(ECG, INFUSION);
    assertThat(order.body().at("/remote/redeemableAt").findValuesAsText("code")).as("a treatment: the addressee alone").containsExactly("H51010100201");
    Reply refused = people.act("tang", order, "redeem", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/code")).isEqualTo("referral.notRedeemableHere");
    assertThat(refused.text("/detail")).contains("申请单上列出的机构").doesNotContain("张");
    assertThat(people.code("fang", order, "redeem", Map.of())).as("no desk").isEqualTo("referral.unknown");
    assertThat(people.code("zhou", order, "redeem", Map.of())).as("where it was ordered").isEqualTo("referral.notRedeemableHere");
    assertThat(people.see("tang", order).status()).isEqualTo(404);
    assertThat(found("tang", order)).isEqualTo("0");
    assertThat(people.see("wang", order).text("/state")).isEqualTo("RECEIVED");
    assertThat(people.done("liu", order, "redeem", Map.of()).text("/state")).isEqualTo("ACCEPTED");
  }

  @Test
  void of_two_institutions_that_redeem_at_once_one_does() throws Exception {
    for (int round = 0; round < 8; round++) {
      Reply order = ordered(ECG);
      CyclicBarrier start = new CyclicBarrier(2);
      List<Reply> replies = List.of(together(start, "tang", order), together(start, "his", order)).stream()
          .map(CompletableFuture::join).toList();
      assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
      Reply lost = replies.stream().filter(r -> r.status() == 409).findFirst().orElseThrow();
      assertThat(lost.text("/code")).isIn("request.changedMeanwhile", "referral.alreadyAccepted");
      Reply won = replies.stream().filter(r -> r.status() == 200).findFirst().orElseThrow();
      assertThat(people.see("wang", order).text("/remote/redeemedBy/code")).isEqualTo(won.text("/remote/redeemedBy/code"));
    }
  }

  @Test
  void an_order_that_nobody_redeems_expires_at_the_end_of_its_window() {
    Reply order = ordered(ECG);
    assertThat(people.see("wang", order).text("/remote/redeemableUntil")).isEqualTo("2026-11-29T16:00:00Z");
    house.clock().set(Instant.parse("2026-11-29T16:00:00Z"));
    assertThat(people.code("liu", order, "redeem", Map.of())).isEqualTo("referral.orderExpired");
    house.runJobsOf(order.text("/id"));
    assertThat(people.see("wang", order).text("/statusText/zh")).isEqualTo("已失效");
    assertThat(people.code("tang", order, "redeem", Map.of())).isEqualTo("referral.alreadyFailed");
    assertThat(running(order)).isZero();
  }

  @Test
  void an_item_says_what_sort_of_service_it_is() {
    Reply order = ordered(BLOOD, CT, Map.of("name", "肺功能检查"));
    assertThat(order.body().at("/remote/items").findValuesAsText("kind")).containsExactly("LABORATORY", "IMAGING", "EXAMINATION");
    assertThat(order.text("/remote/items/0/kindText/zh")).isEqualTo("检验");
    Map<String, Object> body = Referring.ofKind("ORDER", "H51010100201", "0301");
    body.put("items", List.of(Map.of("kind", "MAGIC", "name", "x")));
    assertThat(house.as("wang").act("/api/referrals", body).status()).isIn(400, 422);
  }

  /** Whether a result is recognised or repeated is judged by who can read it. */
  @Test
  void a_doctor_elsewhere_reads_the_results_by_an_authorisation_of_results_and_no_other_referral() {
    Reply order = ordered(ECG);
    people.done("liu", order, "redeem", Map.of());
    people.done("his", order, "report-outcome", ReferralBodies.outcome());
    Reply up = people.received();
    assertThat(people.see("fang", order).status()).isEqualTo(404);
    Reply given = house.as("zhang").act("/api/authorisations", Map.of(
        "holder", "H51010100201", "reader", "H51010100302", "scope", Set.of("RESULTS"), "purpose", "结果互认", "validUntil", "2026-12-31"));
    assertThat(given.status()).as(String.valueOf(given.body())).isEqualTo(201);
    assertThat(people.see("fang", order).text("/outcome/summary")).isEqualTo("调整用药后血压稳定");
    assertThat(people.see("fang", up).status()).as("a referral holds more than results").isEqualTo(404);
    assertThat(people.see("tang", order).status()).as("a clerk does not treat").isEqualTo(404);
    house.as("zhang").act("/api/authorisations/" + given.text("/id") + "/acts/revoke", Map.of());
    assertThat(people.see("fang", order).status()).isEqualTo(404);
  }

  @SafeVarargs
  private Reply ordered(Map<String, String>... items) {
    Map<String, Object> body = Referring.ofKind("ORDER", "H51010100201", "0301");
    body.put("items", List.of(items));
    return people.request("wang", body);
  }

  private CompletableFuture<Reply> together(CyclicBarrier start, String user, Reply order) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        start.await(30, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return people.act(user, order, "redeem", Map.of());
    });
  }

  private String found(String user, Reply order) {
    return house.as(user).get("/api/referrals?search=" + order.text("/number")).text("/total");
  }

  private long running(Reply record) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(record.text("/id")).count();
  }
}
