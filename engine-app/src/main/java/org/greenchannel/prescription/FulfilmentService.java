package org.greenchannel.prescription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.prescription.Fulfilment.Money;
import org.greenchannel.prescription.PrescriptionSettlement.State;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does with a held prescription: quote, ask for payment, settle, close, give back. */
@Service
@Transactional
public class FulfilmentService {

  private final Prescriptions prescriptions;
  private final Fulfilments fulfilments;
  private final PrescriptionSettlement settlement;
  private final PrescriptionPayments payments;
  private final PrescriptionProcess process;
  private final TermsOfRegion terms;
  private final Trail trail;
  private final Clock clock;

  FulfilmentService(
      Prescriptions prescriptions, Fulfilments fulfilments, PrescriptionSettlement settlement,
      PrescriptionPayments payments, PrescriptionProcess process, TermsOfRegion terms, Trail trail, Clock clock) {
    this.prescriptions = prescriptions;
    this.fulfilments = fulfilments;
    this.settlement = settlement;
    this.payments = payments;
    this.process = process;
    this.terms = terms;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether the insurance has settled, or refused at once; and by when the pharmacy dispenses. */
  public record SettlementOutcome(boolean settled, boolean refused, Instant dispenseDue) {}

  /** Works out what the patient will pay; returns until when. */
  public Instant preSettle(UUID id) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    f.quote(settlement.preSettle(p));
    write("presettle", p, "医保预结算完成", "The insurance's share was worked out", null);
    return f.paymentDue();
  }

  /** Asks the patient to pay; who has nothing to pay has paid. */
  public void requestPayment(UUID id) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    Instant now = clock.instant();
    if (f.status() != FulfilmentStatus.CHOSEN) {
      return;
    }
    if (f.money().patientFen() == 0) {
      f.move(FulfilmentStatus.PAID, now);
      write("pay", p, "本次无需个人支付", "Nothing is left for the patient to pay", null);
      process.paid(id);
      return;
    }
    var requested = payments.request(f.id(), p.number(), f.money(), f.paymentDue());
    f.paymentRequested(requested.paymentId(), requested.payUrl());
    f.move(FulfilmentStatus.PAYMENT_REQUESTED, now);
    write("request-payment", p, "已发起支付", "Payment was requested", null);
  }

  /** Settles with the insurance. */
  public SettlementOutcome settle(UUID id) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    PrescriptionSettlement.Outcome outcome = settlement.settle(p, f.money());
    f.claimed(outcome.claimId());
    p.move(PrescriptionAct.SETTLE, clock.instant());
    switch (outcome.state()) {
      case SETTLED -> settled(p, f);
      case IN_REVIEW -> {
        f.move(FulfilmentStatus.IN_CLAIM_REVIEW, clock.instant());
        write("settle", p, "费用申报转疑点审核，等待结论", "The claim waits for a reviewer", null);
      }
      case REFUSED -> refused(p, f);
    }
    return new SettlementOutcome(outcome.state() == State.SETTLED, outcome.state() == State.REFUSED, dispenseDue(p));
  }

  /** A claim is decided; one that was decided at once has been heard already. */
  public void claimDecided(UUID id, UUID claimId, boolean agreed) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    if (f.status() != FulfilmentStatus.IN_CLAIM_REVIEW || !claimId.equals(f.claimId())) {
      return;
    }
    if (agreed) {
      settled(p, f);
    } else {
      refused(p, f);
    }
    process.claimDecided(id, agreed, dispenseDue(p));
  }

  private void settled(Prescription p, Fulfilment f) {
    f.move(FulfilmentStatus.SETTLED, clock.instant());
    write("settle", p, "医保结算完成，等待调配", "Settled with the insurance; the pharmacy may dispense", null);
  }

  private void refused(Prescription p, Fulfilment f) {
    f.move(FulfilmentStatus.CLAIM_REFUSED, clock.instant());
    f.because("claimRefused");
    write("settle", p, "费用申报被拒付", "The insurance refused the claim", "claimRefused");
  }

  /** Nobody paid in time: the hold ends, and a prescription that is still valid may be chosen again. */
  public void closeUnpaid(UUID id) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    Instant now = clock.instant();
    if (f.paymentId() != null && !payments.close(f.id(), f.paymentId())) {
      giveBack(p, f, "paidTooLate");
      f.move(FulfilmentStatus.REFUNDED, now);
    } else {
      f.move(FulfilmentStatus.UNPAID, now);
    }
    p.move(PrescriptionAct.RELEASE, now);
    p.letGo();
    write("close-unpaid", p, "逾期未支付，取药已关闭，处方解除锁定", "Not paid in time; the hold on the prescription ended", null);
    if (LocalDate.now(clock).isAfter(p.validUntil())) {
      p.move(PrescriptionAct.EXPIRE, now);
    }
  }

  /** Gives the patient's money back and ends the prescription. */
  public void refund(UUID id) {
    Prescription p = prescription(id);
    Fulfilment f = present(id);
    String reason = f.reason() == null ? "notReceived" : f.reason();
    giveBack(p, f, reason);
    if (f.claimId() != null && f.status() != FulfilmentStatus.CLAIM_REFUSED) {
      settlement.reverse(f.claimId(), reason);
    }
    f.move(FulfilmentStatus.REFUNDED, clock.instant());
    p.move(PrescriptionAct.REFUND, clock.instant());
    p.closeBecause(f.reason());
    write("refund", p, "款项已退回", "The patient's money was given back", f.reason());
  }

  private void giveBack(Prescription p, Fulfilment f, String reason) {
    Money money = f.money();
    if (money.patientFen() > 0 && f.paymentId() != null) {
      f.refunded(payments.refund(f.id(), f.paymentId(), money.patientFen(), reason));
    }
  }

  private Instant dispenseDue(Prescription p) {
    return clock.instant().plus(Duration.ofMinutes(terms.on(p.region(), LocalDate.now(clock)).dispenseMinutes()));
  }

  private Prescription prescription(UUID id) {
    return prescriptions.findById(id).orElseThrow();
  }

  private Fulfilment present(UUID prescriptionId) {
    return fulfilments.findFirstByPrescriptionIdOrderByAttemptDesc(prescriptionId).orElseThrow();
  }

  private void write(String act, Prescription p, String zh, String en, String reason) {
    trail.write(
        Deed.of(Actor.ENGINE, "prescription." + act, "prescription").on(p.id(), p.number(), p.episodeId())
            .note(zh, en).because(reason));
  }
}
