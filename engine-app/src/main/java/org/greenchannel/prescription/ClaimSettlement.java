package org.greenchannel.prescription;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.claim.Amounts;
import org.greenchannel.claim.Circumstances;
import org.greenchannel.claim.ClaimEntry;
import org.greenchannel.claim.ClaimReversalService;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.claim.Source;
import org.springframework.stereotype.Component;

/** Settles prescriptions by the claim context; who is not covered pays everything. */
@Component
class ClaimSettlement implements PrescriptionSettlement {

  /** The type of record under which our claims come back ({@link PrescriptionClaims}). */
  static final String SOURCE = "prescription";

  private static final String CURRENCY = "CNY";
  /** med_type 普通门诊: an internet follow-up is paid like an ordinary outpatient visit (医保发〔2020〕45号). */
  private static final String OUTPATIENT = "11";
  private static final String DRUG = "101";
  private static final String HERBAL_PIECE = "102";

  private final ClaimService claims;
  private final ClaimReversalService reversals;
  private final Clock clock;

  ClaimSettlement(ClaimService claims, ClaimReversalService reversals, Clock clock) {
    this.claims = claims;
    this.reversals = reversals;
    this.clock = clock;
  }

  @Override
  public Fulfilment.Money preSettle(Prescription p) {
    Answer<ClaimView> answer = claims.preSettle(Actor.ENGINE, entry(p));
    return answer.isDone() ? money(answer.value()) : byThePatientAlone(p);
  }

  @Override
  public Outcome settle(Prescription p, Fulfilment.Money quoted) {
    Answer<ClaimView> answer =
        claims.settle(Actor.ENGINE, entry(p), new Source(SOURCE, p.id().toString()));
    if (!answer.isDone()) {
      return new Outcome(null, quoted.fundFen() == 0 ? State.SETTLED : State.REFUSED, quoted);
    }
    ClaimView claim = answer.value();
    State state =
        switch (claim.status()) {
          case SETTLED -> State.SETTLED;
          case REFUSED -> State.REFUSED;
          default -> State.IN_REVIEW;
        };
    return new Outcome(claim.id(), state, money(claim));
  }

  @Override
  public void reverse(UUID claimId, String reason) {
    reversals.reverse(Actor.ENGINE, claimId, reason);
  }

  private static Fulfilment.Money money(ClaimView claim) {
    Amounts amounts = claim.amounts();
    long cash = amounts.paid().cashFen();
    long insured = amounts.fundFen() + amounts.paid().accountFen();
    return new Fulfilment.Money(amounts.totalFen(), insured, cash, claim.currency());
  }

  private static Fulfilment.Money byThePatientAlone(Prescription p) {
    return new Fulfilment.Money(p.totalFen(), 0, p.totalFen(), CURRENCY);
  }

  private ClaimEntry entry(Prescription p) {
    LocalDateTime written = local(p.writtenAt());
    ClaimEntry.VisitEntry visit =
        new ClaimEntry.VisitEntry(
            p.institutionCode(), null, p.number(), OUTPATIENT, null, p.prescriberId(), written, null,
            List.of(p.content().diagnosisCode()), circumstances(p), null);
    List<ClaimEntry.Line> lines = p.lines().stream().map(line -> line(p, line, written)).toList();
    return new ClaimEntry(
        new ClaimEntry.Patient(p.patientId(), null, null), visit, null, lines, p.totalFen(), CURRENCY,
        p.episodeId());
  }

  /**
   * A prescription is written online only after a physical institution's diagnosis, or at one (visit admission). Somebody who sits
   * with a doctor there is no first visitor of the internet. The doctor is verified by the certificate that the prescription is signed with.
   */
  private static Circumstances circumstances(Prescription p) {
    VisitFacts visit = p.visit();
    boolean first = visit.type() == VisitFacts.VisitType.FIRST && !visit.jointConsult();
    Circumstances.Internet internet =
        new Circumstances.Internet(first ? "FIRST" : "FOLLOW_UP", visit.diseaseClass().name(), p.signature() != null);
    return new Circumstances(null, true, null, true, internet, List.of());
  }

  private static ClaimEntry.Line line(Prescription p, PrescriptionLine line, LocalDateTime written) {
    boolean piece = "HERBAL_PIECES".equals(line.category());
    return new ClaimEntry.Line(
        String.valueOf(line.lineNo()), written, null, line.drugCode(), line.genericName(),
        piece ? HERBAL_PIECE : DRUG, line.chargeLevel(), false, line.quantity(),
        BigDecimal.valueOf(line.unitPriceFen(), 2), null, line.amountFen(), null, p.prescriberId(),
        new ClaimEntry.Use(
            p.number(), line.dose(), line.frequency(), BigDecimal.valueOf(line.days()), null, line.quantity(), null, null));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }
}
