package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;

/**
 * How an amount is shared out, in minor units of the claim's currency. The parts add up to the total:
 * {@code denied + fund + patient = total}, {@code patient = overLimit + selfPay + selfFirst + burden} and
 * {@code fund, patient} are what the payers pay.
 *
 * @param totalFen what is claimed
 * @param deniedFen what the institution bears (拒付)
 * @param overLimitFen above the price limit (超限价), paid by the patient
 * @param selfPayFen out of scope (全自费), paid by the patient
 * @param selfFirstFen the share that the patient pays first (先行自付)
 * @param inScopeFen within the policy's scope (符合政策范围), before deductible and ratio
 * @param deductibleFen the part of the scope below the deductible of basic insurance (起付标准)
 * @param fundFen paid by all funds together (基金支付总额)
 * @param patientFen everything the patient pays, from the account or in cash (个人负担)
 * @param paid who pays how much of it
 */
@Embeddable
public record Amounts(
    long totalFen,
    long deniedFen,
    long overLimitFen,
    long selfPayFen,
    long selfFirstFen,
    long inScopeFen,
    long deductibleFen,
    long fundFen,
    long patientFen,
    @Embedded Payers paid) {

  /** Paid by basic insurance and by the patient in cash. */
  Amounts(
      long totalFen, long deniedFen, long overLimitFen, long selfPayFen, long selfFirstFen, long inScopeFen,
      long deductibleFen, long fundFen, long patientFen) {
    this(
        totalFen, deniedFen, overLimitFen, selfPayFen, selfFirstFen, inScopeFen, deductibleFen, fundFen, patientFen,
        new Payers(fundFen, 0, 0, 0, 0, patientFen));
  }

  /** Nothing shared out yet. */
  public static Amounts of(long totalFen) {
    return new Amounts(totalFen, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** What the person bears within the policy (政策范围内个人负担), before account and cash. */
  public long burdenFen() {
    return inScopeFen - fundFen;
  }

  /** A payer takes over a part of what the patient would pay in cash. */
  Amounts takenOver(Payer by, long fen) {
    long more = by.isFund() ? fen : 0;
    return new Amounts(
        totalFen, deniedFen, overLimitFen, selfPayFen, selfFirstFen, inScopeFen, deductibleFen, fundFen + more,
        patientFen - more, paid.takenOver(by, fen));
  }

  /** Both together. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        totalFen + other.totalFen, deniedFen + other.deniedFen, overLimitFen + other.overLimitFen,
        selfPayFen + other.selfPayFen, selfFirstFen + other.selfFirstFen, inScopeFen + other.inScopeFen,
        deductibleFen + other.deductibleFen, fundFen + other.fundFen, patientFen + other.patientFen,
        paid.plus(other.paid));
  }

  /** All together. */
  static Amounts sum(List<Amounts> all) {
    return all.stream().reduce(of(0), Amounts::plus);
  }
}
