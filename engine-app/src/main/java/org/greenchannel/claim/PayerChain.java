package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * The payers after basic insurance, one after the other: each finds what those before it left of the burden
 * within the policy (三重制度综合保障), the account and the person pay the rest. Every payer's amount is rounded
 * half-up once for the claim and shared out over the lines by largest remainder, so that lines and claim agree.
 */
final class PayerChain {

  private final List<Amounts> lines;
  private final List<Payment> payments = new ArrayList<>();

  /**
   * @param lines what basic insurance has left, by line
   * @param payments what everybody pays of the claim, in order
   */
  record Shared(List<Amounts> lines, List<Payment> payments) {}

  private PayerChain(List<Amounts> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /**
   * Lets the payers pay.
   *
   * @param lines the lines with what basic insurance pays
   * @param terms the payers in their order; basic insurance may be named among them and is not asked again
   */
  static Shared of(List<Amounts> lines, List<Payment> terms) {
    PayerChain chain = new PayerChain(lines);
    terms.stream().filter(t -> t.payer().isFund()).forEach(chain::fund);
    terms.stream().filter(t -> t.payer() == Payer.ACCOUNT).forEach(chain::account);
    chain.payments.add(Payment.terms(Payer.CASH, 0, Share.WHOLE, 0, "-", "").paying(chain.owed(), chain.owed()));
    return new Shared(List.copyOf(chain.lines), List.copyOf(chain.payments));
  }

  private void fund(Payment terms) {
    if (terms.payer() == Payer.BASIC) {
      Amounts all = Amounts.sum(lines);
      payments.add(terms.paying(all.inScopeFen(), all.paid().basicFen()));
      return;
    }
    long[] burden = lines.stream().mapToLong(Amounts::burdenFen).toArray();
    long sum = 0;
    for (long one : burden) {
      sum += one;
    }
    pay(terms.finding(sum), burden);
  }

  /** The account pays whatever the person owes, as far as it goes; nothing but its balance limits it. */
  private void account(Payment terms) {
    long left = Math.max(0, terms.ceilingFen() - terms.paidUsedFen());
    pay(terms.paying(owed(), Math.min(left, owed())), lines.stream().mapToLong(a -> a.paid().cashFen()).toArray());
  }

  private void pay(Payment payment, long[] weights) {
    payments.add(payment);
    long[] shares = Share.out(payment.amountFen(), weights);
    for (int i = 0; i < shares.length; i++) {
      lines.set(i, lines.get(i).takenOver(payment.payer(), shares[i]));
    }
  }

  private long owed() {
    return Amounts.sum(lines).paid().cashFen();
  }
}
