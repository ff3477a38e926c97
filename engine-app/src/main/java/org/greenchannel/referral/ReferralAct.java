package org.greenchannel.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a referral, by people, by systems, and by the house itself. */
public enum ReferralAct {
  REQUEST(true),
  DECIDE_URGENCY(true),
  RAISE_URGENCY(true),
  ACCEPT,
  DECLINE,
  RETURN_WITH_ADVICE(true),
  ASK_INFORMATION(true),
  GIVE_INFORMATION(true),
  REDIRECT,
  SCHEDULE,
  RESCHEDULE,
  CANCEL_APPOINTMENT,
  NO_SHOW,
  ARRIVE,
  INTERIM_NOTE(true),
  AWAIT_INTERPRETATION(true),
  PRELIMINARY_OUTCOME(true),
  REPORT_OUTCOME(true),
  /** The placer withdraws it while nothing is promised. */
  CANCEL,
  /** The placer asks to end what has been promised; the receiver agrees or not. */
  REQUEST_CANCEL,
  CONFIRM_CANCEL,
  REFUSE_CANCEL,
  RECORD_FOLLOW_UP(true),
  REQUEST_DOWN(true),
  ACCEPT_HANDOVER,
  DECLINE_HANDOVER,
  EXAMINE(true),
  DIAGNOSE(true),
  GIVE_ADVICE(true),
  CONVERT(true),
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

  private final boolean judgement;

  ReferralAct() {
    this(false);
  }

  /** @param judgement it says what a doctor or nurse holds of the patient's case, so that they answer for it with their licence */
  ReferralAct(boolean judgement) {
    this.judgement = judgement;
  }

  /** Whether doctors and nurses need valid credentials on the day they do it. */
  public boolean isJudgement() {
    return judgement;
  }

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
