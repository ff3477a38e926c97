package org.greenchannel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Patients are told where they read: over WeChat when they follow the official account, else by text message; once. */
@HouseTest
class MessengerTest {

  private static final String LI_FOLLOWS_AS = "oGreenChannel-0000002";

  @Autowired private Messenger messenger;
  @Autowired private Registry registry;
  @Autowired private SandboxView sandbox;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void li_follows_again() {
    liFollowsAs(LI_FOLLOWS_AS);
    sandbox.control("/faults", "{\"system\": \"sms\", \"kind\": \"none\"}");
  }

  @Test
  void a_follower_is_told_over_wechat_and_not_by_phone_too() {
    assertThat(messenger.text(li(), "转诊 ZZ-M-1 已被接收", record(1), "accepted")).isTrue();
    assertThat(sandbox.mentioning("wechat", "ZZ-M-1")).singleElement()
        .satisfies(message -> assertThat(message.get("openId").asText()).isEqualTo(LI_FOLLOWS_AS));
    assertThat(sandbox.mentioning("sms", "ZZ-M-1")).isEmpty();
  }

  @Test
  void one_who_left_the_account_is_told_by_text_message() {
    liFollowsAs("oGreenChannel-2-unfollowed");
    assertThat(messenger.text(li(), "转诊 ZZ-M-2 已被接收", record(2), "accepted")).isTrue();
    assertThat(sandbox.mentioning("wechat", "ZZ-M-2")).isEmpty();
    assertThat(sandbox.mentioning("sms", "ZZ-M-2")).hasSize(1);
  }

  @Test
  void one_who_never_followed_is_told_by_text_message() {
    assertThat(messenger.text(registry.patient("PT-ZHANG").orElseThrow(), "转诊 ZZ-M-3 已被接收", record(3), "accepted")).isTrue();
    assertThat(sandbox.mentioning("sms", "ZZ-M-3")).hasSize(1);
  }

  @Test
  void an_answer_that_was_lost_and_a_case_that_moved_on_tell_nobody_twice() {
    sandbox.control("/faults", "{\"system\": \"sms\", \"kind\": \"fail\", \"times\": 2, \"after\": true}");
    assertThatThrownBy(() -> messenger.text(li(), "转诊 ZZ-M-4 已预约 09:00", record(4), "scheduled"))
        .isInstanceOf(ConnectorUnavailable.class);
    assertThat(messenger.text(li(), "转诊 ZZ-M-4 已预约 14:00", record(4), "scheduled")).isTrue();
    assertThat(sandbox.mentioning("wechat", "ZZ-M-4")).singleElement()
        .satisfies(message -> assertThat(message.get("text").asText()).endsWith("09:00"));
    assertThat(sandbox.mentioning("sms", "ZZ-M-4")).isEmpty();
  }

  private Patient li() {
    return registry.patient("PT-LI").orElseThrow();
  }

  private void liFollowsAs(String openId) {
    jdbc.sql("update patient set wechat_open_id = ? where id = 'PT-LI'").param(openId).update();
  }

  private static UUID record(long number) {
    return new UUID(0x4d000000L, number);
  }
}
