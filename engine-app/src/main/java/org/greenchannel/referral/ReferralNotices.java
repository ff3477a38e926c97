package org.greenchannel.referral;

import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;

/** What we tell people about a referral, in their own language and without clinical content; each notice once. */
public interface ReferralNotices {

  /** What happened. */
  enum Occasion {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    /** Taken at first, and not any more. */
    DECLINED_LATER,
    ADVISED,
    REDIRECTED,
    INFORMATION_ASKED,
    INFORMATION_GIVEN,
    /** The information never came. */
    UNANSWERED,
    SCHEDULED,
    NO_SHOW,
    APPOINTMENT_CANCELLED,
    NOTE_WRITTEN,
    OUTCOME_REPORTED,
    CANCELLED,
    CANCELLATION_ASKED,
    /** Still unanswered, and the default comes near: the liaison. */
    CANCELLATION_REMINDED,
    CANCELLATION_REFUSED,
    /** The deadline comes near: the liaison. */
    REMINDED,
    /** The deputy. */
    OVERDUE,
    SUPERVISOR,
    /** The lead institution. */
    REASSIGNED,
    HANDOVER_SENT,
    HANDOVER_DECLINED,
    FOLLOW_UP_SCHEDULED,
    FOLLOW_UP_DUE,
    DIAGNOSED,
    ADVICE_GIVEN,
    ORDERED,
    /** The window in which the patient may have the test comes to its end. */
    STILL_ORDERED,
    EXPIRED;

    /** What tells one notice of this sort from the next; 0 where a referral has it once. */
    int roundOf(Referral referral) {
      return switch (this) {
        case REQUESTED, ACCEPTED, DECLINED, ADVISED, REDIRECTED -> referral.attempt() - 1;
        case SCHEDULED, NO_SHOW, APPOINTMENT_CANCELLED, NOTE_WRITTEN -> referral.visitRound();
        case CANCELLATION_ASKED, CANCELLATION_REMINDED, CANCELLATION_REFUSED -> referral.cancellation().round();
        case INFORMATION_ASKED, INFORMATION_GIVEN, REMINDED, OVERDUE, SUPERVISOR, REASSIGNED, STILL_ORDERED ->
            referral.escalation().round();
        default -> 0;
      };
    }

    /** The act in the key under which it is sent once. */
    public String key(Referral referral) {
      int round = roundOf(referral);
      return round == 0 ? name() : name() + "." + round;
    }
  }

  /**
   * Mail to an institution; false when the mail server does not take it.
   *
   * @param address a person there who is responsible; null for the institution's own address
   */
  boolean mail(Referral referral, Occasion occasion, Institution receiver, String address);

  /** A text message to the patient; false when the gateway does not take the number. */
  boolean text(Referral referral, Occasion occasion, Patient patient);
}
