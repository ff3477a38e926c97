package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.AssistanceFacts;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.PayerSequenceFacts;
import org.greenchannel.rules.claim.ReferralEffectFacts;
import org.greenchannel.rules.claim.SeriousIllnessFacts;
import org.greenchannel.rules.claim.VeteranFacts;
import org.springframework.stereotype.Component;

/** Asks the tables which benefits a claim has: the band of basic insurance, what place of care and referral change in it, and the payers after it. */
@Component
class Benefits {

  private static final String NONE = "NONE";
  /** What a payer without a ceiling pays at most. */
  private static final long NO_CEILING = 999_999_999_999L;

  private final Decisions decisions;

  Benefits(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * The answer.
   *
   * @param payers the payers in their order, with their terms
   * @param decisions what the tables said, for the log
   */
  record Found(Band band, List<Payment> payers, List<Decision> decisions) {}

  /**
   * Benefits as laid down, nothing used up yet.
   *
   * @param admissionNo which stay of the year
   */
  Found of(Claim claim, int admissionNo) {
    List<Decision> asked = new ArrayList<>();
    Band band = band(claim, admissionNo, asked);
    return new Found(band, payers(claim, band, asked), asked);
  }

  private Band band(Claim claim, int admissionNo, List<Decision> asked) {
    Terms terms = claim.terms();
    Care care = claim.care();
    Decision local =
        ask(
            new BandFacts(
                terms.region(), terms.settledOn(), terms.plan(), terms.scheme(), terms.scene(), terms.level(),
                admissionNo, claim.insured().retired(), "LOCAL"), asked);
    Band band = new Band(local.fen("deductibleFen"), local.number("ratioBp"), local.fen("ceilingFen"), 0, 0);
    if (!care.designated() || !Care.LOCAL.equals(care.personClass())) {
      Decision effect =
          ask(
              new CrossRegionFacts(
                  terms.region(), terms.settledOn(), care.personClass(), care.filed(), care.sameProvince(),
                  care.designated()), asked);
      band = elsewhere(band, effect, claim.amounts().totalFen());
    }
    if (!NONE.equals(care.referralDirection())) {
      Decision effect =
          ask(
              new ReferralEffectFacts(
                  terms.region(), terms.settledOn(), care.contracted(), care.referralDirection(), care.compliant(),
                  terms.level()), asked);
      band = referred(band, effect);
    }
    return band;
  }

  /** Care elsewhere: the place of insurance's band, with a ratio and deductible of its own. */
  static Band elsewhere(Band band, Decision effect, long billFen) {
    int lowered = Math.max(effect.number("ratioFloorBp"), band.ratioBp() + effect.number("ratioDeltaBp"));
    int ratio = Math.max(0, Math.min(Share.WHOLE, lowered));
    long bp = effect.number("deductibleBp");
    long deductible =
        switch (effect.text("deductibleRule")) {
          case "FIXED" -> effect.fen("deductibleFen");
          case "BILL_SHARE" -> within(effect, Share.of(billFen, bp, Share.WHOLE));
          case "LOCAL_SHARE" -> within(effect, Share.of(band.bandDeductibleFen(), bp, Share.WHOLE));
          default -> band.bandDeductibleFen();
        };
    return new Band(deductible, band.ratioBp() == 0 ? 0 : ratio, band.ceilingFen(), 0, 0);
  }

  private static long within(Decision effect, long fen) {
    long most = effect.fen("deductibleMaxFen");
    return Math.max(effect.fen("deductibleMinFen"), most == 0 ? fen : Math.min(most, fen));
  }

  /** A referral's deductible and extra ratio (转诊起付线与支付比例). */
  static Band referred(Band band, Decision effect) {
    long deductible =
        switch (effect.text("deductibleRule")) {
          case "FIXED" -> effect.fen("deductibleFen");
          case "SHARE" -> Share.of(band.bandDeductibleFen(), effect.number("deductibleBp"), Share.WHOLE);
          default -> band.bandDeductibleFen();
        };
    return new Band(
        deductible, band.ratioBp(), band.ceilingFen(), 0, 0, effect.number("ratioDeltaBp"), effect.fen("deltaCapFen"), 0);
  }

  private List<Payment> payers(Claim claim, Band band, List<Decision> asked) {
    Decision local = asked.get(0);
    Terms terms = claim.terms();
    Decision sequence = ask(new PayerSequenceFacts(terms.region(), terms.settledOn()), asked);
    return PayerSequenceFacts.order(sequence).stream()
        .map(Payer::valueOf)
        .map(payer -> payer == Payer.BASIC ? basic(band, local) : payer(payer, claim, sequence, asked))
        .toList();
  }

  private Payment payer(Payer payer, Claim claim, Decision sequence, List<Decision> asked) {
    Terms terms = claim.terms();
    Insured insured = claim.insured();
    return switch (payer) {
      case SERIOUS ->
          fund(
              payer,
              ask(new SeriousIllnessFacts(terms.region(), terms.settledOn(), terms.scheme(), insured.assisted()), asked));
      case ASSISTANCE -> fund(payer, ask(new AssistanceFacts(terms.region(), terms.settledOn(), insured.category()), asked));
      case VETERAN -> {
        Decision answer =
            ask(new VeteranFacts(terms.region(), terms.settledOn(), insured.veteranGroup(), terms.scene()), asked);
        yield Payment.terms(payer, 0, answer.number("ratioBp"), NO_CEILING, answer.first().ruleId(), answer.fingerprint());
      }
      default ->
          Payment.terms(
              payer, 0, Share.WHOLE, payer == Payer.ACCOUNT ? insured.accountBalanceFen() : NO_CEILING,
              sequence.first().ruleId(), sequence.fingerprint());
    };
  }

  private static Payment basic(Band band, Decision local) {
    return Payment.terms(
        Payer.BASIC, band.bandDeductibleFen(), band.ratioBp(), band.ceilingFen(), local.first().ruleId(),
        local.fingerprint());
  }

  private static Payment fund(Payer payer, Decision answer) {
    return Payment.terms(
        payer, answer.fen("deductibleFen"), answer.number("ratioBp"), answer.fen("ceilingFen"),
        answer.first().ruleId(), answer.fingerprint());
  }

  private Decision ask(org.greenchannel.rules.Facts facts, List<Decision> asked) {
    Decision answer = decisions.decide(facts);
    asked.add(answer);
    return answer;
  }
}
