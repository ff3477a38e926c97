package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralAct.*;
import static org.greenchannel.referral.ReferralState.*;
import static org.greenchannel.referral.Rows.*;

import java.util.List;

/** Down to primary care, complete only when the follow-up is in the receiver's calendar. */
final class DownRows {

  static final List<Transition> ALL =
      new Rows(ReferralCourse.DOWN)
          .row(DRAFT, REQUEST, DOCTOR, REQUESTED)
          .row(REQUESTED, REFUSE, BY_HOUSE, REJECTED)
          .row(REQUESTED, PRESENT, BY_HOUSE, RECEIVED)
          .row(RECEIVED, ACCEPT_HANDOVER, ANSWERERS, ACCEPTED)
          .row(RECEIVED, DECLINE_HANDOVER, ANSWERERS, REJECTED)
          .row(RECEIVED, ASK_INFORMATION, ASKERS, AWAITING_INFORMATION)
          .row(RECEIVED, ESCALATE, BY_HOUSE, RECEIVED)
          .row(AWAITING_INFORMATION, GIVE_INFORMATION, DOCTOR, RECEIVED)
          .row(AWAITING_INFORMATION, ESCALATE, BY_HOUSE, AWAITING_INFORMATION)
          .row(AWAITING_INFORMATION, RETURN_UNANSWERED, BY_HOUSE, RETURNED)
          .each(CANCEL, DOCTOR, CANCELLED, REQUESTED, RECEIVED, AWAITING_INFORMATION)
          .row(ACCEPTED, SCHEDULE_FOLLOW_UP, BY_HOUSE, COMPLETED)
          .row(COMPLETED, RECORD_FOLLOW_UP, SPECIALIST, COMPLETED)
          .list();

  private DownRows() {}
}
