package org.greenchannel.prescription;

import static org.greenchannel.prescription.PrescriptionAct.*;
import static org.greenchannel.prescription.PrescriptionStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;

/**
 * The published table of a prescription's life. No row leads to READY but the pharmacist's approval and the
 * release of a hold on what a pharmacist approved before (处方管理办法 Art. 35-37; 互联网诊疗管理办法 Art. 18).
 */
public final class PrescriptionTransitions {

  /** One row: this act leads from one of these states to that one. */
  public record Transition(PrescriptionAct act, Set<PrescriptionStatus> from, PrescriptionStatus to) {}

  private static final List<Transition> TABLE =
      List.of(
          row(FAIL_CHECK, RETURNED, DRAFT),
          row(SIGN, SIGNED, DRAFT),
          row(FAIL_SIGNING, RETURNED, DRAFT),
          row(SUBMIT, IN_REVIEW, SIGNED),
          row(AMEND, DRAFT, RETURNED),
          row(APPROVE, READY, IN_REVIEW),
          row(RETURN, RETURNED, IN_REVIEW),
          row(REFUSE, REFUSED, IN_REVIEW),
          row(CANCEL, CANCELLED, DRAFT, SIGNED, IN_REVIEW, RETURNED, READY),
          row(EXPIRE, EXPIRED, READY),
          row(CHOOSE_DELIVERY, IN_PROGRESS, READY),
          row(CHOOSE_PICKUP, IN_PROGRESS, READY),
          row(PAY, IN_PROGRESS, IN_PROGRESS),
          row(SETTLE, IN_PROGRESS, IN_PROGRESS),
          row(DISPENSE, IN_PROGRESS, IN_PROGRESS),
          row(WITHHOLD, IN_PROGRESS, IN_PROGRESS),
          row(RELEASE, READY, IN_PROGRESS),
          row(COMPLETE, COMPLETED, IN_PROGRESS),
          row(REFUND, CANCELLED, IN_PROGRESS));

  private PrescriptionTransitions() {}

  private static Transition row(
      PrescriptionAct act, PrescriptionStatus to, PrescriptionStatus first, PrescriptionStatus... more) {
    return new Transition(act, Set.copyOf(EnumSet.of(first, more)), to);
  }

  /** All rows, in reading order. */
  public static List<Transition> all() {
    return TABLE;
  }

  /** The state an act leads to; empty when the table has no such row. */
  static Optional<PrescriptionStatus> next(PrescriptionStatus from, PrescriptionAct act) {
    return TABLE.stream()
        .filter(t -> t.act() == act && t.from().contains(from))
        .map(Transition::to)
        .findFirst();
  }

  /**
   * Why somebody with these roles may not do this now; empty when they may. Codes: {@code
   * prescription.actNotYours} (never this role's), {@code prescription.actNotNow} (not in this state).
   */
  public static Optional<Refusal> bar(PrescriptionStatus from, PrescriptionAct act, Set<Role> roles) {
    if (!roles.contains(act.role())) {
      return Optional.of(
          Refusal.forbidden("prescription.actNotYours", act.word(), act.role().word()));
    }
    return next(from, act).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.conflict("prescription.actNotNow", act.word(), from.word()));
  }
}
