package org.greenchannel.claim;

import jakarta.persistence.Embeddable;

/**
 * How an amount is shared out, in minor units of the claim's currency. The parts add up to the total:
 * {@code denied + fund + patient = total} and {@code patient = overLimit + selfPay + selfFirst + deductible + own share}.
 *
 * @param totalFen what is claimed
 * @param deniedFen what the institution bears (拒付)
 * @param overLimitFen above the price limit (超限价), paid by the patient
 * @param selfPayFen out of scope (全自费), paid by the patient
 * @param selfFirstFen the share that the patient pays first (先行自付)
 * @param inScopeFen within the policy's scope (符合政策范围), before deductible and ratio
 * @param deductibleFen the part of the scope below the deductible (起付标准), paid by the patient
 * @param fundFen paid by the fund (基金支付)
 * @param patientFen everything the patient pays
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
    long patientFen) {

  /** Nothing shared out yet. */
  public static Amounts of(long totalFen) {
    return new Amounts(totalFen, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Both together. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        totalFen + other.totalFen, deniedFen + other.deniedFen, overLimitFen + other.overLimitFen,
        selfPayFen + other.selfPayFen, selfFirstFen + other.selfFirstFen, inScopeFen + other.inScopeFen,
        deductibleFen + other.deductibleFen, fundFen + other.fundFen, patientFen + other.patientFen);
  }
}
