package org.greenchannel.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same key gets the first answer; the same key with another body is refused; a refusal may be mended. */
@HouseTest
class OnceTest {

  private static final Map<String, Object> REFERRAL =
      Map.of("patientId", "PT-SUN", "toInstitution", "H51010100201", "toDepartment", "0301", "reason", "血压不达标",
          "consent", true,
          "clinical", Map.of("diagnosis", Map.of("code", "I10", "name", "高血压"), "systolic", 181, "diastolic", 111));

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_same_request_sent_again_gets_the_first_answer_and_makes_nothing() {
    long before = referrals();
    var first = house.as("fang").header("Idempotency-Key", "k-1").post("/api/referrals", REFERRAL);
    var again = house.as("fang").header("Idempotency-Key", "k-1").post("/api/referrals", REFERRAL);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
    assertThat(referrals()).isEqualTo(before + 1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    house.as("fang").header("Idempotency-Key", "k-2").post("/api/referrals", REFERRAL);
    long before = referrals();
    Map<String, Object> other = new java.util.HashMap<>(REFERRAL);
    other.put("reason", "另一份内容");
    var reply = house.as("fang").header("Idempotency-Key", "k-2").post("/api/referrals", other);
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/code")).isEqualTo("request.keyUsed");
    assertThat(referrals()).isEqualTo(before);
  }

  @Test
  void a_key_belongs_to_its_user() {
    house.as("fang").header("Idempotency-Key", "k-3").post("/api/referrals", REFERRAL);
    var other = house.as("wang").header("Idempotency-Key", "k-3").post("/api/referrals", REFERRAL);
    assertThat(other.headers().getFirst("Idempotency-Replayed")).isNull();
  }

  @Test
  void a_refusal_is_not_kept_so_the_cause_can_be_mended() {
    Map<String, Object> wrong = new java.util.HashMap<>(REFERRAL);
    wrong.put("toDepartment", "9999");
    var refused = house.as("fang").header("Idempotency-Key", "k-4").post("/api/referrals", wrong);
    assertThat(refused.status()).isBetween(400, 499);
    var mended = house.as("fang").header("Idempotency-Key", "k-4").post("/api/referrals", REFERRAL);
    assertThat(mended.status()).isEqualTo(201);
  }

  @Test
  void eight_at_the_same_moment_make_one() throws Exception {
    long before = referrals();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<House.Reply>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> house.as("fang").header("Idempotency-Key", "k-5").post("/api/referrals", REFERRAL));
    }
    List<String> ids = new ArrayList<>();
    for (Future<House.Reply> reply : pool.invokeAll(calls)) {
      assertThat(reply.get().status()).isEqualTo(201);
      ids.add(reply.get().text("/id"));
    }
    pool.shutdown();
    assertThat(ids).containsOnly(ids.get(0));
    assertThat(referrals()).isEqualTo(before + 1);
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_before_it_is_read_as_json() {
    var reply = house.as("fang").header("Idempotency-Key", "k-6").post("/api/referrals", "x".repeat(10 * 1024 * 1024));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("/code")).isEqualTo("request.tooLarge");
  }

  private long referrals() {
    return jdbc.sql("select count(*) from referral").query(Long.class).single();
  }
}
