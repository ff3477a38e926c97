package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A referral for those who may see it. What is done with one is done by the services of its stages. */
@Service
@Transactional
public class ReferralService {

  private final ReferralAccess access;

  ReferralService(ReferralAccess access) {
    this.access = access;
  }

  /** The referral for somebody who may see it; reading leaves a trace. */
  public Answer<Referral> read(ReferralId id, Actor actor) {
    return access.toRead(id, actor);
  }

  /** The same for showing the case; those who have sent it on see of it that they did ({@link Referral#passedOnBy}). */
  public Answer<Referral> see(ReferralId id, Actor actor) {
    return access.toSee(id, actor);
  }
}
