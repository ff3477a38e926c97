package org.greenchannel.claim;

import java.util.List;

/**
 * What a person's settled claims have used up, in minor units: of the year, unless it says otherwise.
 *
 * @param stayDeductibleFen deductible of the same stay
 * @param stayScopeFen amount in scope of the same stay
 * @param yearDeductibleFen deductible of outpatient visits
 * @param paid what each payer has paid
 * @param seriousBaseFen the burden that serious-illness insurance has found
 * @param assistanceBaseFen the burden that medical assistance has found
 * @param accountFen what the account has paid at any time
 * @param admissions stays before this one
 */
record Used(
    long stayDeductibleFen,
    long stayScopeFen,
    long yearDeductibleFen,
    Payers paid,
    long seriousBaseFen,
    long assistanceBaseFen,
    long accountFen,
    int admissions) {

  /** The band with what is used of it. */
  Band of(Band band, Terms terms) {
    long deductible = terms.inpatient() ? stayDeductibleFen : yearDeductibleFen;
    return band.used(deductible, paid.basicFen(), stayScopeFen);
  }

  /** The payers with what is used of their deductibles and ceilings. */
  List<Payment> of(List<Payment> terms) {
    return terms.stream().map(this::of).toList();
  }

  private Payment of(Payment terms) {
    return switch (terms.payer()) {
      case SERIOUS -> terms.used(seriousBaseFen, paid.seriousFen());
      case ASSISTANCE -> terms.used(assistanceBaseFen, paid.assistanceFen());
      case ACCOUNT -> terms.used(0, accountFen);
      default -> terms.used(0, paid.of(terms.payer()));
    };
  }
}
