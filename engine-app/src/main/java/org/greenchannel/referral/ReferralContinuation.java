package org.greenchannel.referral;

import java.util.List;

/** Referrals whose process was begun by a model of a former release, which the acts of now do not find waiting. */
public interface ReferralContinuation {

  List<ReferralId> former();

  /** Goes on in the model of now where the record stands; joins the transaction of the caller. */
  void goOn(Referral referral);
}
