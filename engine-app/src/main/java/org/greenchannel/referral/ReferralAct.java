package org.greenchannel.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a referral, by people, by systems, and by the house itself. */
public enum ReferralAct {
  REQUEST,
  DECIDE_URGENCY,
  ACCEPT,
  DECLINE,
  CANCEL,
  ARRIVE,
  REPORT_OUTCOME,
  REQUEST_DOWN,
  ACCEPT_HANDOVER,
  DECLINE_HANDOVER,
  /** The house makes it a notice to the emergency department. */
  DECLARE_EMERGENCY,
  /** The house puts it before the receiver. */
  PRESENT,
  /** The house refuses it because a rule says so. */
  REFUSE,
  /** The house notes that the receiver has not answered in time. */
  ESCALATE,
  /** The house puts the follow-up into the receiver's calendar. */
  SCHEDULE_FOLLOW_UP;

  /** The word in the address of the act, for example {@code report-outcome}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Done by the house, never asked for by a person. */
  public boolean isOfTheHouse() {
    return compareTo(DECLARE_EMERGENCY) >= 0;
  }

  public static Optional<ReferralAct> of(String word) {
    return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
  }
}
