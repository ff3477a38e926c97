package org.greenchannel.referral;

import java.time.Instant;

/** What we tell the process of a referral; every call joins the transaction of the act. */
public interface ReferralProcess {

  /** An up-referral exists: its process starts. */
  void requested(ReferralId id);

  /** A doctor has decided the urgency where no rule matched. */
  void urgencyDecided(ReferralId id, boolean emergency, Instant replyDue);

  void accepted(ReferralId id);

  void declined(ReferralId id);

  void cancelled(ReferralId id);

  void arrived(ReferralId id);

  void outcomeReported(ReferralId id);

  /** A down-referral exists: its process starts. */
  void downRequested(ReferralId id);

  void handoverAccepted(ReferralId id);

  void handoverDeclined(ReferralId id);
}
