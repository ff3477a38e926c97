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
    OVERDUE,
    HANDOVER_SENT,
    HANDOVER_DECLINED,
    FOLLOW_UP_SCHEDULED
  }

  /** Mail to an institution; false when the mail server does not take it. */
  boolean mail(Referral referral, Occasion occasion, Institution receiver);

  /** A text message to the patient; false when the gateway does not take the number. */
  boolean text(Referral referral, Occasion occasion, Patient patient);
}
