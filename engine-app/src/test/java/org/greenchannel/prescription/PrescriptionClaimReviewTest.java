package org.greenchannel.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.processes.FulfilPrescription;
import org.greenchannel.prescription.Fulfilment.Money;
import org.greenchannel.prescription.PrescriptionSettlement.Outcome;
import org.greenchannel.prescription.PrescriptionSettlement.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** A claim that waits for a reviewer makes the prescription wait; the reviewer's word moves it on, once. */
@HouseTest
class PrescriptionClaimReviewTest {

  private static final Money NOTHING_TO_PAY = new Money(1260, 1260, 0, "CNY");

  @Autowired private House house;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private PrescriptionClaims claims;
  @Autowired private TransactionTemplate transaction;
  @MockitoBean private PrescriptionSettlement settlement;

  private final UUID claimId = UUID.fromString("01930000-0000-7000-8000-00000000000c");

  @BeforeEach
  void aClaimThatWaits() {
    house.clock().set(org.greenchannel.fixtures.TestClock.START);
    when(settlement.preSettle(any())).thenReturn(NOTHING_TO_PAY);
    when(settlement.settle(any(), any())).thenReturn(new Outcome(claimId, State.IN_REVIEW, NOTHING_TO_PAY));
  }

  @ParameterizedTest
  @CsvSource({"true, in-progress, settled", "false, cancelled, refunded"})
  void the_process_waits_until_the_reviewer_has_decided(boolean agreed, String status, String fulfilment) {
    String id = waiting();
    assertThat(see(id).text("/payment/status")).isEqualTo("in-claim-review");
    var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).singleResult();
    assertThat(runtime.getActiveActivityIds(instance.getId()))
        .containsExactly(FulfilPrescription.Elements.RECEIVE_TASK_AWAIT_SETTLEMENT);

    decide(UUID.fromString("01930000-0000-7000-8000-0000000000ff"), id, agreed);
    assertThat(see(id).text("/payment/status")).isEqualTo("in-claim-review");
    decide(claimId, id, agreed);
    decide(claimId, id, !agreed);
    house.runJobs();
    assertThat(see(id).text("/status")).isEqualTo(status);
    assertThat(see(id).text("/payment/status")).isEqualTo(fulfilment);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(id).count()).isEqualTo(agreed ? 1 : 0);
  }

  private void decide(UUID claim, String id, boolean settled) {
    transaction.executeWithoutResult(status -> claims.decided(claim, "prescription", id, settled));
  }

  private String waiting() {
    Map<String, Object> visit =
        Map.of("type", "FOLLOW_UP", "offlineDiagnosis", true, "sameDiagnosis", true, "diseaseClass", "CHRONIC",
            "identityVerified", true, "consentSigned", true);
    Map<String, Object> item =
        Map.of("drugCode", "XC08CAA055A001010100101", "dose", "5mg", "frequency", "qd", "route", "口服", "days", 7, "quantity", 1);
    Map<String, Object> content =
        Map.of("diagnosisCode", "I10", "diagnosisName", "原发性高血压", "rxType", "GENERAL", "items", List.of(item));
    Reply written = house.as("chen").act("/api/prescriptions", Map.of("patientId", "PT-LI", "visit", visit, "content", content));
    String path = "/api/prescriptions/" + written.text("/id");
    house.runJobs();
    assertThat(house.as("lin").act(path + "/acts/approve", Map.of()).status()).isEqualTo(200);
    assertThat(house.as("li").act(path + "/acts/choose-pickup", Map.of("pharmacyCode", "P51010100001")).status()).isEqualTo(200);
    house.runJobs();
    return written.text("/id");
  }

  private Reply see(String id) {
    return house.as("chen").get("/api/prescriptions/" + id);
  }
}
