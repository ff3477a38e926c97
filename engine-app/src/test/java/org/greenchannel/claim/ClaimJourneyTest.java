package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.processes.SettleClaim.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim over HTTP: settled at once, refused in a line, or decided by a reviewer. */
@HouseTest
class ClaimJourneyTest {

  @Autowired private House house;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_clean_claim_settles_at_once_by_its_model_and_leaves_nothing_running() {
    var reply =
        house.as(ClaimEntries.HIS).act("/api/claims",
            ClaimEntries.visit("PT-ZHANG", "V-CLEAN").consultation()
                .line(ClaimEntries.AMLODIPINE, "101", 2, "12.34").body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    assertThat(reply.text("/status")).isEqualTo("SETTLED");
    assertThat(reply.text("/amounts/totalFen")).isEqualTo("3468");
    assertThat(reply.text("/amounts/paid/basicFen")).isEqualTo("1734");
    assertThat(reply.text("/amounts/paid/assistanceFen")).as("75 % of what is left, she lives on minimum allowance").isEqualTo("1301");
    assertThat(reply.text("/amounts/patientFen")).isEqualTo("433");
    assertThat(path(reply.text("/id"))).containsExactly(
        Elements.START_EVENT_CLAIM_ENTERED, Elements.SERVICE_TASK_PRICE_CLAIM,
        Elements.SERVICE_TASK_ASSESS_ELIGIBILITY, Elements.SERVICE_TASK_AUDIT_CLAIM, Elements.GATEWAY_DISPOSITION,
        Elements.SERVICE_TASK_SETTLE_CLAIM, Elements.END_EVENT_CLAIM_SETTLED);
    assertThat(engineRows(reply.text("/id"))).isZero();
  }

  @Test
  void an_item_for_women_charged_to_a_man_is_refused_in_that_line_only() {
    var reply =
        house.as(ClaimEntries.HIS).act("/api/claims",
            ClaimEntries.visit("PT-LI", "V-WOMEN").consultation()
                .line(ClaimEntries.FOR_WOMEN, "201", 1, "180.00").body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    assertThat(reply.text("/status")).isEqualTo("SETTLED");
    assertThat(reply.text("/lines/1/status")).isEqualTo("DENIED");
    assertThat(reply.text("/findings/0/ruleNo")).isEqualTo("81");
    assertThat(reply.text("/findings/0/action")).isEqualTo("REFUSE_LINE");
    assertThat(reply.text("/findings/0/deductFen")).isEqualTo("18000");
    assertThat(reply.text("/findings/0/bearer")).isEqualTo("INSTITUTION");
    assertThat(reply.text("/findings/0/law/key")).isEqualTo("MEDICAL-INSURANCE-FUND-REGULATION#38.1.6");
    assertThat(reply.text("/findings/0/staff/zh")).contains("子宫造影");
    assertThat(reply.text("/findings/0/patient/en")).isNotBlank();
    assertThat(reply.text("/amounts/deniedFen")).isEqualTo("18000");
    assertThat(reply.text("/amounts/patientFen")).as("a refused line never becomes the patient's").isEqualTo("500");
    assertThat(engineRows(reply.text("/id"))).isZero();
  }

  @Test
  void a_claim_of_which_nothing_is_payable_is_refused() {
    var reply =
        house.as(ClaimEntries.HIS).act("/api/claims",
            ClaimEntries.visit("PT-ZHANG", "V-INJURY").line(ClaimEntries.WORK_INJURY_ONLY, "101", 1, "26.00").body());
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("REFUSED");
    assertThat(reply.text("/findings/0/ruleNo")).isEqualTo("1");
    assertThat(reply.text("/amounts/deniedFen")).isEqualTo("2600");
    assertThat(path(reply.text("/id"))).endsWith(Elements.SERVICE_TASK_REFUSE_CLAIM, Elements.END_EVENT_CLAIM_REFUSED);
  }

  @Test
  void a_signed_consent_makes_a_refused_line_the_patients() {
    var reply =
        house.as(ClaimEntries.HIS).act("/api/claims",
            ClaimEntries.visit("PT-LI", "V-CONSENT").cover("selfPayConsent", true)
                .line(ClaimEntries.FOR_WOMEN, "201", 1, "180.00").body());
    assertThat(reply.text("/findings/0/bearer")).as(String.valueOf(reply.body())).isEqualTo("PATIENT");
    assertThat(reply.text("/amounts/selfPayFen")).isEqualTo("18000");
    assertThat(reply.text("/amounts/deniedFen")).isEqualTo("0");
  }

  private List<String> path(String claimId) {
    return history.createHistoricActivityInstanceQuery().list().stream()
        .filter(a -> claimId.equals(businessKey(a)))
        .sorted(java.util.Comparator.comparing(HistoricActivityInstance::getStartTime)
            .thenComparing(a -> ((org.camunda.bpm.engine.impl.history.event.HistoryEvent) a).getSequenceCounter()))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private String businessKey(HistoricActivityInstance activity) {
    return history.createHistoricProcessInstanceQuery().processInstanceId(activity.getProcessInstanceId())
        .singleResult().getBusinessKey();
  }

  /** Everything the engine still keeps at run time for a claim. */
  private long engineRows(String claimId) {
    return jdbc.sql(
            """
            select (select count(*) from act_ru_execution where business_key_ = ?)
              + (select count(*) from act_ru_variable where text_ = ?)
              + (select count(*) from act_ru_job where process_def_key_ = 'settle-claim')""")
        .params(claimId, claimId)
        .query(Long.class)
        .single();
  }
}
