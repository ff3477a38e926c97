package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The green channel is for contracted patients whom their own contracted team refers. */
@HouseTest
class ContractedReferralTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  private Referring people;

  @BeforeEach
  void sunday_morning() {
    house.clock().set(TestClock.START);
    people = new Referring(house);
  }

  @AfterEach
  void the_team_is_as_it_was() {
    jdbc.sql("delete from family_team_member where id = 'M-MATE'").update();
    jdbc.sql("update family_contract set team_id = null where patient_id = 'PT-ZHANG'").update();
  }

  @Test
  void the_contracted_doctor_refers_by_the_green_channel() {
    Reply referral = people.see("liu", people.request("wang", ReferralBodies.urgent()));
    assertThat(referral.text("/channel")).isEqualTo("GREEN");
    assertThat(referral.body().at("/contracted").asBoolean()).isTrue();
  }

  @Test
  void another_team_s_doctor_may_not_claim_it_and_goes_by_the_ordinary_channel_without_the_claim() {
    Map<String, Object> body = ReferralBodies.urgent();
    Reply refused = house.as("fang").act("/api/referrals", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("referral.contractElsewhere");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/contractClaimed");
    assertThat(refused.text("/errors/0/allowed")).isEqualTo("false");
    body.put("contractClaimed", false);
    Reply referral = people.see("liu", people.request("fang", body));
    assertThat(referral.text("/channel")).isEqualTo("ORDINARY");
    assertThat(referral.body().at("/slot/kept").asBoolean()).as("no place of the family doctors' quota").isFalse();
  }

  @Test
  void another_doctor_of_the_contracted_team_refers_like_the_leading_one() {
    jdbc.sql(
            """
            insert into practitioner (id, name_zh, name_en, institution_code, profession, licensed, practice_years, filed, certificate_until,
              institution_consent, liability_insured)
            values ('D-MATE', '同', 'Tong', 'H51010100301', 'DOCTOR', true, 3, true, date '2028-12-31', true, true) on conflict do nothing""")
        .update();
    jdbc.sql(
            """
            insert into app_user (username, password_hash, name_zh, name_en, roles, institution_code, practitioner_id)
            select 'mate', password_hash, '同', 'Tong', roles, institution_code, 'D-MATE' from app_user where username = 'wang'
            on conflict do nothing""")
        .update();
    jdbc.sql("update family_contract set team_id = 'T-LIUHE-1' where patient_id = 'PT-ZHANG'").update();
    assertThat(house.as("mate").act("/api/referrals", ReferralBodies.urgent()).text("/code")).isEqualTo("referral.contractElsewhere");
    jdbc.sql(
            "insert into family_team_member (id, team_id, practitioner_id, valid_from) values ('M-MATE', 'T-LIUHE-1', 'D-MATE', date '2026-01-01') on conflict do nothing")
        .update();
    assertThat(people.see("liu", people.request("mate", ReferralBodies.urgent())).text("/channel")).isEqualTo("GREEN");
  }

  @Test
  void an_emergency_goes_whatever_its_papers_claim() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("clinical", ReferralBodies.clinical(182, 112, List.of("CHEST_PAIN")));
    assertThat(people.see("liu", people.request("fang", body)).text("/channel")).isEqualTo("EMERGENCY_DIRECT");
  }
}
