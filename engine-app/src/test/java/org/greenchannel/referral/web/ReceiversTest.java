package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who writes a request is offered those who may be asked, and no others. */
@HouseTest
class ReceiversTest {

  private static final String TOWNSHIP = "H51010100301";
  private static final String COUNTY = "H51010100201";
  private static final String CITY = "H51010000101";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void today() {
    house.clock().set(TestClock.START);
  }

  @Test
  void a_township_doctor_may_refer_up_to_the_hospital_of_the_consortium_first_and_then_to_others() {
    assertThat(offered("wang", "kind=UP")).startsWith(COUNTY).contains(CITY).doesNotContain(TOWNSHIP);
    assertThat(offered("wang", "kind=DOWN")).isEmpty();
    assertThat(offered("chen", "kind=DOWN")).startsWith(TOWNSHIP).doesNotContain(COUNTY, CITY);
    assertThat(offered("wang", "kind=LATERAL")).isNotEmpty().doesNotContain(TOWNSHIP, COUNTY);
    assertThat(offered("liu", "kind=UP&from=" + TOWNSHIP)).as("a liaison who redirects asks for the referring institution")
        .isEqualTo(offered("wang", "kind=UP"));
  }

  @Test
  void a_part_of_the_name_or_the_initials_of_the_pinyin_narrow_the_list() {
    assertThat(offered("wang", "kind=UP&q=yxxr")).containsExactly(COUNTY);
    assertThat(offered("wang", "kind=UP&q=YUNXI COUNTY")).containsExactly(COUNTY);
    assertThat(offered("wang", "kind=UP&q=人民医院&size=1")).hasSize(1);
    assertThat(house.as("wang").get("/api/receivers?kind=UP&q=人民医院&size=1").text("/total")).isNotEqualTo("1");
    for (String pattern : List.of("%25", "_", "!", "医院%25", "' or 1=1")) {
      assertThat(offered("wang", "kind=UP&q=" + pattern)).as(pattern).isEmpty();
    }
  }

  @Test
  void an_institution_that_has_ended_is_not_offered() {
    jdbc.sql("update institution set valid_until = date '2026-11-21' where code = ?").param(CITY).update();
    try {
      assertThat(offered("wang", "kind=UP")).doesNotContain(CITY);
      jdbc.sql("update institution set valid_until = date '2026-11-22' where code = ?").param(CITY).update();
      assertThat(offered("wang", "kind=UP")).as("its last day counts").contains(CITY);
    } finally {
      jdbc.sql("update institution set valid_until = null where code = ?").param(CITY).update();
    }
  }

  @Test
  void what_is_offered_is_taken() {
    Map<String, Object> body = org.greenchannel.referral.ReferralBodies.urgent();
    for (String code : offered("wang", "kind=UP")) {
      body.put("toInstitution", code);
      Reply reply = house.as("wang").act("/api/referrals", body);
      assertThat(reply.status() == 201 || "/toDepartment".equals(reply.text("/errors/0/pointer"))).as(code + ": " + reply.body()).isTrue();
    }
    house.runJobs();
  }

  @Test
  void who_is_of_no_institution_says_for_which_they_ask() {
    Reply refused = house.as("zhang").get("/api/receivers?kind=UP");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("referral.institutionUnknown");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/from");
    assertThat(house.as("wang").get("/api/receivers?kind=UP&from=H0").status()).isEqualTo(422);
    assertThat(house.as("wang").get("/api/receivers?kind=SIDEWAYS").status()).isEqualTo(400);
  }

  private List<String> offered(String user, String query) {
    Reply reply = house.as(user).get("/api/receivers?" + query);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
    return reply.body().at("/receivers").findValuesAsText("code");
  }
}
