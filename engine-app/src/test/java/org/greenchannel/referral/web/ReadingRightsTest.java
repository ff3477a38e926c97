package org.greenchannel.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read what of a referral: whoever works on it, by their part, and nobody who happens to work in the same house. */
@HouseTest
class ReadingRightsTest {

  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  private Reply referral;

  @BeforeEach
  void an_accepted_referral_from_liuhe_to_the_county_hospital() {
    house.clock().set(TestClock.START);
    referral = house.as("wang").act(REFERRALS, ReferralBodies.urgent());
    house.runJobs();
    house.as("liu").act(REFERRALS + "/" + referral.text("/id") + "/acts/accept", Map.of());
    house.runJobs();
  }

  @ParameterizedTest(name = "{1} ({0})")
  @CsvSource({
    "wang,      the doctor who refers,                200, 200, 200, 200",
    "su,        the nurse there,                      200, 200, 200, 200",
    "zhou,      the clerk there,                      200, 200, 200, 200",
    "liu,       the liaison who receives,             200, 200, 200, 200",
    "deng,      the triage nurse,                     200, 200, 200, 200",
    "chen,      a doctor of the hospital,             200, 200, 200, 200",
    "his,       the hospital's system,                200, 200, 200, 200",
    "meng,      the supervisor,                       200, 403, 200, 200",
    "lin,       a pharmacist of the same hospital,    404, 404, 404, 404",
    "zhang,     the patient,                          200, 200, 200, 200",
    "li,        another patient,                      404, 404, 404, 404",
    "regulator, the regulator without the name,       200, 403, 200, 200",
    "fang,      a doctor elsewhere,                   404, 404, 404, 404",
    "gao,       the lead hospital not asked to help,  404, 404, 404, 404",
    "huang,     an insurance clerk,                   404, 404, 404, 404",
    "shen,      an insurance reviewer,                404, 404, 404, 404",
    "ops,       operations,                           404, 404, 404, 404",
    "admin,     the administrator,                    404, 404, 404, 404",
    "qian,      a pharmacy,                           404, 404, 404, 404"
  })
  void everybody_reads_what_their_part_needs(String user, String who, int ofCase, int papers, int places, int timeline) {
    String address = REFERRALS + "/" + referral.text("/id");
    assertThat(house.as(user).get(address).status()).as("case").isEqualTo(ofCase);
    assertThat(house.as(user).get(address + "/papers").status()).as("papers").isEqualTo(papers);
    assertThat(house.as(user).get(address + "/papers/note.pdf").status()).as("a paper").isEqualTo(papers);
    assertThat(house.as(user).get(address + "/places").status()).as("places").isEqualTo(places);
    assertThat(house.as(user).get(address + "/slots").status()).as("slots").isEqualTo(places);
    assertThat(house.as(user).get("/api/episodes/" + referral.text("/episodeId") + "/timeline").status()).as("timeline").isEqualTo(timeline);
    assertThat(house.as(user).get(REFERRALS + "?size=200").body().toString().contains(referral.text("/id"))).as("list").isEqualTo(ofCase == 200);
  }

  @ParameterizedTest
  @CsvSource({"liu, 200", "chen, 200", "deng, 200", "meng, 200", "his, 200", "regulator, 200", "ops, 200", "lin, 403", "qian, 403", "shen, 403", "zhang, 403"})
  void reports_are_for_those_who_work_on_referrals_or_watch_over_them(String user, int status) {
    for (String report : new String[] {"monthly", "monthly.xlsx", "green-channel"}) {
      assertThat(house.as(user).get("/api/referral-reports/" + report + "?month=2026-11").status()).as(report).isEqualTo(status);
    }
  }

  @Test
  void a_refused_look_is_kept() {
    house.as("lin").get(REFERRALS + "/" + referral.text("/id"));
    house.as("meng").get(REFERRALS + "/" + referral.text("/id") + "/papers/note.pdf");
    assertThat(jdbc.sql("select actor || ' ' || outcome from trail where number = ? and actor in ('lin', 'meng') order by id")
        .param(referral.text("/number")).query(String.class).list())
        .contains("lin referral.unknown", "meng paper.onlyParticipants");
  }

  @Test
  void a_hospital_that_passed_a_request_on_sees_that_it_did_and_nothing_of_what_came_after() {
    Reply asked = house.as("wang").act(REFERRALS, ReferralBodies.urgent());
    house.runJobs();
    String address = REFERRALS + "/" + asked.text("/id");
    Reply sent = house.as("liu").act(address + "/acts/redirect",
        Map.of("toInstitution", "H51010000101", "toDepartment", "0301", "reason", "BETTER_SUITED", "note", "市医院心内科更合适"));
    assertThat(sent.status()).as(String.valueOf(sent.body())).isEqualTo(200);
    house.runJobs();
    Reply seen = house.as("liu").get(address);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/number")).isEqualTo(asked.text("/number"));
    assertThat(seen.text("/statusText/zh")).isEqualTo("已转交");
    assertThat(seen.text("/from/code")).isEqualTo("H51010100301");
    assertThat(seen.text("/to/code")).isEqualTo("H51010100201");
    assertThat(seen.text("/passedOn/at")).isEqualTo("2026-11-22T02:00:00Z");
    assertThat(seen.text("/passedOn/reason/code")).isEqualTo("BETTER_SUITED");
    assertThat(seen.text("/passedOn/to/code")).isEqualTo("H51010000101");
    assertThat(seen.text("/patient/maskedName")).isEqualTo("张*");
    assertThat(seen.body().at("/allowedActs")).isEmpty();
    assertThat(seen.body().toString()).doesNotContain("张桂兰", "高血压", "182/112", "systolic", "timeline", "clinical", "13800000001");
    for (String act : new String[] {"accept", "decline", "redirect"}) {
      Reply refused = house.as("liu").act(address + "/acts/" + act,
          Map.of("accept", Map.<String, String>of(), "decline", Map.of("reason", "NO_BED"),
              "redirect", Map.of("toInstitution", "H51010100201", "toDepartment", "0301", "reason", "BETTER_SUITED")).get(act));
      assertThat(refused.status()).as(act).isEqualTo(403);
      assertThat(refused.text("/code")).isEqualTo("referral.passedOn");
      assertThat(refused.text("/detail")).contains(asked.text("/number"));
    }
    assertThat(house.as("liu").get(address + "/papers/note.pdf").status()).isEqualTo(403);
    assertThat(house.as("liu").get(address + "/places").status()).isEqualTo(403);
    assertThat(house.as("lin").get(address).status()).isEqualTo(404);
    assertThat(house.as("gao").get(address).text("/patient/name")).as("who has it now sees the whole").isEqualTo("张桂兰");
  }
}
