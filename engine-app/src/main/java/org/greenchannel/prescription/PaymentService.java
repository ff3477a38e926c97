package org.greenchannel.prescription;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the payment service's reports, each once, whatever their order and number. */
@Service
@Transactional
public class PaymentService {

  private final Fulfilments fulfilments;
  private final Prescriptions prescriptions;
  private final PrescriptionProcess process;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;
  private final String paymentUser;

  PaymentService(
      Fulfilments fulfilments, Prescriptions prescriptions, PrescriptionProcess process, JdbcClient jdbc,
      Trail trail, Clock clock, @Value("${greenchannel.payment-user}") String paymentUser) {
    this.fulfilments = fulfilments;
    this.prescriptions = prescriptions;
    this.process = process;
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
    this.paymentUser = paymentUser;
  }

  /** Somebody paid. A report taken before, or one for a way that is closed, changes nothing. */
  public Answer<UUID> paid(Actor actor, PaymentReport report) {
    if (!actor.is(Role.SYSTEM) || !actor.username().equals(paymentUser)) {
      return refuse(actor, report, Refusal.forbidden("payment.notThePaymentService"));
    }
    Optional<Fulfilment> found = fulfilments.findById(report.reference());
    if (found.isEmpty()) {
      return refuse(actor, report, Refusal.notFound("payment.unknown", report.reference()));
    }
    Fulfilment f = found.get();
    boolean another = f.paymentId() != null && !f.paymentId().equals(report.paymentId());
    if (another || report.amountFen() != f.money().patientFen() || !report.currency().equals(f.money().currency())) {
      return refuse(actor, report, Refusal.conflict("payment.doesNotFit", report.paymentId()));
    }
    if (isNew(report) && mayBePaid(f)) {
      take(actor, f, report);
    }
    return Answer.done(f.prescriptionId());
  }

  private static boolean mayBePaid(Fulfilment f) {
    return f.status() == FulfilmentStatus.CHOSEN || f.status() == FulfilmentStatus.PAYMENT_REQUESTED;
  }

  private void take(Actor actor, Fulfilment f, PaymentReport report) {
    Prescription p = prescriptions.findById(f.prescriptionId()).orElseThrow();
    f.paid(report.paymentId(), report.at().toInstant());
    f.move(FulfilmentStatus.PAID, clock.instant());
    p.move(PrescriptionAct.PAY, clock.instant());
    trail.write(
        Deed.of(actor, "prescription.pay", "prescription").on(p.id(), p.number(), p.episodeId())
            .note("患者已支付", "The patient has paid"));
    process.paid(p.id());
  }

  private boolean isNew(PaymentReport report) {
    return jdbc.sql(
                """
                insert into payment_event (event_id, fulfilment_id, payment_id, amount_fen, at, taken_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                report.eventId(), report.reference(), report.paymentId(), report.amountFen(),
                Timestamp.from(report.at().toInstant()), Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private Answer<UUID> refuse(Actor actor, PaymentReport report, Refusal refusal) {
    trail.write(Deed.of(actor, "payment.report", "payment").on(report.reference(), null, null).refused(refusal));
    return Answer.refused(refusal);
  }
}
