package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Primary care takes a patient over, or does not, and looks after them again. */
@Service
@Transactional
public class ReferralHandoverService {

  private final ReferralDesk desk;
  private final ReferralFollowUps followUps;
  private final ReferralProcess process;

  ReferralHandoverService(ReferralDesk desk, ReferralFollowUps followUps, ReferralProcess process) {
    this.desk = desk;
    this.followUps = followUps;
    this.process = process;
  }

  /** Primary care takes the patient over; the follow-up is scheduled in the same transaction. */
  public Answer<Referral> accept(ReferralId id, Integer seen, Actor actor) {
    return desk.open(id, seen, ReferralAct.ACCEPT_HANDOVER, actor)
        .then(
            referral -> referral.move(ReferralAct.ACCEPT_HANDOVER, actor),
            referral -> process.handoverAnswered(referral, true));
  }

  /** Primary care does not take the patient over, and says why. */
  public Answer<Referral> decline(ReferralId id, Integer seen, Decline decline, Actor actor) {
    return desk.open(id, seen, ReferralAct.DECLINE_HANDOVER, actor)
        .because(new Reason(decline.reason(), decline.explanation()))
        .then(
            referral -> referral.decline(ReferralAct.DECLINE_HANDOVER, decline, actor),
            referral -> process.handoverAnswered(referral, false));
  }

  /** The patient was seen again: after an urgent up-referral, or after coming down. */
  public Answer<Referral> recordFollowUp(ReferralId id, Integer seen, FollowUpVisit visit, Actor doctor) {
    return desk.open(id, seen, ReferralAct.RECORD_FOLLOW_UP, doctor)
        .unless(referral -> followUps.refusalOf(visit, referral))
        .then(referral -> referral.recordFollowUp(visit, doctor), process::followUpRecorded);
  }
}
