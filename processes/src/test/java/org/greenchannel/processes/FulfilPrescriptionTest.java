package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.FulfilPrescription.Beans;
import org.greenchannel.processes.FulfilPrescription.Elements;
import org.greenchannel.processes.FulfilPrescription.Messages;
import org.greenchannel.processes.FulfilPrescription.Variables;
import org.junit.jupiter.api.Test;

/** Specification of the way of an approved prescription to the patient. */
class FulfilPrescriptionTest extends ProcessSpecification {
    private static final String ID = "01936000-0000-7000-8000-000000000034";
    private static final String DELIVERY = "01936000-0000-7000-8000-000000000035";
    private static final String PHARMACY = "pharmacist-P51010100001";

    FulfilPrescriptionTest() {
        super(FulfilPrescription.class, DeliverMedicine.class);
    }

    @Test
    void a_patient_who_collects_pays_first_and_then_gets_the_medicine() {
        ProcessInstance prescription = atThePharmacy(false);
        assertThat(task()).hasCandidateGroup(PHARMACY).hasDueDate(date("2026-11-25T18:00"))
                .hasFormKey("embedded:/forms/prescription/dispenseMedicine.html");
        complete(task(), Map.of(Variables.DISPENSED, true));
        assertThat(prescription).isEnded().hasPassedInOrder(Elements.START_EVENT_FULFILMENT_CHOSEN,
                Elements.SERVICE_TASK_PRESETTLE, Elements.SERVICE_TASK_REQUEST_PAYMENT,
                Elements.CATCH_EVENT_PAYMENT_RECEIVED, Elements.SERVICE_TASK_SETTLE_PRESCRIPTION,
                Elements.USER_TASK_DISPENSE_MEDICINE, Elements.END_EVENT_MEDICINE_COLLECTED);
        assertThat(prescription).hasNotPassed(Elements.CALL_ACTIVITY_DELIVER_MEDICINE, Elements.SERVICE_TASK_REFUND_PAYMENT);
    }

    @Test
    void a_delivered_prescription_is_complete_when_the_patient_has_received_it() {
        ProcessInstance prescription = handedToTheCarrier();
        receive(DeliverMedicine.Messages.DELIVERY_CLOSED, DELIVERY, Map.of(DeliverMedicine.Variables.DELIVERED, true));
        runWhatIsDue();
        assertThat(prescription).isEnded().hasPassed(Elements.END_EVENT_MEDICINE_DELIVERED)
                .hasNotPassed(Elements.SERVICE_TASK_REFUND_PAYMENT);
    }

    @Test
    void a_failed_delivery_is_refunded() {
        ProcessInstance prescription = handedToTheCarrier();
        receive(DeliverMedicine.Messages.DELIVERY_CLOSED, DELIVERY, Map.of(DeliverMedicine.Variables.DELIVERED, false));
        runWhatIsDue();
        isRefunded(prescription);
    }

    @Test
    void a_medicine_that_no_carrier_takes_is_refunded() {
        refuses(DeliverMedicine.Beans.ORDER_CARRIER, DeliverMedicine.Errors.DELIVERY_CARRIER_REFUSED,
                Map.of(DeliverMedicine.Variables.DELIVERED, false));
        ProcessInstance prescription = handedToTheCarrier();
        runWhatIsDue();
        isRefunded(prescription);
    }

    @Test
    void a_medicine_that_the_pharmacy_cannot_dispense_is_refunded() {
        ProcessInstance prescription = atThePharmacy(true);
        complete(task(), Map.of(Variables.DISPENSED, false));
        isRefunded(prescription);
    }

    @Test
    void a_claim_that_waits_for_a_reviewer_holds_the_medicine_back() {
        ProcessInstance prescription = paid(false, false, false);
        assertThat(prescription).isWaitingAtExactly(Elements.RECEIVE_TASK_AWAIT_SETTLEMENT);
        receive(Messages.CLAIM_DECIDED, ID, Map.of(Variables.SETTLED, true));
        assertThat(prescription).isWaitingAtExactly(Elements.USER_TASK_DISPENSE_MEDICINE);
    }

    @Test
    void a_claim_that_the_reviewer_refuses_is_refunded() {
        ProcessInstance prescription = paid(false, false, false);
        receive(Messages.CLAIM_DECIDED, ID, Map.of(Variables.SETTLED, false));
        isRefunded(prescription);
    }

    @Test
    void a_claim_that_is_refused_at_once_is_refunded_without_waiting() {
        ProcessInstance prescription = paid(false, true, false);
        assertThat(prescription).hasNotPassed(Elements.RECEIVE_TASK_AWAIT_SETTLEMENT);
        isRefunded(prescription);
    }

    @Test
    void an_unpaid_prescription_is_closed_when_the_time_to_pay_is_over() throws Exception {
        ProcessInstance prescription = presettled(false);
        execute(job(Elements.SERVICE_TASK_REQUEST_PAYMENT));
        at("2026-11-23T09:29");
        runWhatIsDue();
        assertThat(prescription).isWaitingAtExactly(Elements.EVENT_BASED_GATEWAY_PAYMENT);
        at("2026-11-23T09:30");
        runWhatIsDue();
        assertThat(prescription).isEnded().hasPassed(Elements.CATCH_EVENT_PAYMENT_OVERDUE,
                Elements.SERVICE_TASK_CLOSE_UNPAID, Elements.END_EVENT_UNPAID);
        verify(bean(Beans.SETTLE_PRESCRIPTION), never()).execute(any());
    }

    @Test
    void a_payment_that_was_never_requested_ends_with_the_time_to_pay() {
        ProcessInstance prescription = presettled(false);
        isDown(Beans.REQUEST_PAYMENT);
        at("2026-11-23T09:30");
        runWhatIsDue();
        assertThat(prescription).isEnded().hasPassed(Elements.END_EVENT_UNPAID);
    }

    @Test
    void a_payment_may_arrive_before_its_request_is_confirmed() {
        ProcessInstance prescription = presettled(false);
        isDown(Beans.REQUEST_PAYMENT);
        runWhatIsDue();
        answers(Beans.SETTLE_PRESCRIPTION, Map.of(Variables.SETTLED, true, Variables.CLAIM_REFUSED, false));
        receive(Messages.PRESCRIPTION_PAID, ID);
        assertThat(prescription).isWaitingAt(Elements.USER_TASK_DISPENSE_MEDICINE, Elements.SERVICE_TASK_REQUEST_PAYMENT);
    }

    private ProcessInstance presettled(boolean delivery) {
        answers(Beans.PRESETTLE_PRESCRIPTION, Map.of(Variables.PAYMENT_DUE, date("2026-11-23T09:30"),
                Variables.DISPENSE_DUE, date("2026-11-25T18:00"), Variables.PHARMACY_GROUP, PHARMACY));
        ProcessInstance prescription = start(ID, Map.of(Variables.PRESCRIPTION_ID, ID, Variables.DELIVERY, delivery));
        assertThat(prescription).isWaitingAt(Elements.SERVICE_TASK_REQUEST_PAYMENT, Elements.EVENT_BASED_GATEWAY_PAYMENT);
        return prescription;
    }

    private ProcessInstance paid(boolean settled, boolean refused, boolean delivery) {
        ProcessInstance prescription = presettled(delivery);
        execute(job(Elements.SERVICE_TASK_REQUEST_PAYMENT));
        answers(Beans.SETTLE_PRESCRIPTION, Map.of(Variables.SETTLED, settled, Variables.CLAIM_REFUSED, refused));
        receive(Messages.PRESCRIPTION_PAID, ID);
        assertThat(prescription).hasPassed(Elements.SERVICE_TASK_SETTLE_PRESCRIPTION);
        return prescription;
    }

    private ProcessInstance atThePharmacy(boolean delivery) {
        ProcessInstance prescription = paid(true, false, delivery);
        assertThat(prescription).isWaitingAtExactly(Elements.USER_TASK_DISPENSE_MEDICINE);
        return prescription;
    }

    private ProcessInstance handedToTheCarrier() {
        ProcessInstance prescription = atThePharmacy(true);
        complete(task(), Map.of(Variables.DISPENSED, true, Variables.DELIVERY_ID, DELIVERY));
        assertThat(prescription).isWaitingAtExactly(Elements.CALL_ACTIVITY_DELIVER_MEDICINE);
        runWhatIsDue();
        return prescription;
    }

    private void isRefunded(ProcessInstance prescription) {
        assertThat(prescription).isWaitingAtExactly(Elements.SERVICE_TASK_REFUND_PAYMENT);
        execute(job());
        assertThat(prescription).isEnded().hasPassed(Elements.END_EVENT_REFUNDED)
                .hasNotPassed(Elements.END_EVENT_MEDICINE_COLLECTED, Elements.END_EVENT_MEDICINE_DELIVERED);
    }
}
