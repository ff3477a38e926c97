package org.greenchannel.prescription;

import java.util.Locale;
import org.greenchannel.act.Role;

/** What may be done to a prescription, and by whom; from which state to which is in {@link PrescriptionTransitions}. */
public enum PrescriptionAct {
  AMEND(Role.DOCTOR),
  CANCEL(Role.DOCTOR),
  APPROVE(Role.PHARMACIST),
  RETURN(Role.PHARMACIST),
  REFUSE(Role.PHARMACIST),
  CHOOSE_DELIVERY(Role.PATIENT),
  CHOOSE_PICKUP(Role.PATIENT),
  DISPENSE(Role.PHARMACIST),
  WITHHOLD(Role.PHARMACIST),
  FAIL_CHECK(Role.SYSTEM),
  SIGN(Role.SYSTEM),
  FAIL_SIGNING(Role.SYSTEM),
  SUBMIT(Role.SYSTEM),
  EXPIRE(Role.SYSTEM),
  PAY(Role.SYSTEM),
  SETTLE(Role.SYSTEM),
  RELEASE(Role.SYSTEM),
  COMPLETE(Role.SYSTEM),
  REFUND(Role.SYSTEM);

  private final Role role;

  PrescriptionAct(Role role) {
    this.role = role;
  }

  /** The one role that may do it. */
  public Role role() {
    return role;
  }

  /** The word in paths, such as {@code choose-delivery}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
