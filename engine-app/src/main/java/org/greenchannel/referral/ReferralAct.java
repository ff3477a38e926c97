package org.greenchannel.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a referral, by people, by systems, and by the house itself. */
public enum ReferralAct {
  REQUEST,
  DECIDE_URGENCY,
  RAISE_URGENCY,
  ACCEPT,
  DECLINE,
  RETURN_WITH_ADVICE,
  ASK_INFORMATION,
  GIVE_INFORMATION,
  REDIRECT,
  SCHEDULE,
  RESCHEDULE,
  CANCEL_APPOINTMENT,
  NO_SHOW,
  ARRIVE,
  INTERIM_NOTE,
  AWAIT_INTERPRETATION,
  PRELIMINARY_OUTCOME,
  REPORT_OUTCOME,
  /** The placer withdraws it while nothing is promised. */
  CANCEL,
  /** The placer asks to end what has been promised; the receiver agrees or not. */
  REQUEST_CANCEL,
  CONFIRM_CANCEL,
  REFUSE_CANCEL,
  RECORD_FOLLOW_UP,
  REQUEST_DOWN,
  ACCEPT_HANDOVER,
  DECLINE_HANDOVER,
  EXAMINE,
  DIAGNOSE,
  GIVE_ADVICE,
  CONVERT,
  REDEEM,
  /** The house asks the referring doctor how urgent it is. */
  AWAIT_TRIAGE,
  /** The house makes it a notice to the emergency department. */
  DECLARE_EMERGENCY,
  /** The house puts it before the receiver. */
  PRESENT,
  /** The house refuses it because a rule says so. */
  REFUSE,
  /** The house notes that somebody has not done their part in time. */
  ESCALATE,
  /** The information asked for never came. */
  RETURN_UNANSWERED,
  /** Nobody answered the cancellation in time and the table says that it stands. */
  CONCLUDE_CANCEL,
  /** Nobody answered the cancellation in time and the table says that it falls. */
  DISMISS_CANCEL,
  /** The house puts the follow-up into the receiver's calendar. */
  SCHEDULE_FOLLOW_UP,
  /** The window in which an order may be redeemed is over. */
  EXPIRE;

  /** The word in the address of the act, for example {@code report-outcome}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Done by the house, never asked for by a person. */
  public boolean isOfTheHouse() {
    return compareTo(AWAIT_TRIAGE) >= 0;
  }

  /** Would answer, or put off the answer to, a request. */
  boolean isAnAnswer() {
    return switch (this) {
      case ACCEPT, DECLINE, RETURN_WITH_ADVICE, ASK_INFORMATION, REDIRECT -> true;
      default -> false;
    };
  }

  public static Optional<ReferralAct> of(String word) {
    return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
  }
}
