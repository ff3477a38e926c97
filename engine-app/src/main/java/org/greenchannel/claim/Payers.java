package org.greenchannel.claim;

import jakarta.persistence.Embeddable;

/**
 * Who pays how much of a line or claim, in minor units: the first four are the funds', the last two the person's.
 *
 * @param basicFen basic medical insurance (基本医保统筹)
 * @param seriousFen serious-illness insurance or large-amount subsidy (大病保险、大额补助)
 * @param assistanceFen medical assistance (医疗救助)
 * @param veteranFen subsidy for veterans (优抚补助)
 * @param accountFen the person's account (个人账户)
 * @param cashFen the person in cash (个人现金)
 */
@Embeddable
public record Payers(
    long basicFen, long seriousFen, long assistanceFen, long veteranFen, long accountFen, long cashFen) {

  /** Nobody pays anything. */
  static final Payers NOBODY = new Payers(0, 0, 0, 0, 0, 0);

  /** What all funds pay together. */
  long fundsFen() {
    return basicFen + seriousFen + assistanceFen + veteranFen;
  }

  /** What one of them pays. */
  public long of(Payer payer) {
    return switch (payer) {
      case BASIC -> basicFen;
      case SERIOUS -> seriousFen;
      case ASSISTANCE -> assistanceFen;
      case VETERAN -> veteranFen;
      case ACCOUNT -> accountFen;
      case CASH -> cashFen;
    };
  }

  /** One of them pays so much more, and the person so much less in cash. */
  Payers takenOver(Payer by, long fen) {
    return new Payers(
        basicFen + (by == Payer.BASIC ? fen : 0), seriousFen + (by == Payer.SERIOUS ? fen : 0),
        assistanceFen + (by == Payer.ASSISTANCE ? fen : 0), veteranFen + (by == Payer.VETERAN ? fen : 0),
        accountFen + (by == Payer.ACCOUNT ? fen : 0), by == Payer.CASH ? cashFen : cashFen - fen);
  }

  /** Both together. */
  Payers plus(Payers other) {
    return new Payers(
        basicFen + other.basicFen, seriousFen + other.seriousFen, assistanceFen + other.assistanceFen,
        veteranFen + other.veteranFen, accountFen + other.accountFen, cashFen + other.cashFen);
  }
}
