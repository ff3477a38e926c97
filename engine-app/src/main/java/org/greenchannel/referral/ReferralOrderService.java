package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders for tests (检查检验申请单): redeemed within a window, or expired. */
@Service
@Transactional
public class ReferralOrderService {

  private final ReferralDesk desk;
  private final ReferralAccess access;
  private final ReferralReasons reasons;
  private final ReferralTrail trail;
  private final ReferralProcess process;

  ReferralOrderService(
      ReferralDesk desk,
      ReferralAccess access,
      ReferralReasons reasons,
      ReferralTrail trail,
      ReferralProcess process) {
    this.desk = desk;
    this.access = access;
    this.reasons = reasons;
    this.trail = trail;
    this.process = process;
  }

  /** The patient is there and the test is done on this order, once. */
  public Answer<Referral> redeem(ReferralId id, Integer seen, Actor actor) {
    return desk.open(id, seen, ReferralAct.REDEEM, actor)
        .unless(this::overdue)
        .then(referral -> referral.redeem(desk.now(), actor), process::redeemed);
  }

  private Refusal overdue(Referral referral) {
    return desk.now().isBefore(referral.remote().redeemableUntil())
        ? null
        : Refusal.conflict("referral.orderExpired", referral.number());
  }

  /** The window is over; an order that was redeemed meanwhile stands. */
  public void expire(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.refusalOf(ReferralAct.EXPIRE, Actor.ENGINE) == null) {
      String reason = reasons.ofTheHouse(referral, ReferralAct.EXPIRE);
      referral.expire(reason);
      trail.because(Actor.ENGINE, referral, ReferralAct.EXPIRE.word(), reason);
    }
  }
}
